import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

struct FixerTests {
  private static func fix(
    _ files: [String: String], mayChangeMeaning: Bool = false, only file: String? = nil
  ) throws -> Fixer.Outcome {
    let day = try LintFrame.day(LintFrame.asOf)
    let fixer = Fixer(mayChangeMeaning: mayChangeMeaning, isWanted: { file == nil || $0 == file }) { source in
      Linter.lint(source, asOf: day)
    }
    return fixer.fix(try LintFrame.source(files))
  }

  private static let wrong = """
    # Kept as it is.
    rules:
      - title: What goes to Betaland   # the title
        id: beta-9001-1A
        cites: [{resolution: Res. 9001(2030), paragraph: "para 1 (a)"}]

        in-force: {from: 2030-1-10}
        # Whoever sends it.
        when: {holds: to-betaland, items: {category: fule}}
        rationale: >
          {parties.name} sends it.
        exemptions:
          - requires: {authorisation: committee-aproval}
            id: approved

    """

  private static let right = """
    # Kept as it is.
    rules:
      - id: beta-9001-1a
        title: What goes to Betaland   # the title
        cites: [{resolution: Res. 9001 (2030), paragraph: "1(a)"}]

        in-force: {from: 2030-01-10}
        # Whoever sends it.
        when: {holds: to-betaland, items: {category: fuel}}
        rationale: >
          {parties.name} sends it.
        exemptions:
          - id: approved
            requires: {authorisation: committee-approval}

    """

  @Test func `order, spelling and forms are mended, and all else stays byte for byte`() throws {
    let outcome = try Self.fix(["beta/topic.yaml": Self.wrong])
    #expect(outcome.changes.map { String(decoding: $0.after.bytes, as: UTF8.self) } == [Self.right])
    #expect(outcome.result.isUsable)
    let again = try Self.fix(["beta/topic.yaml": Self.right])
    #expect(again.changes.isEmpty && again.count == 0)
  }

  @Test func `a file with line ends of two signs keeps them`() throws {
    let outcome = try Self.fix(["beta/topic.yaml": Self.wrong.replacing("\n", with: "\r\n")])
    let text = outcome.changes.map { String(decoding: $0.after.bytes, as: UTF8.self) }.first ?? ""
    #expect(text == Self.right.replacing("\n", with: "\r\n"))
  }

  @Test func `what may move a verdict is mended only if it is asked for`() throws {
    let rule = LintFrame.rule(
      "exemptions: [{id: old, requires: {authorisation: committee-approval, committee: \"1\"}}]")
    #expect(try Self.fix(["beta/topic.yaml": rule]).changes.isEmpty)
    let outcome = try Self.fix(["beta/topic.yaml": rule], mayChangeMeaning: true)
    #expect(outcome.changes.first.map { String(decoding: $0.after.bytes, as: UTF8.self).contains("\"9001\"") } == true)
  }

  @Test func `where there are two ways out, a person chooses`() throws {
    let rule = LintFrame.rule("id: beta-9001-4")
    #expect(try Self.fix(["beta/topic.yaml": rule], mayChangeMeaning: true).changes.isEmpty)
  }

  @Test func `an id is renamed wherever it is named`() throws {
    let outcome = try Self.fix([
      "beta/topic.yaml": LintFrame.rule("id: beta-9001-1_a"),
      "beta/more.yaml": "exemptions: [{id: all, lifts: [beta-9001-1_a], when: {purpose: relief}}]",
      "beta/cases/one.yaml": """
      id: a
      date: 2030-02-01
      activity: supply
      to: {country: XB}
      expect: {verdict: prohibited, violated: [beta-9001-1_a]}
      """,
    ])
    #expect(outcome.changes.count == 3)
    #expect(outcome.changes.allSatisfy { String(decoding: $0.after.bytes, as: UTF8.self).contains("beta-9001-1-a") })
    #expect(outcome.result.isUsable)
  }

  @Test func `files that nobody asked for stay as they are`() throws {
    let outcome = try Self.fix(["beta/topic.yaml": Self.wrong], only: "beta/other.yaml")
    #expect(outcome.changes.isEmpty)
  }
}
