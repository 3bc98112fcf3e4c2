public import Embargo
public import LocatedText

/// What a folder says of how its rules are checked, in `.embargo.yaml`; nothing in it is about law.
public struct LintConfiguration: Sendable {
  /// The name of the file.
  public static let fileName = ".embargo.yaml"

  /// What is looked at where nothing is typed, relative to the folder of the file.
  public var paths: [String] = []

  /// What counts as what.
  public var settings = LintSettings()

  /// The address under which the pages of the lints stand.
  public var pages: String?

  /// The share of the rules that cases must reach.
  public var coverageMinimum: ExactDecimal?

  /// Its keys.
  package static let form = MappingForm(
    "the configuration of the lints",
    [
      .optional("paths", .oneOrMore(.text), "What is looked at where nothing is typed, from the folder of this file"),
      .optional(
        "lints", .keyed(LintCatalogue.silenceable, .oneOf(LintSettings.Weight.allCases.map(\.rawValue))),
        "Lints that do not count as they count by themselves"),
      .optional("pages", .text, "The address under which the pages of the lints stand"),
      .optional("coverage-min", .share, "The share of the rules that cases must reach"),
    ])

  /// Says nothing: everything is as it is by itself.
  public init() {}

  /// Reads the file.
  ///
  /// - Returns: what it says, and everything wrong with it.
  public static func read(_ source: SourceText) -> Checked<LintConfiguration> {
    var diagnostics: [Diagnostic] = []
    var configuration = LintConfiguration()
    let tape = DocumentReader.read(source, as: .yaml)
    diagnostics += tape.diagnostics
    guard let root = tape.partial.documents.first,
      var reader = MappingReader(root, of: form, &diagnostics)
    else { return Checked(configuration, diagnostics) }
    configuration.paths =
      reader.value("paths").map { node in
        Fields.oneOrMore(node, &diagnostics).compactMap { Fields.text($0, &diagnostics) }
      } ?? []
    configuration.settings.weights = reader.value("lints").map { weights($0, &diagnostics) } ?? [:]
    configuration.pages = reader.value("pages").flatMap { Fields.text($0, &diagnostics) }
    configuration.coverageMinimum = reader.value("coverage-min").flatMap { Fields.share($0, &diagnostics) }
    reader.close(&diagnostics)
    return Checked(configuration, diagnostics)
  }

  private static func weights(
    _ node: LocatedNode, _ diagnostics: inout [Diagnostic]
  ) -> [Diagnostic.ID: LintSettings.Weight] {
    guard let reader = MappingReader(node, of: "‘lints’", &diagnostics) else { return [:] }
    var weights: [Diagnostic.ID: LintSettings.Weight] = [:]
    for entry in reader.names {
      let word = Fields.oneOf(LintSettings.Weight.allCases.map(\.rawValue), entry.value, &diagnostics)
      guard LintCatalogue.silenceable.contains(entry.name) else {
        let near = NearNames.all(near: entry.name, among: LintCatalogue.silenceable)
        diagnostics.append(
          Diagnostic(
            "unknown-lint", .unknownLint(entry.name, near: near), at: entry.key.span,
            fixIts: entry.key.renaming(to: near, in: node)))
        continue
      }
      if let weight = word.flatMap(LintSettings.Weight.init) { weights[Diagnostic.ID(entry.name)] = weight }
    }
    return weights
  }
}
