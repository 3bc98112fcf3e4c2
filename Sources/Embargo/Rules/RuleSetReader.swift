public import LocatedText

/// Reads a whole rule set: the vocabulary first, then regimes and their rules.
///
/// Mistakes of all files come in one run.
public struct RuleSetReader {
  private let source: RuleSource
  private let tapes: [String: NodeTape]
  private let vocabulary: Vocabulary?
  private var diagnostics: [Diagnostic] = []

  private init(_ source: RuleSource, tapes: [String: NodeTape] = [:], _ vocabulary: Vocabulary? = nil) {
    self.source = source
    self.tapes = tapes
    self.vocabulary = vocabulary
  }

  /// Reads everything but the cases.
  ///
  /// - Returns: the rule set as far as it reads, or nil if there is no usable vocabulary, with every mistake found.
  public static func read(_ source: RuleSource) -> Checked<RuleSet?> { read(source, tapes: [:]) }

  /// Reads everything but the cases, where somebody has read files before and still wants their nodes.
  ///
  /// - Parameters:
  ///   - source: the files.
  ///   - tapes: what was read of some of them, by path; what was wrong with those is not said again.
  /// - Returns: the rule set as far as it reads, or nil if there is no usable vocabulary, with every mistake found.
  package static func read(_ source: RuleSource, tapes: [String: NodeTape]) -> Checked<RuleSet?> {
    var reader = RuleSetReader(source, tapes: tapes)
    let set = reader.read()
    return Checked(set, reader.diagnostics)
  }

  /// The same by a vocabulary that was read before, if there is one; its files are then left aside.
  static func read(_ source: RuleSource, with vocabulary: Vocabulary?) -> Checked<RuleSet?> {
    var reader = RuleSetReader(source, vocabulary)
    let set = reader.read()
    return Checked(set, reader.diagnostics)
  }

  /// A file's place within the rule set, and its document.
  private struct Document {
    let path: [Substring]
    let root: LocatedNode

    /// Whether it is the head of the regime in whose folder it lies.
    var isRegime: Bool { path.count == 2 && path[1] == "regime.yaml" }

    /// Whether it is the head of the rule set.
    var isHead: Bool { path == ["ruleset.yaml"] }
  }

  private mutating func read() -> RuleSet? {
    let any = source.files.first?.source ?? SourceText(name: "Rules", bytes: [])
    let place = SourceSpan(source: any, startUTF8: 0, endUTF8: 0)
    let law = source.files.filter(\.isLaw).map { (folder: $0.folder, file: $0) }
    guard let vocabulary = vocabulary ?? readVocabulary(at: place) else {
      for entry in law { _ = documents(of: entry.file) }
      return nil
    }
    let (name, version, asOf) = readTop(law.filter { $0.folder == nil }.map(\.file), at: place)
    var common = RuleFile()
    var folders: [RuleSet.Folder] = []
    // A folder is read whole before the next one, while what its files hold is at hand.
    var rest = law.filter { $0.folder != nil }[...]
    while let folder = rest.first?.folder {
      let documents = rest.prefix { $0.folder == folder }.flatMap { self.documents(of: $0.file) }
      rest = rest.drop { $0.folder == folder }
      if folder == "common" {
        common = readCommon(documents, vocabulary)
      } else if !documents.isEmpty, let read = readFolder(String(folder), documents, vocabulary) {
        folders.append(read)
      }
    }
    return RuleSet(
      name: name, version: version, asOf: asOf, digest: source.digest, vocabulary: vocabulary, folders: folders,
      common: common)
  }

  private mutating func documents(of file: RuleSource.File) -> [Document] {
    let path = file.path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    let roots = tape(of: file).documents
    if roots.count > 1 { diagnostics.append(Diagnostic("too-many-documents", .oneDocument, at: roots[1].span)) }
    return roots.prefix(1).map { Document(path: path, root: $0) }
  }

  private mutating func tape(of file: RuleSource.File) -> NodeTape {
    if let tape = tapes[file.path] { return tape }
    if let known = file.tape { return known }
    let checked = DocumentReader.read(file.source, as: .yaml)
    diagnostics += checked.diagnostics
    return checked.partial
  }

  private mutating func readVocabulary(at place: SourceSpan) -> Vocabulary? {
    let documents = source.files.filter(\.isVocabulary).flatMap { self.documents(of: $0) }
    let files = documents.filter { $0.path.count > 1 }.map { document in
      VocabularyReader.File(subject: String(document.path[1].prefix { $0 != "." }), root: document.root)
    }
    var reader = VocabularyReader()
    let checked = reader.read(files, emptyAt: place)
    diagnostics += checked.diagnostics
    if let codes = source.files.first(where: \.isNomenclature) {
      diagnostics += NomenclatureReader.diagnostics(of: codes.source)
    }
    return checked.partial?.with(source.nomenclature)
  }

  /// Reads the files that lie in no folder, of which there should be but the head of the rule set.
  private mutating func readTop(
    _ files: [RuleSource.File], at place: SourceSpan
  ) -> (name: String, version: String, asOf: CalendarDate?) {
    let documents = files.flatMap { self.documents(of: $0) }
    for document in documents where !document.isHead {
      let name = document.path.first.map(String.init) ?? ""
      diagnostics.append(Diagnostic("misplaced-file", .misplaced(name), at: document.root.span))
    }
    guard let head = documents.first(where: \.isHead) else {
      diagnostics.append(Diagnostic("no-ruleset", .noRuleSet, at: place))
      return ("", "", nil)
    }
    guard var reader = MappingReader(head.root, of: RuleForms.ruleSet, &diagnostics) else { return ("", "", nil) }
    let name = reader.required("name", &diagnostics).flatMap { Fields.text($0, &diagnostics) } ?? ""
    let version = reader.required("version", &diagnostics).flatMap { Fields.text($0, &diagnostics) } ?? ""
    let asOf = reader.value("as-of").flatMap { Fields.date($0, &diagnostics) }
    reader.close(&diagnostics)
    return (name, version, asOf)
  }

  private mutating func readCommon(_ documents: [Document], _ vocabulary: Vocabulary) -> RuleFile {
    var common = RuleFile()
    let reader = RuleReader(vocabulary, regime: "common")
    for document in documents { reader.read(document.root, into: &common, &diagnostics) }
    for rule in common.rules { diagnostics.append(Diagnostic("rule-in-common", .ruleInCommon, at: rule.idSpan)) }
    return common
  }

  private mutating func readFolder(
    _ folder: String, _ documents: [Document], _ vocabulary: Vocabulary
  ) -> RuleSet.Folder? {
    guard let head = documents.first(where: \.isRegime) else {
      diagnostics.append(Diagnostic("no-regime", .noRegime(folder), at: documents[0].root.span))
      return nil
    }
    let regime = RegimeReader(vocabulary, id: folder).read(head.root, &diagnostics)
    var contents = RuleFile()
    let reader = RuleReader(vocabulary, regime: folder)
    for document in documents where !document.isRegime {
      reader.read(document.root, into: &contents, &diagnostics)
    }
    return regime.map { RuleSet.Folder(regime: $0, contents: contents) }
  }
}

extension RuleSource.File {
  /// Whether the file holds cases: tests of rules, which are no part of the rule set's meaning.
  package var isCase: Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).dropLast().contains { $0.elementsEqual(Self.casesFolder.utf8) }
  }

  static let casesFolder = "cases"

  /// The folder of the rule set in which, or below which, the file lies; nil for none.
  var folder: Substring? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1)
    return parts.count > 1 ? Substring(parts[0]) : nil
  }

  /// Whether the file is a deal to begin with, for people who write deals.
  package var isTemplate: Bool { path.hasPrefix("templates/") }

  /// Whether the file holds the HS codes that there are, which are searched as they stand.
  package var isNomenclature: Bool { path == NomenclatureReader.path }

  /// Whether the file holds words, or tables of the vocabulary.
  var isVocabulary: Bool { path.hasPrefix("vocabulary/") && !isNomenclature }

  /// Whether the file is the head of the rule set, or holds regimes and their rules.
  var isLaw: Bool { !isCase && !isTemplate && !isVocabulary && !isNomenclature }
}

extension RuleSource {
  /// The HS codes that there are, to be searched; nil where no file holds them.
  var nomenclature: Nomenclature? {
    files.first(where: \.isNomenclature).flatMap { NomenclatureReader.open($0.source) }
  }

  /// SHA-256 over path, length and bytes of all files but cases, sorted by path: the same for a folder and a binary.
  package var digest: String {
    if let knownDigest { return knownDigest }
    var digest = ContentDigest()
    for file in files where !file.isCase {
      digest.update(Array("\(file.path)\n\(file.source.bytes.count)\n".utf8))
      digest.update(file.source.bytes.span)
    }
    return digest.finalize()
  }
}

extension Diagnostic.Message {
  fileprivate static var noRuleSet: Self {
    "the rule set has no ‘ruleset.yaml’ with its ‘name’ and ‘version’"
  }

  fileprivate static var ruleInCommon: Self {
    "‘common’ holds conditions, positions and exemptions; a rule belongs to a regime"
  }

  fileprivate static var oneDocument: Self { "a file of rules is one document; begin a file of its own for this one" }

  fileprivate static func misplaced(_ name: String) -> Self {
    "‘\(name)’ belongs to no regime; put it into the folder of one, or under ‘vocabulary’"
  }

  fileprivate static func noRegime(_ folder: String) -> Self {
    "the folder ‘\(folder)’ has no ‘regime.yaml’ with its title and resolutions"
  }
}
