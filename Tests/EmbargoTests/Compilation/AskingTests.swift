import Embargo
import LocatedText
import TestSupport
import Testing

/// Whatever a rule can ask can be asked of any deal: there is an answer, and nothing traps.
struct AskingTests {
  private static let deals = [
    ("a deal of three lines", "id: a\ndate: 2023-09-13\nactivity: supply\n"),
    ("a deal in which everything is written", WholeDeal.yamlWithoutUsage),
    (
      "a deal of which nothing is known",
      """
      {id: a, date: 2023/.., activity: unknown, from: unknown, to: unknown, via: unknown, parties: unknown, items: unknown,
       services: unknown, vessels: unknown, transport: unknown, purpose: unknown, finance: unknown,
       determinations: unknown, authorisations: unknown, usage: unknown, contract-date: unknown}
      """
    ),
    (
      "a deal of lists with something unknown in them",
      """
      {id: a, date: 2023, activity: training, via: [unknown, {}], parties: [unknown, {owned-by: unknown}, {designated: true}],
       items: [{}, unknown], services: [unknown], vessels: [{}, unknown], purpose: [unknown], transport: {}, finance: {},
       determinations: [unknown, {finding: livelihood}], authorisations: [unknown, {kind: unknown, date: unknown}]}
      """
    ),
  ]

  /// For every field whether it is known, asked wherever the field can be reached from.
  private static let conditions: [String] = Field.allCases.flatMap { field -> [String] in
    let key: String
    switch field.type {
    case .remark, .record, .records, .partyLinks, .derivedParties: return []
    case .measurements: key = "\(field.key).calibre"
    case .identifiers: key = "\(field.key).un-list"
    case .text, .yesNo, .date, .tariffCode, .quantity, .amount, .terms, .termsOfEither, .countries, .place,
      .designations, .share, .subjects, .usage, .derivedFindings, .derivedAmount:
      key = field.key
    }
    return ["true", "false"].map { place("\(key): {known: \($0)}", in: field.record) }
  }

  private static func place(_ asked: String, in record: RecordKind) -> String {
    switch record {
    case .transaction: "{\(asked)}"
    case .endpoint: "{any: [{from.\(asked)}, {to.\(asked)}, {via: {\(asked)}}]}"
    case .party: "{any: [{parties: {\(asked)}}, {party.\(asked)}, {end-users: {\(asked)}}, {party.behind: {\(asked)}}]}"
    case .item: "{any: [{items: {\(asked)}}, {item.\(asked)}]}"
    case .service: "{any: [{services: {\(asked)}}, {service.\(asked)}]}"
    case .vessel: "{any: [{vessels: {\(asked)}}, {vessel.\(asked)}]}"
    case .transport: "{transport.\(asked)}"
    case .finance: "{finance.\(asked)}"
    case .determination: "{determinations: {\(asked)}}"
    case .authorisation: "{authorisations: {\(asked)}}"
    case .validity: "{authorisations: {valid.\(asked)}}"
    }
  }

  @Test(arguments: conditions)
  func `whether a field is known can be asked of any deal`(condition: String) throws {
    let compiled = RuleFrame.compile([
      "dprk/topic.yaml": """
      rules:
        - id: dprk-2397-7
          title: x
          cites: [{resolution: S/RES/2397 (2017), paragraph: "7"}]
          in-force: {from: 2017-12-22}
          each: [transaction, item, service, party, vessel]
          when: \(condition)
          rationale: x
          exemptions: [{id: a, when: {not: \(condition)}, requires: {authorisation: consent, days-before: 3}, open-to: \(condition)}]
      """
    ])
    #expect(compiled.diagnostics.map(\.message.description) == [])
    let checker = Checker(rules: try #require(compiled.partial))
    for (name, text) in Self.deals {
      let deals = try checker.transactions(in: SourceText(name: name, text: text), as: .yaml).get()
      for deal in deals { #expect(checker.assess(deal, explaining: true).id == deal.id, "\(name)") }
    }
  }
}
