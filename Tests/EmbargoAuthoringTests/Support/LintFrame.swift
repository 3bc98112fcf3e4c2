import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport

/// The small rule set that the examples of lints are pieces of.
enum LintFrame {
  static let asOf = "2030-06-01"

  private static let folder = "Tests/EmbargoCLITests/SmallRules"

  private static let regime = """
    title: Betaland
    committee: "9001"
    resolutions:
      - {id: Res. 9001 (2030), adopted: 2030-01-10}
      - {id: Res. 9002 (2030), adopted: 2030-03-01}
    conditions:
      to-betaland: {any: [{to.country: XB}, {parties: {roles: receiving-side, country: XB}}]}
      from-betaland: {any: [{from.country: XB}, {parties: {roles: supply-side, country: XB}}]}
    """

  /// The frame with further files, or others in place of its own.
  static func source(_ files: [String: String]) throws -> RuleSource {
    var texts = try Dictionary(
      uniqueKeysWithValues: Repository.files(under: "\(folder)/vocabulary", ending: ".yaml").map { path in
        ("vocabulary/\(path)", try Repository.text("\(folder)/vocabulary/\(path)"))
      })
    texts["ruleset.yaml"] = "{name: small, version: \"1\", as-of: \(asOf)}"
    texts["beta/regime.yaml"] = regime
    texts.merge(files) { _, given in given }
    return RuleSource(files: texts.map { .init(path: $0, source: SourceText(name: $0, text: $1)) })
  }

  /// What all lints find with these files in the frame, in the order of places.
  static func lint(_ files: [String: String], settings: LintSettings = LintSettings()) throws -> LintResult {
    Linter.lint(try source(files), asOf: try day(asOf), settings: settings)
  }

  static func day(_ text: String) throws -> CalendarDate { try CalendarDate.parse(text.utf8) }

  /// A file with a rule of these keys, and of those that every rule must have the ones that are not among them.
  static func rule(_ keys: String) -> String {
    let usual = [
      "id: beta-9001-1", "title: What goes to Betaland",
      "cites: [{resolution: Res. 9001 (2030), paragraph: \"1\"}]", "in-force: {from: 2030-01-10}",
      "when: {holds: to-betaland}", "rationale: \"{parties.name} sends it.\"",
    ]
    var entries = entries(in: keys)
    for line in usual where !entries.contains(where: { $0.key == key(of: line) }) {
      entries.append((key(of: line), [line]))
    }
    let sorted = entries.enumerated().sorted {
      (place(of: $0.element.key), $0.offset) < (place(of: $1.element.key), $1.offset)
    }
    return "rules:\n  -\n" + sorted.flatMap(\.element.lines).map { "    \($0)\n" }.joined()
  }

  /// The lines of each key of a rule, comments above it included.
  private static func entries(in keys: String) -> [(key: String, lines: [String])] {
    var entries: [(key: String, lines: [String])] = []
    var comments: [String] = []
    for line in keys.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("#") {
        comments.append(line)
      } else if line.first == " " || line.isEmpty, !entries.isEmpty {
        entries[entries.count - 1].lines.append(line)
      } else {
        entries.append((key(of: line), comments + [line]))
        comments = []
      }
    }
    return entries
  }

  private static func key(of line: String) -> String { String(line.prefix { $0 != ":" }) }

  private static func place(of key: String) -> Int {
    [
      "id", "title", "cites", "in-force", "measure", "effect", "on", "each", "when", "cap", "rationale", "obligations",
      "exemptions",
    ].firstIndex(of: key) ?? 99
  }
}

extension LintExample {
  /// The file that the text is, or is a piece of.
  var path: String {
    switch place {
    case .rule: "beta/topic.yaml"
    case .file(let path): path
    }
  }

  /// The file as a whole, for a text in place of the example's own.
  func file(_ text: String) -> String {
    switch place {
    case .rule: LintFrame.rule(text)
    case .file: text
    }
  }
}
