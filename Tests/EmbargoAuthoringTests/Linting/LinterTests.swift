import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

struct LinterTests {
  private static let settings = LintSettings(weights: [
    "rule-without-case": .off, "unused-term": .off, "term-like-its-parent": .off, "unused-condition": .off,
  ])

  @Test func `what does not read is told and left out, and the rest is looked at`() throws {
    let result = try LintFrame.lint([
      "beta/broken.yaml": "rules: [", "beta/topic.yaml": LintFrame.rule("rationale: It goes there."),
      "gamma/topic.yaml": LintFrame.rule("rationale: It goes there."),
    ])
    #expect(result.unreadFiles == ["beta/broken.yaml"])
    let found = result.open.map { "\($0.span.file) \($0.id)" }
    #expect(found.contains("beta/topic.yaml rationale-without-fact"))
    #expect(found.contains("gamma/topic.yaml no-regime"))
    #expect(result.omittedLints.contains("rule-without-case") && !result.omittedLints.contains("long-title"))
    #expect(!result.isUsable)
  }

  @Test(arguments: [
    ("beta/more.yaml", "conditions: {a: [", "when: {holds: by-sea}"),
    ("vocabulary/modes.yaml", "terms: [", "when: {transport.mode: sea}"),
    ("common/more.yaml", "conditions: {a: [", "exemptions: [{id: a, when: {holds: by-sea}}]"),
    ("beta/regime.yaml", "title: [", "cites: [{resolution: Res. 9009 (2030), paragraph: \"1\"}]"),
  ]) func `what may stand in a file that does not read is not called unknown`(
    _ broken: String, _ text: String, _ rule: String
  ) throws {
    let result = try LintFrame.lint([broken: text, "beta/topic.yaml": LintFrame.rule(rule)])
    #expect(result.open.filter { $0.severity == .error }.allSatisfy { $0.span.file == broken }, "\(result.open)")
  }

  @Test func `lints are silent about a rule with a mistake, which may be all that is wrong with it`() throws {
    let result = try LintFrame.lint(
      ["beta/topic.yaml": LintFrame.rule("when: {items: {category: fule}}")], settings: Self.settings)
    #expect(result.open.map(\.id.description) == ["unknown-term"])
  }

  @Test func `settings turn a lint off or make it graver, and mistakes stay mistakes`() throws {
    var settings = Self.settings
    settings.weights["rationale-without-fact"] = .error
    settings.weights["long-title"] = .off
    let title = String(repeating: "long ", count: 30)
    let rule = LintFrame.rule("title: \(title)\nrationale: It goes there.")
    let result = try LintFrame.lint(["beta/topic.yaml": rule], settings: settings)
    #expect(result.open.map(\.id.description) == ["rationale-without-fact"])
    #expect(result.open.first?.severity == .error && result.isUsable)
  }

  @Test func `without a vocabulary nothing can be looked at, and that is said`() {
    let source = RuleSource(texts: [("ruleset.yaml", "{name: a, version: \"1\"}")], name: "Rules")
    let result = Linter.lint(source, asOf: .distantPast)
    #expect(result.open.map(\.id.description).contains("missing-term"))
    #expect(result.omittedLints.count == LintCatalogue.all.count)
  }

  @Test func `the order of files changes nothing`() throws {
    let files = [
      "beta/a.yaml": LintFrame.rule("rationale: It goes there."),
      "beta/b.yaml": LintFrame.rule("id: beta-9001-2\nrationale: It goes there."),
    ]
    let once = try LintFrame.lint(files).findings.map { "\($0.diagnostic) \($0.key)" }
    for _ in 0..<4 { #expect(try LintFrame.lint(files).findings.map { "\($0.diagnostic) \($0.key)" } == once) }
  }

  @Test func `a finding is known again by rule, lint and path, wherever it stands`() throws {
    let rule = LintFrame.rule("exemptions: [{id: a, when: {purpose: relief}, obligations: [{text: Report}]}]")
    let keys = try LintFrame.lint(["beta/topic.yaml": rule], settings: Self.settings).findings.map(\.key)
    #expect(
      keys.filter { $0.lint == "obligation-without-citation" }.map { "\($0.rule) \($0.path)" } == [
        "beta-9001-1 exemptions[a].obligations[0]"
      ])
    let moved = try LintFrame.lint(["beta/other.yaml": "# moved\n" + rule], settings: Self.settings).findings.map(\.key)
    #expect(moved == keys)
  }
}
