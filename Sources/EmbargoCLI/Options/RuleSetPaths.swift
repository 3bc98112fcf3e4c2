import Embargo
import LocatedText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files and folders inside of a rule set, as they are typed from wherever one stands.
struct RuleSetPaths {
  /// The folder with `ruleset.yaml`, as diagnostics show it.
  let folder: String

  /// The paths within it; empty for all of it.
  let paths: [String]

  /// Finds the rule set that the typed paths lie in; without any, the one in this folder or in `Rules`.
  ///
  /// - Throws: `Unusable` if there is none, or if the paths lie in different ones.
  init(_ typed: [String], in folder: String?) throws(Unusable) {
    let here = FileManager.default.currentDirectoryPath.split(separator: "/").map(String.init)
    for path in typed where !FileManager.default.fileExists(atPath: Self.path(Self.names(of: path, from: here))) {
      throw Unusable("there is no \(path)")
    }
    let roots = folder.map { [$0] } ?? (typed.isEmpty ? ["."] : typed)
    guard let root = Self.root(above: Self.names(of: roots[0], from: here), here) else {
      throw Unusable("there is no ‘ruleset.yaml’ in \(roots[0]) or above; name the rules with ‘--rules’")
    }
    self.folder = Self.shown(root, from: here)
    var paths: [String] = []
    for path in typed {
      let names = Self.names(of: path, from: here)
      guard names.starts(with: root) else { throw Unusable("\(path) lies outside of the rules in \(self.folder)") }
      paths.append(names.dropFirst(root.count).joined(separator: "/"))
    }
    self.paths = paths.contains("") ? [] : paths
  }

  /// Whether a file, by the name that diagnostics show, is one of the paths or lies below one.
  func holds(_ file: String) -> Bool {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    guard !paths.isEmpty, file.hasPrefix(prefix) else { return paths.isEmpty }
    let own = file.dropFirst(prefix.count)
    return paths.contains { own == $0 || own.hasPrefix($0 + "/") }
  }

  /// The nearest folder at or above a path that holds a rule set; from here also `Rules`.
  private static func root(above path: [String], _ here: [String]) -> [String]? {
    let candidates = (0...path.count).reversed().map { Array(path[..<$0]) }
    let all = path == here ? [path + ["Rules"]] + candidates : candidates
    return all.first { FileManager.default.fileExists(atPath: Self.path($0 + ["ruleset.yaml"])) }
  }

  private static func names(of path: String, from here: [String]) -> [String] {
    var names = path.hasPrefix("/") ? [] : here
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(String(name)) }
    }
    return names
  }

  private static func path(_ names: [String]) -> String { "/" + names.joined(separator: "/") }

  private static func shown(_ names: [String], from here: [String]) -> String {
    if names == here { return "." }
    return names.starts(with: here) ? names.dropFirst(here.count).joined(separator: "/") : path(names)
  }
}
