import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

/// Mistakes of meaning as they are made in real rules, in the words of the vocabulary that ships with the program.
struct SeededMeaningTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let id: String
    let rules: String
    var testDescription: String { id.isEmpty ? String(rules.prefix(60)) : id }
  }

  private static func rule(_ id: String, _ paragraph: String, _ keys: String) -> String {
    """
      - id: dprk-\(id)
        title: A measure
        cites: [{resolution: S/RES/2270 (2016), paragraph: "\(paragraph)"}]
        in-force: {from: 2016-03-02}
        each: item
        rationale: "{item.description}"
    \(keys.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))

    """
  }

  static let caught: [Row] = [
    Row(
      id: "unsatisfiable-when",
      rules: rule(
        "2270-1", "1",
        """
        when:
          holds: to-dprk
          item.category: refined-petroleum
          not: {item.category: 1️⃣energy}
        """)),
    Row(
      id: "constant-condition",
      rules: rule(
        "2270-1", "1",
        """
        when:
          holds: to-dprk
          item.end-use: military
          1️⃣any: [{not: {item.hs: [02, 04, 07, 10, 11]}}, {not: {item.hs: "30"}}]
        """)),
    Row(
      id: "exemption-never-applies",
      rules: rule(
        "2270-1", "1",
        """
        when: {holds: from-dprk, item.hs: [03, 1604, 1605]}
        exemptions:
          - id: foreign-coal
            when: {item.hs: 1️⃣"2701", not: {item.origin: KP}}
            requires: {authorisation: notification}
        """)),
    Row(
      id: "shadowed-rule",
      rules: rule("2270-1", "1", "when: {holds: from-dprk, item.category: [copper, nickel, silver, zinc]}")
        + rule("1️⃣2270-1-copper", "1", "when: {activity: sale, holds: from-dprk, item.category: copper}")
        .replacing("dprk-1️⃣", with: "1️⃣dprk-")),
    Row(
      id: "branch-adds-nothing",
      rules: rule(
        "2270-1", "1",
        """
        when:
          holds: to-dprk
          any: [{item.category: arms}, 1️⃣{item.category: small-arms-and-light-weapons, purpose: military}]
        """)),
  ]

  static let silent: [Row] = [
    Row(
      id: "",
      rules: rule("2270-1", "1", "when: {holds: to-dprk, item.category: [helicopters, ships]}")
        + rule("2270-2", "2", "when: {holds: to-dprk, item.category: ships}")),
    Row(
      id: "",
      rules: rule(
        "2270-1", "1",
        """
        when:
          any: [{holds: from-dprk}, {holds: to-dprk}]
          item.determined: [programme-contribution, evasion]
        """)),
    Row(
      id: "",
      rules: rule(
        "2270-1", "1",
        """
        when:
          any:
            - {activity: joint-venture, contract-date: {from: 2017-09-11}}
            - {activity: joint-venture, date: {from: 2018-01-10}}
          holds: to-dprk
        """)),
    Row(
      id: "",
      rules: rule(
        "2270-1", "1",
        """
        when: {holds: to-dprk, item.category: arms}
        exemptions:
          - id: small-arms-with-notice
            in-force: {from: 2016-03-02, before: 2016-11-30}
            when: {item.category: small-arms-and-light-weapons}
            requires: {authorisation: notification, days-before: 5}
          - {id: approved, requires: {authorisation: committee-approval}}
        """)),
    // A thing has several categories, and only one code.
    Row(
      id: "",
      rules: rule(
        "2270-1", "1",
        "when: {holds: to-dprk, any: [{not: {item.category: food}}, {not: {item.category: medicines}}]}")),
  ]

  @Test(arguments: caught) func `a mistake of meaning is found where it stands`(_ row: Row) throws {
    let marked = MarkedText("rules:\n" + row.rules)
    let found = try Self.meaning(of: marked.text)
    #expect(found.map(\.id.description) == [row.id], "\(found)")
    #expect(found.map(\.span.startUTF8) == marked.offsets.values.sorted(), "\(found)")
    for fixIt in found.flatMap(\.fixIts) {
      let fixed = try #require(SourceText(name: "dprk/topic.yaml", text: marked.text).applying(fixIt.edits))
      #expect(try Self.meaning(of: String(decoding: fixed.bytes, as: UTF8.self)).isEmpty)
    }
  }

  @Test(arguments: silent) func `nothing is found in rules that are meant so`(_ row: Row) throws {
    #expect(try Self.meaning(of: "rules:\n" + row.rules).isEmpty)
  }

  private static let lints = [
    "branch-adds-nothing", "constant-condition", "exemption-as-wide-as-its-rule", "exemption-never-applies",
    "idle-open-to", "needless-paper", "never-surely-judged", "shadowed-rule", "unsatisfiable-when",
  ]

  /// What the lints of meaning find in a file of rules beside the shipped vocabulary.
  private static func meaning(of rules: String) throws -> [Diagnostic] {
    var files = try Repository.files(under: "Rules", ending: ".yaml")
      .filter {
        $0.hasPrefix("vocabulary/") || $0.hasPrefix("common/") || $0 == "ruleset.yaml" || $0 == "dprk/regime.yaml"
      }
      .map { ($0, try Repository.text("Rules/\($0)")) }
    files.append(("dprk/topic.yaml", rules))
    let source = RuleSource(files: files.map { .init(path: $0, source: SourceText(name: $0, text: $1)) })
    let result = Linter.lint(source, asOf: try CalendarDate.parse("2026-11-23".utf8))
    let errors = result.open.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors)")
    return result.open.filter { lints.contains($0.id.description) && $0.span.file == "dprk/topic.yaml" }
  }
}
