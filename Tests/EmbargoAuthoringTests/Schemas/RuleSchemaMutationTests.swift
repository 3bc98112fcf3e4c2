import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

/// What a schema of rules refuses, the readers refuse too: rules changed in one place, in many ways.
struct RuleSchemaMutationTests {
  /// Everything that a rule may have.
  private static let rules = """
    rules:
      - id: beta-9001-1
        title: What goes to Betaland
        cites: [{resolution: Res. 9001 (2030), paragraph: "1", from: 2030-01-10, before: 2031-01-10}]
        in-force: [{from: 2030-01-10, before: 2031-01-10, confirmed-until: 2030-12-01}]
        measure: goods-ban
        confidence: {level: medium, reason: The text is short.}
        covers: weapons
        effect: cap
        each: item
        when:
          to.country: XB
          date: {from: 2030-01-10}
          any: [{item.category: [weapons, fuel]}, {item.hs: "9303"}, {item.quantity: {more-than: 5 kg}}]
          not: {parties: {roles: seller, country: {is: XA, known: yes}}}
          purpose: {only: relief}
        cap:
          limits: [{of: item.quantity, at-most: [5 t, 10 pieces]}, {of: count, at-most: 5}]
          periods: [{from: 2030-01-10, every: 12 months}]
          per: from.country
          warn-at: [75%]
        rationale: "{item.description} goes there."
        obligations: [{text: Tell it, cites: {resolution: Res. 9001 (2030), paragraph: "1"}, within: 30 days}]
        exemptions:
          - id: approved
            title: What was approved
            when: {purpose: relief}
            requires: {authorisation: committee-approval, committee: "9001", issued-by: XA, days-before: 5, by: 2030-12-01}
            open-to: nobody
    conditions:
      weapons: {items: {category: weapons, quantity: {known: no}}}

    """

  private static let replacements = [
    "unknown", "no-such-word", "{}", "[]", "5", "5 t", "2030-01-10", "2030-13-10", "~", "{no-such-key: x}", "[[x]]",
  ]

  @Test func `what the schema refuses, the reader refuses`() throws {
    let source = try LintFrame.source(["beta/topic.yaml": Self.rules])
    let read = RuleSetReader.read(source)
    let set = try #require(read.partial)
    let schema = try SchemaValidator(FileSchema.rules.render(for: Compiler.compile(set).partial))
    let tape = try DocumentReader.read(SourceText(name: "beta/topic.yaml", text: Self.rules), as: .yaml).get()
    var accepted = 0
    var refused = 0
    #expect(schema.fits(tape.documents[0]) && !read.hasErrors, "\(read.diagnostics.map(\.message))")
    for node in Self.values(in: tape.documents[0]) {
      for replacement in Self.replacements {
        let text = try #require(tape.source.applying([.init(node.span, with: replacement)]))
        let changed = DocumentReader.read(text, as: .yaml)
        guard !changed.hasErrors, let root = changed.partial.documents.first else { continue }
        let fits = schema.fits(root)
        var diagnostics: [Diagnostic] = []
        var file = RuleFile()
        RuleReader(set.vocabulary, regime: "beta").read(root, into: &file, &diagnostics)
        if fits { accepted += 1 } else { refused += 1 }
        let isRefused = diagnostics.contains { $0.severity == .error }
        #expect(fits || isRefused, "‘\(node.span.text)’ → ‘\(replacement)’: only the schema refuses it")
      }
    }
    #expect(accepted > 50 && refused > 300, "\(accepted) \(refused)")
  }

  /// Every value in a document.
  private static func values(in node: LocatedNode) -> [LocatedNode] {
    switch node.kind {
    case .scalar: [node]
    case .sequence: [node] + node.elements.flatMap { values(in: $0) }
    case .mapping: [node] + node.entries.flatMap { values(in: $0.value) }
    }
  }
}
