import Embargo
import LocatedText
import TestSupport
import Testing

/// What is not known, what is none, and who is meant by a name.
struct UnknownAndNoneTests {
  @Test(
    arguments: Field.allCases.filter {
      !$0.type.isDerived && $0.type != .remark && ![.id, .date, .activity].contains($0)
    })
  func `unknown may stand for any value`(field: Field) throws {
    let deal = try DealFrame.deal(Self.text(field, "unknown"))
    let found = deal.records.indices.contains { record in
      deal.records[record].kind == field.record && deal.slot(field, of: Int32(record)).state == .unknown
    }
    #expect(found)
  }

  /// The key of a field with a value, in the records that hold it.
  private static func text(_ field: Field, _ value: String) -> String {
    let own = "\(field.key): \(value)"
    let kind = field == .serviceKind ? "" : "kind: payment, "
    let finding = field == .finding ? "" : "finding: livelihood, "
    let paper = [
      field == .authorisationKind ? "" : "kind: consent, ", field == .authorisationDate ? "" : "date: 2023-01-10, ",
    ].joined()
    return switch field.record {
    case .transaction: own
    case .endpoint: "from: {\(own)}"
    case .party: field == .share ? "parties: [{owned-by: [{\(own)}]}]" : "parties: [{\(own)}]"
    case .item: "items: [{\(own)}]"
    case .service: "services: [{\(kind)\(own)}]"
    case .vessel: "vessels: [{\(own)}]"
    case .transport: "transport: {\(own)}"
    case .finance: "finance: {\(own)}"
    case .determination: "determinations: [{\(finding)\(own)}]"
    case .authorisation: "authorisations: [{\(paper)\(own)}]"
    case .validity: "authorisations: [{\(paper)valid: {\(own)}}]"
    }
  }

  @Test func `a list with unknown in it is open, and its unknown element is an element`() throws {
    let deal = try DealFrame.deal("parties: [{name: A}, unknown]\npurpose: [military, unknown]\nservices: unknown")
    let parties = deal.slot(.parties, of: Transaction.top)
    #expect(parties.state == .open)
    #expect(deal.elements(parties).map { deal.path(of: $0) } == ["parties[0]", "parties[?]"])
    #expect(deal.slot(.purpose, of: Transaction.top).state == .open)
    let services = deal.slot(.services, of: Transaction.top)
    #expect(services.state == .unknown)
    #expect(deal.elements(services).map { deal.path(of: $0) } == ["services[?]"])
  }

  @Test func `the id and the day of a deal cannot be unknown, and a remark is never read`() {
    DealFrame.expectWhole(
      "{id: 1️⃣unknown, date: 2️⃣unknown, activity: supply, title: unknown, notes: unknown}",
      [
        .init("1️⃣", "‘id’ cannot be unknown; write a name for this deal", id: "must-be-known"),
        .init(
          "2️⃣",
          """
          ‘date’ cannot be unknown, since the law differs from day to day; write the days among which it lies, as in \
          2017/..
          """, id: "must-be-known"),
      ])
  }

  @Test func `unknown beside other values of a field with one value is one too many`() {
    DealFrame.expect(
      "from: {country: 1️⃣[KP, unknown]}\nto: {country: 2️⃣[KP, RU]}\nvia: [{country: [unknown]}, {country: [KP]}]",
      [
        .init("1️⃣", "‘country’ has one value; more are written here", id: "too-many-values"),
        .init("2️⃣", "‘country’ has one value; more are written here", id: "too-many-values"),
      ])
  }

  @Test(arguments: [
    ("true", "true", "stated"), ("Yes", "true", "stated"), ("false", "none", "stated"), ("NO", "none", "stated"),
    ("un-1718-travel-ban", "un-1718-travel-ban", "stated"),
    ("[un-1718-travel-ban, un-1718-asset-freeze]", "un-1718-travel-ban, un-1718-asset-freeze", "stated"),
    ("[un-1718, unknown]", "un-1718", "open"), ("unknown", "unknown", "unknown"),
  ])
  func `a party is designated under measures, under all of them, under none`(text: String, value: String, state: String)
    throws
  {
    let deal = try DealFrame.deal("parties: [{designated: \(text)}]\nvessels: [{designated: \(text)}]")
    let suffix = state == "stated" ? "" : " (\(state))"
    let lines = DealOutline.lines(of: deal)
    #expect(lines.contains("parties[0].designated\(suffix): \(value)"))
    #expect(lines.contains("vessels[0].designated\(suffix): \(value)"))
  }

  @Test func `what a party is designated under is a term`() {
    DealFrame.expect(
      "parties: [{designated: 1️⃣listed}, {designated: [2️⃣true]}]",
      [
        .init(
          "1️⃣", "‘listed’ is not known as a designation; ‘embargo terms listed’ searches what can be written",
          id: "unknown-term"),
        .init(
          "2️⃣", "‘true’ is not known as a designation; ‘embargo terms true’ searches what can be written",
          id: "unknown-term"),
      ])
  }

  // MARK: owners

  @Test func `an owner is a party of the list, one described in place, or one known by its name alone`() throws {
    let deal = try DealFrame.deal(
      """
      parties:
        - {name: A, owned-by: [B, {name: "  b ", share: 30%}, {name: C, country: CN}, {name: B, country: KP}, D]}
        - {name: B, controlled-by: [A]}
      """)
    let lines = DealOutline.lines(of: deal)
    #expect(
      lines.contains(
        "parties[0].owned-by: parties[1], parties[1] 30%, parties[0].owned-by[2], parties[0].owned-by[3], "
          + "parties[0].owned-by[4]"))
    #expect(lines.contains("parties[0].owned-by[4].name: D"))
    #expect(lines.contains("parties[1].controlled-by: parties[0]"))
  }

  @Test func `an owner can own itself, and a circle ends`() throws {
    let deal = try DealFrame.deal("parties: [{name: A, owned-by: [A, B]}, {name: B, owned-by: A, acts-for: B}]")
    #expect(DealOutline.lines(of: deal).contains("parties[0].owned-by: parties[0], parties[1]"))
  }

  @Test func `a name that two parties bear names neither`() {
    DealFrame.expect(
      "parties: [{name: 1️⃣A, country: CN}, {name: 2️⃣a, country: KP}, {name: B, owned-by: [3️⃣A]}]",
      [
        .init(
          "3️⃣", "two parties are called ‘A’; tell them apart by their names", id: "ambiguous-party",
          notes: [.init("1️⃣", "parties[0] bears the name"), .init("2️⃣", "parties[1] bears the name")])
      ])
  }

  @Test func `a share is a percentage of one owner`() {
    DealFrame.expect(
      """
      parties:
        - {name: A, owned-by: [{name: B, share: 1️⃣101%}, {name: C, share: 2️⃣60}, {name: D, share: 3️⃣half}]}
        - {name: E, share: 4️⃣60%, controlled-by: [{name: F, share: 5️⃣10%}]}
      """,
      [
        .init("1️⃣", "‘101%’ is not a share of a whole; write one from 0% to 100%", id: "share-form"),
        .init(
          "2️⃣", "‘60’ has no percent sign behind a number; write 60%", id: "share-form", fixIts: ["write ‘60%’"]),
        .init(
          "3️⃣", "‘half’ has no percent sign behind a number; write a share as in 60%", id: "share-form"),
        .init(
          "4️⃣", "a share says how much an owner owns of a party; write it at an owner, under ‘owned-by’",
          id: "misplaced-share"),
        .init(
          "5️⃣", "a share says how much an owner owns of a party; write it at an owner, under ‘owned-by’",
          id: "misplaced-share"),
      ])
  }

  // MARK: services

  @Test(arguments: [
    ("activity: training", ["activity"]), ("activity: supply", []), ("activity: training\nservices: []", []),
    ("activity: training\nservices: [{kind: payment}]", ["services[0]"]), ("activity: unknown", []),
  ])
  func `a service that is not stated is that of the activity`(lines: String, services: [String]) throws {
    let deal = try DealFrame.whole("id: a\ndate: 2023-09-13\n\(lines)", as: .yaml)
    let slot = deal.slot(.services, of: Transaction.top)
    #expect((slot.state == .absent ? [] : deal.elements(slot).map { deal.path(of: $0) }) == services)
  }
}
