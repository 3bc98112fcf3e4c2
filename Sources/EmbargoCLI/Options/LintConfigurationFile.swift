import EmbargoAuthoring
import LocatedText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The `.embargo.yaml` that holds for a place: the nearest one there or in a folder above.
struct LintConfigurationFile {
  /// What it says; nothing where there is none.
  let configuration: LintConfiguration

  /// The folder that its paths start from, as it is typed.
  private let folder: String

  /// Reads the file that holds for a path; for none, that of this folder.
  ///
  /// - Throws: `Diagnostics` if anything is wrong with it, `Unusable` if it cannot be read.
  init(for path: String?) throws {
    let manager = FileManager.default
    let here = manager.currentDirectoryPath
    var folder = Self.folder(of: path ?? ".", from: here)
    while true {
      let file = (folder == "/" ? "" : folder) + "/" + LintConfiguration.fileName
      if manager.fileExists(atPath: file) {
        let shown = Self.shown(file, from: here)
        guard let data = manager.contents(atPath: file) else { throw Unusable("cannot read \(shown)") }
        configuration = try LintConfiguration.read(SourceText(name: shown, bytes: Array(data))).get()
        self.folder = Self.shown(folder, from: here)
        return
      }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    configuration = LintConfiguration()
    self.folder = "."
  }

  /// The paths to look at where nothing is typed.
  var paths: [String] {
    configuration.paths.map { $0.hasPrefix("/") || folder == "." ? $0 : "\(folder)/\($0)" }
  }

  /// The absolute folder of a path: the path itself, if it is one.
  private static func folder(of path: String, from here: String) -> String {
    var names = path.hasPrefix("/") ? [] : here.split(separator: "/").map(String.init)
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(String(name)) }
    }
    let whole = "/" + names.joined(separator: "/")
    var isFolder = false
    _ = FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
    return isFolder || names.isEmpty ? whole : "/" + names.dropLast().joined(separator: "/")
  }

  private static func shown(_ path: String, from here: String) -> String {
    if path == here { return "." }
    return path.hasPrefix(here + "/") ? String(path.dropFirst(here.utf8.count + 1)) : path
  }
}
