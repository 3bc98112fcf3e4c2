import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

struct BaselineTests {
  private static func lint(_ rule: String) throws -> LintResult {
    let settings = LintSettings(weights: [
      "rule-without-case": .off, "unused-term": .off, "term-like-its-parent": .off, "unused-condition": .off,
    ])
    return try LintFrame.lint(["beta/topic.yaml": LintFrame.rule(rule)], settings: settings)
  }

  private static func baseline(_ text: String) -> Checked<Baseline> {
    Baseline.read(SourceText(name: "baseline.json", text: text))
  }

  @Test func `what was listed passes, in another wording and on other lines too`() throws {
    let text = Baseline.text(of: try Self.lint("rationale: It goes there."))
    try expectGolden(text, "baseline.json")
    let later = try Self.lint("# a line more\nrationale: It goes there by some way or other.\ntitle: A title")
    let result = try Self.baseline(text).get().apply(to: later)
    #expect(result.open.map(\.description) == [])
    #expect(result.findings.map(\.silence) == [.baseline])
  }

  @Test func `what is new is told, and more of the same too`() throws {
    let obligation = "obligations: [{text: Report}]"
    let text = Baseline.text(of: try Self.lint(obligation))
    let later = try Self.lint("obligations: [{text: Report}, {text: Report again}]\nrationale: It goes there.")
    let result = try Self.baseline(text).get().apply(to: later)
    #expect(result.open.map(\.id.description) == ["rationale-without-fact", "obligation-without-citation"])
  }

  @Test func `what is listed and is no more is told, where it is listed`() throws {
    let text = Baseline.text(of: try Self.lint("rationale: It goes there."))
    let result = try Self.baseline(text).get().apply(to: try Self.lint("title: A title"))
    #expect(result.open.map(\.id.description) == ["stale-baseline"])
    #expect(result.open.first?.span.file == "baseline.json")
  }

  @Test func `a mistake never passes`() throws {
    let result = try Self.lint("when: {items: {category: fule}}")
    #expect(Baseline.text(of: result) == "{\"schema\": \"embargo.baseline/1\", \"findings\": []}\n")
  }

  @Test func `a baseline of another version and one that does not read are told`() {
    let other = Self.baseline(#"{"schema": "embargo.baseline/2", "entries": {}}"#)
    #expect(other.diagnostics.map(\.id.description) == ["baseline-version"])
    #expect(Self.baseline(#"{"findings": [}"#).hasErrors)
    let keys = Self.baseline(
      #"{"schema": "embargo.baseline/1", "findings": [{"lint": "a", "rul": "b", "count": "x"}]}"#)
    #expect(keys.diagnostics.map(\.id.description) == ["number-form", "unknown-key"])
  }
}
