public import LocatedText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files of a rule set, by path within it, wherever they came from.
///
/// The one part of the engine that reads a disk.
public struct RuleSource: Sendable {
  /// One file: its path within the rule set, and its text under the name that diagnostics show.
  public struct File: Sendable {
    /// Path with `/`, such as `dprk/arms.yaml`.
    public let path: String

    /// The text; of a file inside a binary it is copied at each call.
    public var source: SourceText {
      switch content {
      case .text(let source): source
      case .embedded(let name, let text, _): SourceText(name: name, text: text)
      }
    }

    private let content: Content

    private enum Content: Sendable {
      case text(SourceText)
      /// Name, text, and the text as it was read at an earlier time, in the form of `TapeCode`.
      case embedded(String, String, String)
    }

    /// Pairs a path with a text.
    public init(path: String, source: SourceText) {
      self.path = path
      content = .text(source)
    }

    fileprivate init(path: String, embedded text: String, tape: String, name: String) {
      self.path = path
      content = .embedded("\(name)/\(path)", text, tape)
    }

    /// What was read of the file at an earlier time; nil if nobody did, or if it was another file.
    var tape: NodeTape? {
      switch content {
      case .text: nil
      case .embedded(_, _, let code): code.isEmpty ? nil : TapeCode.decode(code, for: source)
      }
    }

    /// What will be read of the file when somebody looks into it.
    var lateTape: LateTape {
      switch content {
      case .text(let source): LateTape(DocumentReader.read(source, as: .yaml).partial)
      case .embedded(let name, let text, let code): LateTape(name: name, text: text, code: code)
      }
    }

    /// Length of the text in bytes.
    var byteCount: Int {
      switch content {
      case .text(let source): source.bytes.count
      case .embedded(_, let text, _): text.utf8.count
      }
    }

    /// Shown in front of places in the file.
    var name: String {
      switch content {
      case .text(let source): source.name
      case .embedded(let name, _, _): name
      }
    }
  }

  /// The files, sorted by path.
  public let files: [File]

  /// Takes files that are in memory already.
  public init(files: [File]) { self.files = files.sorted { $0.path < $1.path } }

  /// The digest, where it was worked out at an earlier time.
  package private(set) var knownDigest: String?

  /// The rules as they were compiled at an earlier time; empty if they were not.
  package private(set) var image = ""

  /// The content of a binary that holds a rule set: its files, and what was made of them when it was built.
  public typealias Embedded = (
    files: [(path: String, text: String, tape: String)], digest: String, image: String
  )

  /// Takes the rule set inside a binary, as `UNRules.content` gives it; nothing is read or copied here.
  ///
  /// The parts of the content belong together, as the build has made them. An image that is damaged, or was made of
  /// other files or by another version, is left aside, and the files are compiled.
  ///
  /// - Parameters:
  ///   - content: path within the rule set, text, and what was read of it, of each file; SHA-256 over path, length and
  ///     bytes of all of them; the compiled rules.
  ///   - name: shown in front of the paths in diagnostics.
  public init(embedded content: Embedded, name: String) {
    self.init(
      files: content.files.map { File(path: $0.path, embedded: $0.text, tape: $0.tape, name: name) })
    knownDigest = content.digest
    image = content.image
  }

  /// Takes texts that are in memory already.
  ///
  /// - Parameters:
  ///   - texts: path within the rule set, and text, of each file.
  ///   - name: shown in front of the paths in diagnostics.
  public init(texts: [(path: String, text: String)], name: String) {
    self.init(
      files: texts.map { File(path: $0.path, source: SourceText(name: "\(name)/\($0.path)", text: $0.text)) })
  }

  /// Reads every YAML file below a folder; hidden ones are left out.
  ///
  /// - Parameters:
  ///   - folder: path of the folder; shown in front of the files' own paths in diagnostics.
  ///   - withCases: whether to read the cases too, which are its tests; nothing that is said of a deal hangs on them.
  /// - Throws: `RuleSourceError` if the folder or a file in it cannot be read.
  public init(folder: String, withCases: Bool = true) throws(RuleSourceError) {
    let manager = FileManager.default
    var isDirectory = false
    guard manager.fileExists(atPath: folder, isDirectory: &isDirectory) else { throw .missing(folder) }
    guard isDirectory else { throw .notAFolder(folder) }
    var reader = FolderReader(folder: folder, withCases: withCases)
    try reader.read(folder, prefix: "", depth: 0)
    guard !reader.files.isEmpty else { throw .empty(folder) }
    self.init(files: reader.files)
  }
}

/// Reads the files of YAML below a folder.
private struct FolderReader {
  let folder: String
  let withCases: Bool
  private(set) var files: [RuleSource.File] = []

  init(folder: String, withCases: Bool) {
    self.folder = folder
    self.withCases = withCases
  }

  /// Reads what lies in one folder, and in those below it.
  mutating func read(_ below: String, prefix: String, depth: Int) throws(RuleSourceError) {
    guard depth < 16 else { throw .tooDeep(below) }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: below) else { throw .unreadable(below) }
    for name in names.sorted() where !name.hasPrefix(".") && (withCases || name != RuleSource.File.casesFolder) {
      let isYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      // What is named like a file is nearly always one, and need not be asked whether it is a folder.
      if isYAML && read(file: prefix + name) { continue }
      let path = below + "/" + name
      var isDirectory = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { throw .unreadable(path) }
      if isDirectory {
        try read(path, prefix: prefix + name + "/", depth: depth + 1)
      } else if isYAML {
        throw .unreadable(fullPath(prefix + name))
      }
    }
  }

  private mutating func read(file path: String) -> Bool {
    let full = fullPath(path)
    guard let data = FileManager.default.contents(atPath: full) else { return false }
    files.append(RuleSource.File(path: path, source: SourceText(name: full, bytes: Array(data))))
    return true
  }

  private func fullPath(_ path: String) -> String { folder.hasSuffix("/") ? folder + path : folder + "/" + path }
}

/// Why the files of a rule set could not be read.
public enum RuleSourceError: Error, Sendable, Hashable {
  /// There is no such folder.
  case missing(String)
  /// The path leads to a file.
  case notAFolder(String)
  /// A folder or file cannot be read.
  case unreadable(String)
  /// The folder holds no YAML file.
  case empty(String)
  /// Folders lie deeper than sixteen levels, as a link in a circle would make them.
  case tooDeep(String)
}
