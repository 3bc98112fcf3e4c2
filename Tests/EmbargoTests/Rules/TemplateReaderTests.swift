import Embargo
import LocatedText
import TestSupport
import Testing

/// What is said of a rationale whose facts cannot be filled in.
struct TemplateReaderTests {
  @Test(arguments: [
    "No facts.", "{item.description} in {to.country} on {date}", "{parties.name} and {via.country}", "{title} {notes}",
    "{item.specs.calibre}", "{end-users.name}", "{transport.mode} {from.place}", "a } b",
  ])
  func `facts of a rule's subject, of lists and of the deal can be shown`(text: String) {
    RuleFrame.expectRule("each: item\nrationale: \"\(text)\"", [])
  }

  @Test func `a fact that is nowhere is told where it stands, each time`() {
    RuleFrame.expectRule(
      """
      each: item
      rationale: >
        The {item.description} goes, as {1️⃣item.descripton} and again as
        {2️⃣item.descripton}, to {3️⃣contry} with {4️⃣}.
      """,
      [
        .init(
          "1️⃣", "an item has no field ‘item.descripton’; did you mean ‘item.description’?", id: "unknown-path",
          fixIts: ["write ‘item.description’"]),
        .init(
          "2️⃣", "an item has no field ‘item.descripton’; did you mean ‘item.description’?", id: "unknown-path",
          fixIts: ["write ‘item.description’"]),
        .init("3️⃣", Self.noField("contry"), id: "unknown-path"),
        .init("4️⃣", Self.noField(""), id: "unknown-path"),
      ])
  }

  private static func noField(_ path: String) -> String {
    """
    a transaction has no field ‘\(path)’; it has ‘id’, ‘title’, ‘date’, ‘contract-date’, ‘activity’, ‘from’, ‘to’, \
    ‘via’, ‘parties’, ‘items’, ‘services’, ‘vessels’, ‘transport’, ‘purpose’, ‘finance’, ‘determinations’, \
    ‘authorisations’, ‘usage’, ‘notes’, ‘end-users’, ‘determined’
    """
  }

  @Test func `a brace that is never closed is told at the brace`() {
    RuleFrame.expectRule(
      "rationale: \"to {to.country} from 1️⃣{from.country\"",
      [
        .init(
          "1️⃣", "a ‘{’ is never closed; a fact is written as ‘{item.description}’", id: "template-form")
      ])
    RuleFrame.expectRule(
      "rationale: \"from 1️⃣{from.country to {to.country}\"",
      [
        .init(
          "1️⃣", "a ‘{’ is never closed; a fact is written as ‘{item.description}’", id: "template-form")
      ])
  }

  @Test(arguments: [
    ("from", "‘from’ holds more than one fact; name one of its fields, as in ‘{from.country}’"),
    ("parties", "‘parties’ holds more than one fact; name one of its fields, as in ‘{parties.name}’"),
    ("end-users", "‘end-users’ holds more than one fact; name one of its fields, as in ‘{end-users.name}’"),
    ("item.unit-value", "‘item.unit-value’ is worked out and cannot be shown in a sentence"),
    ("item.determined", "‘item.determined’ is worked out and cannot be shown in a sentence"),
    ("parties.identifiers", "‘parties.identifiers’ is more than one fact and cannot be shown in a sentence"),
    ("usage", "‘usage’ is more than one fact and cannot be shown in a sentence"),
    ("authorisations.covers", "‘authorisations.covers’ is more than one fact and cannot be shown in a sentence"),
    ("determined", "‘determined’ is worked out and cannot be shown in a sentence"),
  ])
  func `what is no single fact cannot be shown`(path: String, message: String) {
    RuleFrame.expectRule(
      "each: item\nrationale: \"so {1️⃣\(path)}\"", [.init("1️⃣", message, id: "template-form")])
  }

  @Test func `of measurements one is shown`() {
    RuleFrame.expectRule(
      "each: item\nrationale: \"so {1️⃣item.specs}\"",
      [
        .init(
          "1️⃣", "‘item.specs’ holds values under terms of specs; name one of them, as in ‘item.specs.calibre’",
          id: "unknown-path")
      ])
  }
}
