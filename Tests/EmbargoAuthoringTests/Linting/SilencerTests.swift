import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

/// Comments that silence lints.
struct SilencerTests {
  /// A rule whose title and rationale are each found fault with.
  private static func rule(_ before: String = "", title: String = "", rationale: String = "") -> String {
    """
    rules:
      \(before)
      - id: beta-9001-1
        title: \(String(repeating: "long ", count: 22))title \(title)
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}]
        in-force: {from: 2030-01-10}
        when: {to.country: XB}
        \(rationale)
        rationale: It goes there.

    """
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let open: [String]
    var reasons: [String] = []
    var testDescription: String { "\(open) \(reasons)" }
  }

  static let rows: [Row] = [
    Row(text: rule(), open: ["long-title", "rationale-without-fact"]),
    Row(
      text: rule(title: "# embargo:disable long-title the paragraph has it"), open: ["rationale-without-fact"],
      reasons: ["the paragraph has it"]),
    Row(
      text: rule(rationale: "# embargo:disable rationale-without-fact there is none"), open: ["long-title"],
      reasons: ["there is none"]),
    Row(
      text: rule("# embargo:disable long-title, rationale-without-fact taken over as it was until 2030-06-02"),
      open: [],
      reasons: ["taken over as it was", "taken over as it was"]),
    Row(
      text: rule("# embargo:disable long-title taken over as it was until 2030-06-01"),
      open: ["expired-disable", "long-title", "rationale-without-fact"]),
    Row(
      text: rule(title: "# embargo:disable rationale-without-fact one line too high"),
      open: ["long-title", "unused-disable", "rationale-without-fact"]),
    Row(
      text: rule(title: "# embargo:disable long-title"),
      open: ["long-title", "disable-without-reason", "rationale-without-fact"]),
    Row(
      text: rule(title: "# embargo:disable long-titel it has to be"),
      open: ["long-title", "unknown-lint", "rationale-without-fact"]),
    Row(
      text: rule(title: "# embargo:enable long-title"),
      open: ["long-title", "unknown-directive", "rationale-without-fact"]),
    Row(
      text: rule(title: "# embargo:disable long-title it has to be until 2030-13-01"),
      open: ["long-title", "date-form", "rationale-without-fact"]),
    Row(
      text: "# embargo:disable long-title, rationale-without-fact made elsewhere\n" + rule(), open: [],
      reasons: ["made elsewhere", "made elsewhere"]),
    Row(
      text: rule() + "# embargo:disable long-title nothing comes behind\n",
      open: ["long-title", "rationale-without-fact", "unused-disable"]),
  ]

  @Test(arguments: rows) func `a comment silences what stands behind it, for a reason and until a day`(_ row: Row)
    throws
  {
    let result = try LintFrame.lint(["beta/topic.yaml": row.text], settings: Self.settings)
    #expect(result.open.map(\.id.description) == row.open, "\(result.open)")
    let reasons = result.findings.compactMap { finding -> String? in
      if case .comment(let reason)? = finding.silence { reason } else { nil }
    }
    #expect(reasons == row.reasons)
  }

  @Test func `what keeps the rules from being used cannot be silenced`() throws {
    let text = Self.rule(rationale: "colour: red # embargo:disable unknown-key it is red")
    let result = try LintFrame.lint(["beta/topic.yaml": text], settings: Self.settings)
    #expect(result.open.map(\.id.description).contains("unknown-key"))
    #expect(result.open.map(\.id.description).contains("unknown-lint"))
    #expect(!result.isUsable)
  }

  @Test func `a sign between quotes is no comment, and a comment may follow a block's sign`() throws {
    let text = Self.rule().replacing(
      "rationale: It goes there.",
      with: "rationale: > # embargo:disable rationale-without-fact so be it\n      It # embargo:off")
    let result = try LintFrame.lint(["beta/topic.yaml": text], settings: Self.settings)
    #expect(result.open.map(\.id.description) == ["long-title"])
    let quoted = Self.rule().replacing("It goes there.", with: #""{to.country} # embargo:disable x y""#)
    let other = try LintFrame.lint(["beta/topic.yaml": quoted], settings: Self.settings)
    #expect(other.open.map(\.id.description) == ["long-title"])
  }

  @Test func `a disable of a lint that is off is not called needless`() throws {
    var settings = Self.settings
    settings.weights["long-title"] = .off
    let text = Self.rule(title: "# embargo:disable long-title the paragraph has it")
    let result = try LintFrame.lint(["beta/topic.yaml": text], settings: settings)
    #expect(result.open.map(\.id.description) == ["rationale-without-fact"])
  }

  @Test func `a needless comment is deleted with its line`() throws {
    let text = Self.rule("# embargo:disable key-order it is in order")
    let found = try LintFrame.lint(["beta/topic.yaml": text], settings: Self.settings).open
    let fixIt = try #require(found.first { $0.id == "unused-disable" }?.fixIts.first)
    let fixed = try #require(SourceText(name: "beta/topic.yaml", text: text).applying(fixIt.edits))
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == Self.rule().replacing("rules:\n  \n", with: "rules:\n"))
  }

  private static let settings = LintSettings(weights: [
    "rule-without-case": .off, "unused-term": .off, "term-like-its-parent": .off, "unused-condition": .off,
  ])
}
