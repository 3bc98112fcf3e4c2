import Embargo
import LocatedText
import TestSupport
import Testing

/// What is said of conditions that do not read: paths that lead nowhere, matchers that do not fit their field.
struct ConditionReaderTests {
  /// A condition, and what is said of it at its marker.
  struct Row: Sendable, CustomTestStringConvertible {
    let condition: String
    let message: String
    let id: Diagnostic.ID
    let fix: String?

    init(
      _ condition: String, _ id: Diagnostic.ID, _ message: String, fix: String? = nil, rename: String? = nil
    ) {
      self.condition = condition
      self.message = message
      self.id = id
      self.fix = fix.map { "write ‘\($0)’" } ?? rename.map { "rename the key to ‘\($0)’" }
    }

    var testDescription: String { condition }

    func expect() {
      RuleFrame.expectRule(
        "each: item\nwhen: \(condition)", [.init("1️⃣", message, id: id, fixIts: fix.map { [$0] } ?? [])])
    }
  }

  @Test(arguments: [
    "{to.country: KP}", "{to.country: [KP, RU]}", "{to.country: {is: KP, known: true}}", "{to: {country: KP}}",
    "{to.place: darfur}", "{item.category: {surely: [arms, wine]}}", "{to.place: {surely: darfur}}",
    "{to.place: {is: darfur, stated: true}}", "{item.specs.calibre: {stated: false}}",
    "{to.country: {only: [KP]}}", "{activity: supply}", "{purpose: {only: [humanitarian]}}",
    "{all: [{activity: supply}, {any: [{purpose: relief}, {not: {purpose: military}}]}]}",
    "{holds: [to-dprk, from-dprk]}", "{parties: {roles: seller, country: KP, not: {kind: relief-actor}}}",
    "{parties: {any: [{country: KP}, {nationality: KP}]}}", "{via: {country: KP}}", "{end-users: {kind: armed-group}}",
    "{item.category: arms}", "{item.hs: [\"9306\", 03]}", "{item.quantity: {more-than: 3 t, at-most: 9 kg}}",
    "{item.value: {at-least: 3 USD}}", "{item.unit-value: {less-than: 500 USD}}",
    "{item.origin: {same-as: to.country}}",
    "{item.specs.calibre: {more-than: 12.7 mm}}", "{item.specs.calibre: {known: false}}",
    "{item.determined: livelihood}",
    "{items: {category: arms, quantity: {known: true}}}", "{parties: {behind: {designated: un-1718-asset-freeze}}}",
    "{parties: {owned-by: {share: {more-than: 50%}, country: KP}}}", "{parties: {identifiers.un-list: x}}",
    "{date: {from: 2017-01-01, before: 2018-01-01}}", "{contract-date: {before: 2017-01-01}}",
    "{transport.ship-to-ship: yes}", "{transport: {mode: sea, ship-to-ship: {known: true}}}",
    "{vessels: {imo: 9179842}}",
    "{authorisations: {kind: consent, valid: {before: {known: true}}}}", "{finance.amount: {at-least: 3 USD}}",
    "{services: {subject: [arms, evasion]}}", "{determinations: {by: [RU, unifil], result: true}}",
    "{parties: {state-sponsored: false}}", "{parties: {nationality: {same-as: from.country}}}",
  ])
  func `a condition that is right reads without a word`(condition: String) {
    RuleFrame.expectRule("each: item\nwhen: \(condition)", [])
  }

  @Test(arguments: [
    Row(
      "{1️⃣to.contry: KP}", "unknown-path",
      "a place of departure, passage or arrival has no field ‘to.contry’; did you mean ‘to.country’?",
      fix: "to.country"),
    Row(
      "{1️⃣activty: supply}", "unknown-path", "a transaction has no field ‘activty’; did you mean ‘activity’?",
      fix: "activity"),
    Row(
      "{1️⃣itme.category: arms}", "unknown-path",
      "a transaction has no field ‘itme.category’; did you mean ‘item.category’?", fix: "item.category"),
    Row(
      "{1️⃣item.catgory: arms}", "unknown-path", "an item has no field ‘item.catgory’; did you mean ‘item.category’?",
      fix: "item.category"),
    Row(
      "{parties: {1️⃣role: seller}}", "unknown-path", "a party has no field ‘role’; did you mean ‘roles’?", fix: "roles"),
    Row(
      "{vessels: {1️⃣colour: red}}", "unknown-path",
      """
      a vessel has no field ‘colour’; it has ‘name’, ‘imo’, ‘former-names’, ‘flag’, ‘roles’, ‘kind’, ‘identifiers’, \
      ‘designated’, ‘determined’
      """),
    Row(
      "{1️⃣items.category: arms}", "unknown-path",
      "‘items.category’ steps into a list; ask for some one element of it: ‘items: {…}’"),
    Row(
      "{1️⃣item.category.id: arms}", "unknown-path",
      "‘item.category.id’ goes on after ‘category’, which has no fields: it is terms of items"),
    Row("{1️⃣notes: x}", "unknown-path", "‘notes’ is a remark, which no rule may ask for"),
    Row(
      "{1️⃣item.specs: {more-than: 3 mm}}", "unknown-path",
      "‘item.specs’ holds values under terms of specs; name one of them, as in ‘item.specs.calibre’"),
    Row(
      "{1️⃣item.specs.caliber: {more-than: 3 mm}}", "unknown-term",
      "‘caliber’ is not known as a measurement; did you mean ‘calibre’?", fix: "item.specs.calibre"),
    Row(
      "{parties: {1️⃣identifiers.colour: x}}", "unknown-term", "‘colour’ is not known as a kind of identifier"),
  ])
  func `a path that leads nowhere is told with the near one`(row: Row) { row.expect() }

  @Test(arguments: [
    Row(
      "{item.quantity: 1️⃣3 t}", "matcher-does-not-fit",
      """
      ‘quantity’ is a quantity with its unit and cannot be asked for by a plain value; use ‘more-than’, ‘at-least’, \
      ‘less-than’ or ‘at-most’
      """),
    Row(
      "{date: 1️⃣2017-01-01}", "matcher-does-not-fit",
      "‘date’ is a date or span of days and cannot be asked for by a plain value; use ‘from’ or ‘before’"),
    Row(
      "{item.quantity: {1️⃣more_than: 3 t}}", "matcher-does-not-fit",
      "‘more_than’ cannot be asked of ‘quantity’; did you mean ‘more-than’?", rename: "more-than"),
    Row(
      "{item.category: {1️⃣more-than: 3 t}}", "matcher-does-not-fit",
      """
      ‘more-than’ cannot be asked of ‘category’, which is terms of items; use ‘only’, ‘surely’, ‘is’, ‘known’, ‘stated’ or ‘same-as’
      """),
    Row(
      "{date: {1️⃣after: 2017-01-01}}", "matcher-does-not-fit",
      """
      ‘after’ cannot be asked of ‘date’, which is a date or span of days; use ‘from’, ‘before’, ‘is’, ‘known’, ‘stated’ or ‘same-as’
      """),
    Row(
      "{transport.ship-to-ship: {1️⃣only: true}}", "matcher-does-not-fit",
      "‘only’ cannot be asked of ‘ship-to-ship’, which is yes or no; use ‘is’, ‘known’, ‘stated’ or ‘same-as’"),
    Row(
      "{transport.ship-to-ship: 1️⃣[yes, no]}", "too-many-values",
      "‘ship-to-ship’ is asked for yes or for no, not for both"),
    Row("{transport.ship-to-ship: 1️⃣maybe}", "yes-or-no", "‘maybe’ is neither ‘yes’ nor ‘no’"),
    Row(
      "{to.country: {1️⃣surely: KP}}", "matcher-does-not-fit",
      "‘surely’ cannot be asked of ‘country’, which is country codes; use ‘only’, ‘is’, ‘known’, ‘stated’ or ‘same-as’"),
    Row(
      "{item.category: {surely: 1️⃣armz}}", "unknown-term", "‘armz’ is not known as an item; did you mean ‘arms’?",
      fix: "arms"),
    Row(
      "{item.category: {surely: 1️⃣[]}}", "empty-list",
      "the list is empty and says nothing; write what belongs in it"),
    Row("{item.category: {stated: 1️⃣perhaps}}", "yes-or-no", "‘perhaps’ is neither ‘yes’ nor ‘no’"),
    Row(
      "{item.determined: {1️⃣stated: true}}", "matcher-does-not-fit",
      "‘stated’ cannot be asked of ‘determined’, which is terms of findings (derived); use ‘is’, ‘known’ or ‘same-as’"),
    Row(
      "{item.unit-value: {1️⃣stated: true}}", "matcher-does-not-fit",
      """
      ‘stated’ cannot be asked of ‘unit-value’, which is an amount (derived); use ‘more-than’, ‘at-least’, ‘less-than’, \
      ‘at-most’, ‘is’, ‘known’ or ‘same-as’
      """),
    Row("{item.category: {known: 1️⃣perhaps}}", "yes-or-no", "‘perhaps’ is neither ‘yes’ nor ‘no’"),
    Row(
      "{item.origin: {same-as: 1️⃣item.category}}", "matcher-does-not-fit",
      "‘origin’ is country codes and ‘category’ is terms of items: they are never the same"),
    Row(
      "{item.origin: {same-as: 1️⃣to.contry}}", "unknown-path",
      "a place of departure, passage or arrival has no field ‘to.contry’; did you mean ‘to.country’?",
      fix: "to.country"),
    Row(
      "{item.quantity: {more-than: 1️⃣3 USD}}", "unit-of-another-kind",
      "‘quantity’ is a quantity and cannot be compared with money"),
    Row(
      "{item.value: {more-than: 1️⃣3 t}}", "unit-of-another-kind",
      "‘value’ is an amount of money and is compared with one, such as ‘500 USD’"),
    Row(
      "{item.specs.calibre: {more-than: 1️⃣3 kg}}", "unit-of-another-kind",
      "‘calibre’ is measured in units of length, and ‘kg’ is one of mass"),
    Row(
      "{item.quantity: {more-than: 1️⃣3 tonns}}", "unknown-unit",
      "‘tonns’ is not known as a unit; did you mean ‘tonnes’?", fix: "3 tonnes"),
    Row(
      "{to.country: 1️⃣North Korea}", "unknown-country",
      "‘North Korea’ is no ISO 3166-1 code of a country; did you mean ‘KP’?", fix: "KP"),
    Row("{to.country: 1️⃣rajin}", "unknown-country", "‘rajin’ is a place and no country; it lies in ‘KP’", fix: "KP"),
    Row(
      "{date: {from: 1️⃣1717-01-01}}", "implausible-date",
      "1717-01-01 lies outside of the years 1945 to 2100; is the year mistyped?"),
    Row(
      "{parties: {owned-by: {share: {more-than: 1️⃣50}}}}", "share-form",
      "‘50’ has no percent sign behind a number; write 50%", fix: "50%"),
    Row(
      "{parties: 1️⃣KP}", "not-a-mapping",
      "a condition is a mapping of paths and what must be so of them, and here stands a single value"),
  ])
  func `a matcher that does not fit its field is told`(row: Row) { row.expect() }

  @Test(arguments: [
    Row("1️⃣{}", "empty-when", "the condition is empty and would be true of every transaction"),
    Row("{not: 1️⃣{}}", "empty-when", "the condition is empty and would be true of every transaction"),
    Row(
      "{not: 1️⃣}", "empty-when",
      "the condition is empty and would be true of every transaction; indent what belongs under it"),
    Row("{1️⃣any: []}", "empty-when", "‘any’ has no conditions under it; write at least one"),
    Row("{1️⃣all: []}", "empty-when", "‘all’ has no conditions under it; write at least one"),
    Row("{parties: 1️⃣{}}", "empty-when", "the condition is empty and would be true of every transaction"),
    Row("{item.category: 1️⃣{}}", "empty-when", "nothing is asked of ‘category’ here"),
    Row("{holds: 1️⃣[]}", "empty-list", "the list is empty and says nothing; write what belongs in it"),
    Row("{item.category: 1️⃣[]}", "empty-list", "the list is empty and says nothing; write what belongs in it"),
    Row(
      "{purpose: {only: 1️⃣[]}}", "empty-list", "the list is empty and says nothing; write what belongs in it"),
    Row(
      "{purpose: 1️⃣''}", "empty-value", "no value is written here; write one, write ‘unknown’, or leave the key out"),
    Row(
      "{purpose: [1️⃣{is: military}]}", "not-a-value", "a single value is wanted here, and this is a mapping"),
  ])
  func `a condition that asks for nothing is told`(row: Row) { row.expect() }

  @Test func `days turned round within a condition are told`() {
    RuleFrame.expectRule(
      "when: {contract-date: {from: 1️⃣2018-01-01, before: 2️⃣2017-01-01}}",
      [
        .init(
          "2️⃣", "‘before’ (2017-01-01) is not after ‘from’ (2018-01-01), so no day lies between them",
          id: "dates-turned-round", notes: [.init("1️⃣", "‘from’ is here")])
      ])
  }

  @Test func `a condition that is no list where one is wanted can be put into one`() {
    RuleFrame.expectRule(
      "when: {any: 1️⃣{to.country: KP}}",
      [
        .init(
          "1️⃣", "a list is wanted here, and this is a mapping; write it as [ … ] or as lines that begin with ‘- ’",
          id: "not-a-list", fixIts: ["put it into a list"])
      ])
  }
}
