import LocatedText
import TestSupport
import Testing

/// Mistakes of form and reference that have been made in rule sets like ours, each in a rule that is right otherwise.
struct SeededMistakesTests {
  @Test func `the frame has no mistake`() {
    #expect(RuleFrame.compile([:]).diagnostics.map(\.message.description) == [])
  }

  @Test func `a misspelt key`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2270-6
          title: All arms to the DPRK, small arms included
          cites: [{resolution: S/RES/2270 (2016), paragraph: "6"}]
          1️⃣in_force: {from: 2016-03-02}
          each: item
          when: {holds: to-dprk, item.category: arms}
          rationale: >
            {item.description} is arms or related materiel supplied to the DPRK.
      """,
      [
        .init(
          "1️⃣", "unknown key ‘in_force’ in a rule; did you mean ‘in-force’?", id: "unknown-key",
          fixIts: ["rename the key to ‘in-force’"])
      ])
  }

  @Test func `a condition emptied by its indentation`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2397-14
          title: Vessels, new or used, to the DPRK
          cites: [{resolution: S/RES/2397 (2017), paragraph: "14"}]
          in-force: {from: 2017-12-22}
          each: item
          1️⃣when:
          holds: to-dprk
          item.category: ships
          rationale: >
            {item.description} is a vessel supplied to the DPRK.
      """,
      [
        .init(
          "1️⃣",
          """
          ‘when’ is empty and would be true of every transaction; did you mean ‘holds’, ‘item.category’ to stand \
          under it?
          """, id: "empty-when", fixIts: ["indent ‘holds’, ‘item.category’"])
      ],
      fixed: """
        rules:
          - id: dprk-2397-14
            title: Vessels, new or used, to the DPRK
            cites: [{resolution: S/RES/2397 (2017), paragraph: "14"}]
            in-force: {from: 2017-12-22}
            each: item
            when:
              holds: to-dprk
              item.category: ships
            rationale: >
              {item.description} is a vessel supplied to the DPRK.
        """)
  }

  @Test func `a key given twice`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2094-11
          title: Financial services that could contribute to the programmes or to evasion
          cites: [{resolution: S/RES/2094 (2013), paragraph: "11"}]
          in-force: {from: 2013-03-07}
          each: service
          when:
            service.kind: financial-service
            1️⃣any: [{holds: to-dprk}, {holds: from-dprk}]
            2️⃣any: [{service.subject: weapons-programme}, {service.subject: evasion}]
          rationale: >
            {service.description} moves money to or from the DPRK.
      """,
      [
        .init(
          "2️⃣", "the key ‘any’ stands twice in one mapping; delete one of the two", id: "duplicate-key",
          notes: [.init("1️⃣", "it stands here first")])
      ])
  }

  @Test func `codes of chapters that lost their nought`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2397-6-food
          title: Food and agricultural products from the DPRK
          cites: [{resolution: S/RES/2397 (2017), paragraph: "6"}]
          in-force: {from: 2017-12-22}
          each: item
          when: {holds: from-dprk, item.hs: [1️⃣7, 2️⃣8, 12]}
          rationale: >
            {item.description} falls in a chapter that the DPRK may not supply.
      """,
      [
        .init(
          "1️⃣", "‘7’ has 1 digit, and an HS code has 2, 4, 6, 8 or 10; if the nought in front was lost, write 07",
          id: "hs-code-form", fixIts: ["write ‘07’"]),
        .init(
          "2️⃣", "‘8’ has 1 digit, and an HS code has 2, 4, 6, 8 or 10; if the nought in front was lost, write 08",
          id: "hs-code-form", fixIts: ["write ‘08’"]),
      ])
  }

  @Test func `a day that the month has not`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2371-9
          title: Seafood from the DPRK
          cites: [{resolution: S/RES/2371 (2017), paragraph: "9"}]
          in-force: {from: 2017-08-05}
          each: item
          when: {holds: from-dprk, item.category: seafood}
          rationale: >
            {item.description} is seafood supplied from the DPRK.
          exemptions:
            - id: wind-down
              title: Written contracts finalised before 5 August 2017, imports within thirty days
              cites: [{resolution: S/RES/2371 (2017), paragraph: "9"}]
              in-force: {from: 2017-08-05, before: 1️⃣2017-08-35}
              when: {contract-date: {before: 2017-08-05}}
      """,
      [.init("1️⃣", "there is no day 35; August 2017 has 31 days", id: "date-form")])
  }

  @Test func `a term without its last letter`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-1874-10
          title: All arms to the DPRK, except small arms and light weapons
          cites: [{resolution: S/RES/1874 (2009), paragraph: "10"}]
          in-force: {from: 2009-06-12}
          each: item
          when: {holds: to-dprk, item.category: arms}
          rationale: >
            {item.description} is arms or related materiel supplied to the DPRK.
          exemptions:
            - id: small-arms-with-notice
              title: Small arms and light weapons, with five days' notice
              cites: [{resolution: S/RES/1874 (2009), paragraph: "10"}]
              in-force: {from: 2009-06-12, before: 2016-03-02}
              when: {item.category: 1️⃣small-arms-and-light-weapon}
              requires: {authorisation: notification, days-before: 5}
      """,
      [
        .init(
          "1️⃣",
          """
          ‘small-arms-and-light-weapon’ is not known as an item; did you mean ‘small-arms-and-light-weapons’?
          """, id: "unknown-term", fixIts: ["write ‘small-arms-and-light-weapons’"])
      ])
  }

  @Test func `a field by another name`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-2375-11
          title: Ship-to-ship transfers with vessels that fly the DPRK flag
          cites: [{resolution: S/RES/2375 (2017), paragraph: "11"}]
          in-force: {from: 2017-09-11}
          when:
            transport.ship-to-ship: true
            vessels: {1️⃣flag-state: KP}
            any: [{holds: to-dprk}, {holds: from-dprk}]
          rationale: >
            {items.description} moves to or from the DPRK by ship-to-ship transfer.
      """,
      [
        .init(
          "1️⃣", "a vessel has no field ‘flag-state’; did you mean ‘flag’?", id: "unknown-path",
          fixIts: ["write ‘flag’"])
      ])
  }

  @Test func `a condition in the plural`() {
    RuleFrame.expect(
      """
      rules:
        - id: dprk-1718-8d
          title: Nothing of value may be made available to designated persons
          cites: [{resolution: S/RES/1718 (2006), paragraph: "8(d)"}]
          in-force: {from: 2006-10-14}
          each: party
          when: {party.roles: [receiving-side, payee, beneficiary], party.behind: {designated: un-1718-asset-freeze}}
          rationale: >
            {party.name} is designated or fronts for a designated person.
          exemptions:
            - id: humanitarian-2664
              title: Funds and goods for timely humanitarian assistance
              cites: [{resolution: S/RES/2664 (2022), paragraph: "1"}]
              in-force: {from: 2022-12-09}
              when: {holds: 1️⃣relief-providers, purpose: {only: humanitarian}}
      """,
      [
        .init(
          "1️⃣", "no condition is called ‘relief-providers’; did you mean ‘relief-provider’?", id: "unknown-condition",
          fixIts: ["write ‘relief-provider’"])
      ])
  }
}
