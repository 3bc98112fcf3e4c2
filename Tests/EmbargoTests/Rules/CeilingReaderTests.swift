import Embargo
import LocatedText
import TestSupport
import Testing

/// What is said of ceilings that cannot be counted.
struct CeilingReaderTests {
  private func expect(
    _ cap: String, _ message: String, id: Diagnostic.ID, fixIts: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RuleFrame.expectRule(
      "effect: cap\neach: item\ncap: \(cap)", [.init("1️⃣", message, id: id, fixIts: fixIts)],
      sourceLocation: sourceLocation)
  }

  @Test func `a rule that is a ceiling has one`() {
    RuleFrame.expect(
      """
      rules:
        - 1️⃣id: dprk-2397-5
          title: A ceiling
          cites: [{resolution: S/RES/2397 (2017), paragraph: "5"}]
          in-force: {from: 2018-01-01}
          effect: cap
          when: {to.country: KP}
          rationale: It counts.
      """, [.init("1️⃣", "a rule has no ‘cap’, which it must have", id: "missing-key")])
  }

  @Test func `a duty lies on somebody`() {
    RuleFrame.expect(
      """
      rules:
        - 1️⃣id: dprk-2397-5
          title: A duty
          cites: [{resolution: S/RES/2397 (2017), paragraph: "5"}]
          in-force: {from: 2018-01-01}
          effect: oblige
          when: {to.country: KP}
          rationale: It is due.
      """, [.init("1️⃣", "a rule has no ‘on’, which it must have", id: "missing-key")])
  }

  @Test(arguments: [
    ("1️⃣{periods: [{from: 2018-01-01}]}", "a ceiling has no ‘limits’, which it must have", "missing-key"),
    ("{limits: 1️⃣[]}", "the list is empty and says nothing; write what belongs in it", "empty-list"),
    ("{limits: [1️⃣{of: count}]}", "a limit has no ‘at-most’, which it must have", "missing-key"),
    (
      "{limits: [{of: item.quantity, at-most: 1️⃣[]}]}",
      "the list is empty and says nothing; write what belongs in it", "empty-list"
    ),
    (
      "{limits: [{of: 1️⃣item.category, at-most: 3 t}]}",
      """
      ‘category’ is terms of items and cannot be added up; a limit is of a quantity, of an amount, or of ‘count’
      """, "matcher-does-not-fit"
    ),
    ("{limits: [{of: count, at-most: 1️⃣3 t}]}", "‘3 t’ is no whole number from 0 to 36500", "number-form"),
    (
      "{limits: [{of: count, at-most: 1️⃣[3, 4]}]}", "subjects are counted in one way only; write one number",
      "too-many-values"
    ),
    (
      "{limits: [{of: item.specs.calibre, at-most: [1️⃣3 USD]}]}",
      "‘3 USD’ is money and ‘item.specs.calibre’ is quantities under terms of specs", "unit-of-another-kind"
    ),
    (
      "{limits: [{of: count, at-most: 3}], periods: 1️⃣[]}",
      "the list is empty and says nothing; write what belongs in it", "empty-list"
    ),
    (
      "{limits: [{of: count, at-most: 3}], periods: [{every: 1️⃣12 months}]}",
      "a period that comes again and again has a first day; write ‘from’", "missing-key"
    ),
    (
      "{limits: [{of: count, at-most: 3}], periods: [{from: 2018-01-01, every: 1️⃣year}]}",
      "‘year’ is no length of time; write it like ‘90 days’, ‘15 working-days’ or ‘12 months’", "duration-form"
    ),
    (
      "{limits: [{of: count, at-most: 3}], warn-at: [1️⃣101%]}",
      "‘101%’ is not a share of a whole; write one from 0% to 100%", "share-form"
    ),
    (
      "{limits: [{of: count, at-most: 3}], per: 1️⃣party.name}",
      "nothing binds ‘party.name’; add ‘each: party’ to the rule, or ask for some one of a list", "unbound-path"
    ),
    (
      "{limits: [{of: 1️⃣party.share, at-most: 3 t}]}",
      "‘share’ is a percentage and cannot be added up; a limit is of a quantity, of an amount, or of ‘count’",
      "matcher-does-not-fit"
    ),
  ])
  func `a ceiling of nothing, or of what cannot be added up, is told`(cap: String, message: String, id: String) {
    expect(cap, message, id: Diagnostic.ID(id))
  }

  @Test func `money and measures are not mixed up`() {
    expect(
      "{limits: [{of: item.quantity, at-most: [500000 bbl, 1️⃣3 USD]}]}",
      "‘3 USD’ is money and ‘item.quantity’ is a quantity with its unit; did you mean ‘of: item.value’?",
      id: "unit-of-another-kind", fixIts: ["write ‘of: item.value’"])
  }

  @Test func `what a limit is of is bound`() {
    RuleFrame.expectRule(
      "effect: cap\ncap: {limits: [{of: 1️⃣item.quantity, at-most: 3 t}]}",
      [
        .init(
          "1️⃣", "nothing binds ‘item.quantity’; add ‘each: item’ to the rule, or ask for some one of a list",
          id: "unbound-path")
      ])
  }
}
