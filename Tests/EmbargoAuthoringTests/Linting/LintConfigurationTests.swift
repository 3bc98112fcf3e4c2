import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

struct LintConfigurationTests {
  @Test func `every key is read`() throws {
    let text = """
      paths: [Rules, more/Rules]
      lints: {long-title: off, key-order: error, foreign-committee: warning}
      pages: https://example.org/lints
      coverage-min: 90%
      """
    let read = try LintConfiguration.read(SourceText(name: ".embargo.yaml", text: text)).get()
    #expect(read.paths == ["Rules", "more/Rules"])
    #expect(read.settings.weights == ["long-title": .off, "key-order": .error, "foreign-committee": .warning])
    #expect(read.pages == "https://example.org/lints")
    #expect(read.coverageMinimum == ExactDecimal(90))
  }

  @Test func `what does not belong into it is told`() {
    expectDiagnostics(
      """
      lints:
        1️⃣long-titel: off
        2️⃣unknown-key: off
        key-order: 3️⃣fatal
      coverage-min: 4️⃣90
      5️⃣path: Rules
      """,
      [
        .init(
          "1️⃣", "no lint is called ‘long-titel’; did you mean ‘long-title’?", id: "unknown-lint",
          fixIts: ["rename the key to ‘long-title’"]),
        .init(
          "2️⃣", "no lint is called ‘unknown-key’; ‘embargo lint --list’ names them all", id: "unknown-lint"),
        .init("3️⃣", "‘fatal’ cannot stand here; write ‘off’, ‘warning’ or ‘error’", id: "unknown-word"),
        .init("4️⃣", "‘90’ has no percent sign behind a number; write 90%", id: "share-form", fixIts: ["write ‘90%’"]),
        .init(
          "5️⃣", "unknown key ‘path’ in the configuration of the lints; did you mean ‘paths’?", id: "unknown-key",
          fixIts: ["rename the key to ‘paths’"]),
      ], name: ".embargo.yaml"
    ) { LintConfiguration.read($0).diagnostics }
  }
}
