import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

/// What `embargo new` writes: it reads, lints but for its gaps, and passes its cases once they are judged.
struct ScaffoldTests {
  /// The files of the frame, as text by path.
  private var files: [String: String] {
    get throws {
      Dictionary(
        uniqueKeysWithValues: try LintFrame.source([:]).files.map {
          ($0.path, String(decoding: $0.source.bytes, as: UTF8.self))
        })
    }
  }

  private func source(_ files: [String: String]) -> RuleSource {
    RuleSource(files: files.map { .init(path: $0, source: SourceText(name: $0, text: $1)) })
  }

  private func ruleSet(_ files: [String: String]) throws -> RuleSet {
    try #require(try RuleSetReader.read(source(files)).get())
  }

  private func adding(_ scaffold: Scaffold, to files: [String: String]) -> [String: String] {
    files.merging(scaffold.files.map { ($0.path, $0.text) }) { _, new in new }
  }

  private func lint(_ files: [String: String]) throws -> [Diagnostic] {
    let unused = LintSettings(weights: ["unused-term": .off, "unused-condition": .off])
    return Linter.lint(source(files), asOf: try LintFrame.day(LintFrame.asOf), settings: unused).open
  }

  @Test func `a regime, a rule and its cases pass lint and test once they are filled in`() throws {
    var files = try files
    let day = try LintFrame.day("2030-02-01")
    let regime = try RegimeScaffold(source(files), ruleSet(files)).make(
      .init(name: "atlantis", committee: "9005", resolution: "Res. 9005 (2030)", adopted: day))
    #expect(
      regime.files.map(\.path) == [
        "atlantis/regime.yaml", "atlantis/measures.yaml", "atlantis/not-encoded.yaml", "atlantis/cases/measures.yaml",
      ])
    files = adding(regime, to: files)
    // Nothing but what is to be filled in.
    let open = try lint(files).filter { $0.span.file.hasPrefix("atlantis/") }
    #expect(Set(open.map { "\($0.id)" }) == ["not-filled-in", "nothing-to-index-by", "unknown-word"])

    // Somebody fills in the regime and its rule, and throws the first case away.
    files["atlantis/regime.yaml"]?.replace("\"TO FILL IN, the name of the regime\"", with: "Atlantis")
    files["atlantis/regime.yaml"]?.replace("[\"1\"]", with: "[\"1\", \"2(a)(i)\"]")
    files["atlantis/cases/measures.yaml"] = nil
    files["atlantis/measures.yaml"]?.replace("TO FILL IN, what the paragraph forbids", with: "Weapons to the island")
    files["atlantis/measures.yaml"]?.replace(
      "{item.description: TO FILL IN}", with: "{to.country: XC, item.category: weapons}")
    files["atlantis/measures.yaml"]?.replace(
      "TO FILL IN, what makes {item.description} a breach.", with: "{item.description} goes to {to.country}.")
    let rule = try RuleScaffold(source(files), ruleSet(files)).make(.init(resolution: "9005", paragraph: "2 (a) (i)"))
    #expect(rule.made == ["rule atlantis-9005-2a-i"] && rule.files.map(\.path) == ["atlantis/measures.yaml"])
    files = adding(rule, to: files)
    files["atlantis/measures.yaml"]?.replace("TO FILL IN, what the paragraph forbids", with: "Fuel to the island")
    files["atlantis/measures.yaml"]?.replace(
      "{item.description: TO FILL IN}", with: "{to.country: XB, item.category: fuel}")
    files["atlantis/measures.yaml"]?.replace(
      "TO FILL IN, what makes {item.description} a breach.", with: "{item.description} goes to {to.country}.")

    for (id, category) in [("atlantis-9005-1", "weapons"), ("atlantis-9005-2a-i", "fuel")] {
      files = adding(try CaseScaffold(source(files), ruleSet(files)).make(forRule: id), to: files)
      let text = try #require(files["atlantis/cases/measures.yaml"])
      for kind in ["caught", "not-caught", "not-stated", "day-before"] { #expect(text.contains("id: \(id)-\(kind)\n")) }
      #expect(text.contains("category: \(category)"))
    }
    // Somebody judges the cases, in the order in which they stand.
    let verdicts = ["{verdict: prohibited}", "{verdict: permitted}", "{verdict: undetermined}", "{verdict: permitted}"]
    var text = try #require(files["atlantis/cases/measures.yaml"])
    for (id, verdict) in ["atlantis-9005-1", "atlantis-9005-2a-i"].flatMap({ id in verdicts.map { (id, $0) } }) {
      let gap = try #require(text.firstRange(of: "{verdict: TO FILL IN}"))
      text.replaceSubrange(
        gap, with: verdict == "{verdict: prohibited}" ? "{verdict: prohibited, violated: [\(id)]}" : verdict)
    }
    files["atlantis/cases/measures.yaml"] = text
    let left = try lint(files).filter { $0.span.file.hasPrefix("atlantis/") }.map { "\($0.id) \($0.message)" }
    #expect(left == [])
    let run = try #require(CaseRunner.make(source(files)).partial).run(TestPlan(paths: ["atlantis"]))
    #expect(run.partial.results.flatMap(\.failures) == [])
    #expect(run.partial.results.count == 8 && !run.hasErrors)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let wish: RuleScaffold.Wish
    let part: String
    var testDescription: String { part }
  }

  private static let topic = """
    rules:
      - id: beta-9001-1
        title: What goes to Betaland
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
        in-force: {from: 2030-01-10}
        when: {holds: to-betaland}
        rationale: "{parties.name} sends it."
    """

  @Test(arguments: [
    Refusal(wish: .init(resolution: "7777", paragraph: "1"), part: "no regime.yaml lists the resolution ‘7777’"),
    Refusal(
      wish: .init(resolution: "Res. 9001", paragraph: "1"), part: "‘beta-9001-1’ is there already (beta/topic.yaml:2)"),
    Refusal(wish: .init(resolution: "9001", paragraph: "1", regime: "bet"), part: "did you mean ‘beta’?"),
    Refusal(wish: .init(resolution: "9001", paragraph: "seven!", suffix: "A B"), part: "would be the id"),
    Refusal(wish: .init(resolution: "9001", paragraph: "4", topic: "../x"), part: "cannot be the name of a file"),
    Refusal(
      wish: .init(resolution: "9001", paragraph: "3"),
      part: "bind no deal (beta/not-encoded.yaml:2: it asks for reports)"),
    Refusal(wish: .init(resolution: "9001", paragraph: "4", topic: "flow"), part: "within brackets"),
  ]) func `a rule that cannot be made is refused with what would be right`(_ row: Refusal) throws {
    var files = try files
    files["beta/topic.yaml"] = Self.topic
    files["beta/flow.yaml"] = "{rules: [], paragraphs: []}\n"
    files["beta/not-encoded.yaml"] = """
      paragraphs:
        - cite: {resolution: Res. 9001 (2030), paragraph: "3"}
          reason: it asks for reports

      """
    let scaffold = RuleScaffold(source(files), try ruleSet(files))
    let refusal = #expect(throws: ScaffoldRefusal.self) { try scaffold.make(row.wish) }
    #expect("\(refusal.map(\.description) ?? "")".contains(row.part), "\(refusal.map(\.description) ?? "")")
  }

  @Test func `a rule is added behind the last one, whatever comes after it`() throws {
    var files = try files
    files["beta/topic.yaml"] = Self.topic + "      # the last line\n\nconditions:\n  c: {to.country: XA}\n"
    let made = try RuleScaffold(source(files), ruleSet(files)).make(.init(resolution: "9001", paragraph: "8(b)"))
    let text = try #require(made.files.first?.text)
    #expect(text.hasPrefix(Self.topic + "      # the last line\n\n  - id: beta-9001-8b\n"))
    #expect(text.hasSuffix("a breach.\"\n\nconditions:\n  c: {to.country: XA}\n"))
    let empty = ["beta/topic.yaml": "rules: []\n"]
    let filled = try RuleScaffold(source(files.merging(empty) { $1 }), ruleSet(files)).make(
      .init(resolution: "9001", paragraph: "8(b)", topic: "topic"))
    #expect(filled.files.first?.text.hasPrefix("rules: \n  - id: beta-9001-8b\n") == true)
  }

  @Test func `cases are refused for a rule that is not there`() throws {
    var files = try files
    files["beta/topic.yaml"] = Self.topic
    let scaffold = CaseScaffold(source(files), try ruleSet(files))
    let refusal = #expect(throws: ScaffoldRefusal.self) { try scaffold.make(forRule: "beta-9001-2") }
    #expect(refusal.map(\.description)?.contains("did you mean ‘beta-9001-1’?") == true)
  }

  @Test func `a regime is refused where its folder is taken or its resolution has no number`() throws {
    let files = try files
    let scaffold = RegimeScaffold(source(files), try ruleSet(files))
    let day = try LintFrame.day("2030-02-01")
    for (name, resolution, part) in [
      ("beta", "Res. 1 (2030)", "is there already"), ("common", "Res. 1 (2030)", "is there already"),
      ("Beta Land", "Res. 1 (2030)", "small letters"), ("gamma", "a resolution", "has no number"),
    ] {
      let refusal = #expect(throws: ScaffoldRefusal.self) {
        try scaffold.make(.init(name: name, resolution: resolution, adopted: day))
      }
      #expect(refusal.map(\.description)?.contains(part) == true)
    }
  }
}

extension String {
  /// Puts a text in the place of another, wherever that stands.
  fileprivate mutating func replace(_ old: String, with new: String) { self = replacing(old, with: new) }
}
