import LocatedText
import TestSupport
import Testing

/// Mistakes of reference that have been made in rule sets like ours, each in a rule that is right otherwise.
struct SeededReferencesTests {
  @Test func `a resolution with two digits changed over`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2397-7
          title: Industrial machinery, vehicles and metals to the DPRK
          cites: [{resolution: 1️⃣S/RES/2379 (2017), paragraph: "7"}]
          in-force: {from: 2017-12-22}
          each: item
          when:
            holds: to-dprk
            item.hs: ["72", "73", "84", "89"]
          rationale: >
            {item.description} falls in a chapter that may not be supplied to the DPRK.
      """,
      [
        .init(
          "1️⃣", "the regime ‘dprk’ has no resolution ‘S/RES/2379 (2017)’; did you mean ‘S/RES/2397 (2017)’?",
          id: "unknown-resolution", fixIts: ["write ‘S/RES/2397 (2017)’"])
      ])
  }

  @Test func `an exemption whose rule was split in two`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2321-26-iron
          title: Iron from the DPRK
          cites: [{resolution: S/RES/2321 (2016), paragraph: "26"}]
          in-force: {from: 2016-11-30, before: 2017-08-05}
          each: item
          when: {holds: from-dprk, item.category: energy}
          rationale: >
            {item.description} is iron supplied from the DPRK.
        - id: dprk-2321-26-iron-ore
          title: Iron ore from the DPRK
          cites: [{resolution: S/RES/2321 (2016), paragraph: "26"}]
          in-force: {from: 2016-11-30, before: 2017-08-05}
          each: item
          when: {holds: from-dprk, item.category: textiles}
          rationale: >
            {item.description} is iron ore supplied from the DPRK.
      exemptions:
        - id: livelihood
          title: Exclusively for livelihood, on the State's determination
          cites: [{resolution: S/RES/2321 (2016), paragraph: "26"}]
          lifts: [1️⃣dprk-2321-26]
          when: {purpose: {only: livelihood}}
          requires: {determination: livelihood}
      """,
      [
        .init(
          "1️⃣",
          "no rule has the id ‘dprk-2321-26’; did you mean ‘dprk-2321-26-iron’ or ‘dprk-2321-26-iron-ore’?",
          id: "exemption-lifts-no-rule",
          fixIts: ["write ‘dprk-2321-26-iron’", "write ‘dprk-2321-26-iron-ore’"])
      ])
  }

  @Test func `barrels of money`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2397-5
          title: Refined petroleum to the DPRK, half a million barrels a year
          cites: [{resolution: S/RES/2397 (2017), paragraph: "5"}]
          in-force: {from: 2018-01-01}
          effect: cap
          each: item
          when: {holds: to-dprk, item.category: refined-petroleum}
          cap:
            limits: [{of: item.value, at-most: [1️⃣500000 bbl]}]
            periods: [{from: 2018-01-01, every: 12 months}]
            warn-at: [75%, 90%, 95%]
          rationale: >
            {item.description} is refined petroleum supplied to the DPRK and counts against the yearly ceiling.
      """,
      [
        .init(
          "1️⃣",
          """
          ‘500000 bbl’ is volume and ‘item.value’ is an amount with its currency; did you mean ‘of: item.quantity’?
          """, id: "unit-of-another-kind", fixIts: ["write ‘of: item.quantity’"])
      ])
  }

  @Test func `a rationale about an item in a rule about services`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2270-5
          title: Technical cooperation on launches that use ballistic missile technology
          cites: [{resolution: S/RES/2270 (2016), paragraph: "5"}]
          in-force: {from: 2016-03-02}
          each: service
          when: {holds: dprk-party, service.kind: technical-assistance, service.subject: launch-technology}
          rationale: >
            {1️⃣item.description} is technical cooperation on a launch that uses ballistic missile technology.
      """,
      [
        .init(
          "1️⃣", "nothing binds ‘item’ in a rule for each ‘service’; did you mean ‘service.description’?",
          id: "unbound-rationale-path", fixIts: ["write ‘service.description’"])
      ])
  }

  @Test func `a committee of another regime`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2321-29
          title: Statues from the DPRK
          cites: [{resolution: S/RES/2321 (2016), paragraph: "29"}]
          in-force: {from: 2016-11-30}
          each: item
          when: {holds: from-dprk, item.category: textiles}
          rationale: >
            {item.description} is a statue supplied from the DPRK.
          exemptions:
            - id: approved
              title: Approved by the Committee in advance
              cites: [{resolution: S/RES/2321 (2016), paragraph: "29"}]
              requires: {authorisation: committee-approval, committee: 1️⃣"1737"}
      """,
      [
        .init(
          "1️⃣", "committee ‘1737’ is not the committee of ‘dprk’; did you mean ‘1718’?", id: "foreign-committee",
          severity: .warning, fixIts: ["write ‘1718’"])
      ])
  }

  private static let copied = """
    rules:
      - id: 1️⃣dprk-2321-28
        title: Copper, nickel, silver and zinc from the DPRK
        cites: [{resolution: S/RES/2321 (2016), paragraph: "28"}]
        in-force: {from: 2016-11-30}
        when: {holds: from-dprk}
        rationale: A metal that the DPRK may not supply.
    """

  @Test func `two rules of one id`() {
    RuleFrame.expect(
      Self.copied + """

          - id: 2️⃣dprk-2321-28   # copied, the number was not changed
            title: Statues from the DPRK
            cites: [{resolution: S/RES/2321 (2016), paragraph: "29"}]
            in-force: {from: 2016-11-30}
            when: {holds: from-dprk}
            rationale: A statue supplied from the DPRK.
        """,
      [
        .init(
          "2️⃣", "rule ‘dprk-2321-28’ is defined twice; give the second one an id of its own", id: "duplicate-rule-id",
          notes: [.init("1️⃣", "first defined here")])
      ])
  }

  @Test func `two rules of one id in two files`() throws {
    let text = MarkedText(Self.copied).text
    let found = RuleFrame.compile(["dprk/metals.yaml": text, "dprk/statues.yaml": text]).diagnostics
    #expect(found.map(\.id) == ["duplicate-rule-id"])
    #expect(found.first?.notes.count == 1)
  }

  @Test func `a term that is its own broader term`() {
    RuleFrame.expect(
      """
      terms:
        - {id: goods}
        - {id: arms, is: [goods]}
        - {id: small-arms-and-light-weapons, is: [arms, 1️⃣light-weapons]}
        - {id: light-weapons, is: [2️⃣small-arms-and-light-weapons]}
        - {id: crude-oil}
      """,
      [
        .init(
          "1️⃣",
          """
          ‘small-arms-and-light-weapons’ is its own broader term, by way of ‘light-weapons’; a term is never broader \
          than itself
          """, id: "vocabulary-circle", notes: [.init("2️⃣", "‘light-weapons’ leads on here")])
      ], in: "vocabulary/items.yaml")
  }
}
