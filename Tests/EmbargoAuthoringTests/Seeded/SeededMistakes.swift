import LocatedText

extension SeededLintTests {
  private static func rules(_ rules: String...) -> String { "rules:\n" + rules.joined() }

  static let mistakes: [Seeded] = [
    Seeded(
      "a key misspelt", gives: "unknown-key", isError: true, fixes: 1,
      """
      rules:
        - id: dprk-2270-6
          title: All arms
          cites: [{resolution: S/RES/2270 (2016), paragraph: "6"}]
          1️⃣in_force: {from: 2016-03-02}
          each: item
          when: {holds: to-dprk, item.category: arms}
          rationale: "{item.description} is arms."

      """),
    Seeded(
      "a condition emptied by its indentation", gives: "empty-when", isError: true, fixes: 1,
      """
      rules:
        - id: dprk-2397-14
          title: Vessels
          cites: [{resolution: S/RES/2397 (2017), paragraph: "14"}]
          in-force: {from: 2017-12-22}
          each: item
          1️⃣when:
          holds: to-dprk
          item.category: ships
          rationale: "{item.description} is a vessel."

      """),
    Seeded(
      "a key given twice", gives: "duplicate-key", isError: true,
      rules(
        Seeded.rule(
          "dprk-2094-11", "S/RES/2094 (2013)", "11", "{from: 2013-03-07}", each: "service",
          """
          when:
            service.kind: financial-service
            any: [{holds: to-dprk}, {holds: from-dprk}]
            1️⃣any: [{service.subject: weapons-programme}, {service.subject: evasion}]
          """))),
    Seeded(
      "codes of chapters without their nought", gives: "hs-code-form", isError: true, fixes: 1,
      rules(
        Seeded.rule(
          "dprk-2397-6-food", "S/RES/2397 (2017)", "6", "{from: 2017-12-22}",
          "when: {holds: from-dprk, item.hs: [1️⃣7, 2️⃣8, 12]}"))),
    Seeded(
      "a day that the month has not", gives: "date-form", isError: true,
      rules(
        Seeded.rule(
          "dprk-2371-9", "S/RES/2371 (2017)", "9", "{from: 2017-08-05}",
          """
          when: {holds: from-dprk, item.category: seafood}
          exemptions:
            - id: wind-down
              in-force: {from: 2017-08-05, before: 1️⃣2017-08-35}
              when: {contract-date: {before: 2017-08-05}}
          """))),
    Seeded(
      "a term without its last letter", gives: "unknown-term", isError: true, fixes: 1,
      rules(
        Seeded.rule(
          "dprk-1874-10", "S/RES/1874 (2009)", "10", "{from: 2009-06-12}",
          """
          when: {holds: to-dprk, item.category: arms}
          exemptions:
            - id: small-arms-with-notice
              in-force: {from: 2009-06-12, before: 2016-03-02}
              when: {item.category: 1️⃣small-arms-and-light-weapon}
              requires: {authorisation: notification, days-before: 5}
          """))),
    Seeded(
      "a field by another name", gives: "unknown-path", isError: true, fixes: 1,
      rules(
        Seeded.rule(
          "dprk-2375-11", "S/RES/2375 (2017)", "11", "{from: 2017-09-11}", each: nil,
          """
          when:
            transport.ship-to-ship: true
            vessels: {1️⃣flag-state: KP}
            any: [{holds: to-dprk}, {holds: from-dprk}]
          """))),
    Seeded(
      "a condition in the plural", gives: "unknown-condition", isError: true, fixes: 1,
      rules(
        Seeded.rule(
          "dprk-1718-8d", "S/RES/1718 (2006)", "8(d)", "{from: 2006-10-14}", each: "party",
          """
          when: {party.roles: [receiving-side, payee], party.behind: {designated: un-1718-asset-freeze}}
          exemptions:
            - id: humanitarian-2664
              cites: [{resolution: S/RES/2664 (2022), paragraph: "1"}]
              in-force: {from: 2022-12-09}
              when: {holds: 1️⃣relief-providers, purpose: {only: humanitarian}}
          """))),
    Seeded(
      "a resolution with two digits changed over", gives: "unknown-resolution", isError: true, fixes: 1,
      rules(
        Seeded.rule(
          "dprk-2397-7", "1️⃣S/RES/2379 (2017)", "7", "{from: 2017-12-22}",
          #"when: {holds: to-dprk, item.hs: ["72", "84"]}"#))),
    Seeded(
      "an exemption whose rule was split in two", gives: "exemption-lifts-no-rule", isError: true, fixes: 2,
      rules(
        Seeded.rule(
          "dprk-2321-26-iron", "S/RES/2321 (2016)", "26", "{from: 2016-11-30, before: 2017-08-05}",
          "when: {holds: from-dprk, item.category: iron}"),
        Seeded.rule(
          "dprk-2321-26-iron-ore", "S/RES/2321 (2016)", "26", "{from: 2016-11-30, before: 2017-08-05}",
          "when: {holds: from-dprk, item.category: iron-ore}"),
        """
        exemptions:
          - id: livelihood
            cites: [{resolution: S/RES/2321 (2016), paragraph: "26"}]
            lifts: [1️⃣dprk-2321-26]
            when: {purpose: {only: livelihood}}
            requires: {determination: livelihood}

        """)),
    Seeded(
      "barrels of money", gives: "unit-of-another-kind", isError: true, fixes: 1,
      rules(
        Seeded.rule(
          "dprk-2397-5", "S/RES/2397 (2017)", "5", "{from: 2018-01-01}",
          """
          effect: cap
          when: {holds: to-dprk, item.category: refined-petroleum}
          cap: {limits: [{of: item.value, at-most: [1️⃣500000 bbl]}], periods: [{from: 2018-01-01, every: 12 months}]}
          """))),
    Seeded(
      "a rationale about an item in a rule about services", gives: "unbound-rationale-path", isError: true, fixes: 1,
      rules(
        Seeded.rule(
          "dprk-2270-5", "S/RES/2270 (2016)", "5", "{from: 2016-03-02}", each: "service",
          """
          when: {holds: dprk-party, service.kind: technical-assistance, service.subject: launch-technology}
          rationale: "{1️⃣item.description} is technical cooperation."
          """))),
    Seeded(
      "a committee of another regime", gives: "foreign-committee", fixes: 1,
      rules(
        Seeded.rule(
          "dprk-2321-29", "S/RES/2321 (2016)", "29", "{from: 2016-11-30}",
          """
          when: {holds: from-dprk, item.category: statues}
          exemptions:
            - id: approved
              requires: {authorisation: committee-approval, committee: 1️⃣"1737"}
          """))),
    Seeded(
      "two rules of one id", gives: "duplicate-rule-id", isError: true,
      rules(
        Seeded.rule(
          "dprk-2321-28", "S/RES/2321 (2016)", "28", "{from: 2016-11-30}",
          "when: {holds: from-dprk, item.category: [copper, nickel]}"),
        Seeded.rule(
          "1️⃣dprk-2321-28", "S/RES/2321 (2016)", "29", "{from: 2016-11-30}",
          "when: {holds: from-dprk, item.category: statues}"
        ))),
    Seeded(
      "a rule about the whole world", gives: "no-link-to-the-regime",
      rules(
        Seeded.rule(
          "dprk-2270-30", "S/RES/2270 (2016)", "30", "{from: 2016-03-02}",
          "when: 1️⃣{item.category: [gold, titanium-ore]}"))),
    Seeded(
      "two conditions that two parties can meet", gives: "untied-conditions", fixes: 1,
      rules(
        Seeded.rule(
          "dprk-2321-23", "S/RES/2321 (2016)", "23", "{from: 2016-11-30}", each: nil,
          """
          when:
            activity: crewing
            all: [{parties: {roles: crew}}, {1️⃣parties: {nationality: KP}}]
          rationale: "Crew is procured from there: {parties.name}."
          """))),
    Seeded(
      "an exemption that had ended when its rule began", gives: "exemption-outside-its-rule", fixes: 1,
      rules(
        Seeded.rule(
          "dprk-2270-6", "S/RES/2270 (2016)", "6", "{from: 2016-03-02}",
          """
          when: {holds: to-dprk, item.category: arms}
          exemptions:
            - id: small-arms-with-notice
              title: Small arms and light weapons, with five days' notice
              cites: [{resolution: S/RES/1874 (2009), paragraph: "10"}]
              in-force: 1️⃣{from: 2009-06-12, before: 2016-03-02}
              when: {item.category: small-arms-and-light-weapons}
              requires: {authorisation: notification, days-before: 5}
          """))),
    Seeded(
      "an exemption that lifts its rule on every day", gives: "exemption-lifts-everything", fixes: 1,
      rules(
        Seeded.rule(
          "dprk-2270-31", "S/RES/2270 (2016)", "31", "{from: 2016-03-02}",
          """
          when: {holds: to-dprk, item.category: aviation-fuel}
          exemptions:
            - id: passenger-aircraft-abroad
              1️⃣open-to: {item.end-use: {only: civil-passenger-aircraft}}
          """))),
    Seeded(
      "a rule older than its resolution", gives: "in-force-before-adoption", fixes: 1,
      rules(
        Seeded.rule(
          "dprk-2321-29", "S/RES/2321 (2016)", "29", "{from: 1️⃣2016-03-02}",
          "when: {holds: from-dprk, item.category: statues}"))),
    Seeded(
      "a hole of one day", gives: "one-day-gap", fixes: 1,
      rules(
        Seeded.rule(
          "dprk-2270-29-iron", "S/RES/2270 (2016)", "29", "{from: 2016-03-02, before: 1️⃣2016-11-29}",
          "when: {holds: from-dprk, item.category: [iron, iron-ore]}"),
        Seeded.rule(
          "dprk-2321-26-iron", "S/RES/2321 (2016)", "26", "{from: 2016-11-30, before: 2017-08-05}",
          "when: {item.category: [iron-ore, iron], holds: from-dprk}"))),
    Seeded(
      "a ceiling beside the one that took its place", gives: "two-caps-at-once",
      rules(
        Seeded.rule(
          "dprk-2375-14-yearly", "S/RES/2375 (2017)", "14", "{from: 2018-01-01}",
          """
          effect: cap
          when: {holds: to-dprk, item.category: refined-petroleum}
          cap: {limits: [{of: item.quantity, at-most: [1️⃣2000000 bbl]}], periods: [{from: 2018-01-01, every: 12 months}]}
          """),
        Seeded.rule(
          "dprk-2397-5", "S/RES/2397 (2017)", "5", "{from: 2018-01-01}",
          """
          effect: cap
          when: {holds: to-dprk, item.category: refined-petroleum}
          cap: {limits: [{of: item.quantity, at-most: [500000 bbl]}], periods: [{from: 2018-01-01, every: 12 months}]}
          """))),
    Seeded(
      "a citation without its paragraph", gives: "missing-key", isError: true,
      """
      rules:
        - id: dprk-2371-10
          title: Lead and lead ore
          cites: [1️⃣{resolution: S/RES/2371 (2017)}]
          in-force: {from: 2017-08-05}
          each: item
          when: {holds: from-dprk, item.category: [lead, lead-ore]}
          rationale: "{item.description} is lead."

      """),
    Seeded(
      "a rule named for another paragraph", gives: "id-does-not-match-citation", fixes: 2,
      """
      rules:
        - id: dprk-2270-30
          title: Gold
          cites: [{resolution: S/RES/2270 (2016), paragraph: 1️⃣"31"}]
          in-force: {from: 2016-03-02}
          each: item
          when: {holds: from-dprk, item.category: gold}
          rationale: "{item.description} is gold."

      """),
    Seeded(
      "a rule that no case catches", gives: "rule-without-case",
      beside: [
        "dprk/cases/petroleum.yaml": """
        id: propane-before-the-ban
        date: 2017-06-01
        activity: sale
        from: {country: CN}
        to: {country: KP}
        items: [{description: propane, category: condensates-and-gas-liquids, quantity: 40 t}]
        expect: {verdict: permitted}
        """
      ],
      """
      rules:
        - id: 1️⃣dprk-2375-13
          title: Condensates and natural gas liquids
          cites: [{resolution: S/RES/2375 (2017), paragraph: "13"}]
          in-force: {from: 2017-09-11}
          each: item
          when: {holds: to-dprk, item.category: condensates-and-gas-liquids}
          rationale: "{item.description} is a condensate."

      """),
    Seeded(
      "a case older than the rule that it expects", gives: "case-outside-in-force", in: "dprk/cases/metals.yaml",
      beside: ["dprk/metals.yaml": lead],
      """
      id: lead-ore-to-a-smelter
      date: 1️⃣2017-07-20
      activity: sale
      from: {country: KP}
      to: {country: CN}
      items: [{description: lead ore, category: lead-ore, quantity: 2000 t}]
      expect: {verdict: prohibited, violated: [dprk-2371-10]}

      """),
    Seeded(
      "a term that is its own broader term", gives: "vocabulary-circle", isError: true, in: "vocabulary/items.yaml",
      """
      terms:
        - {id: goods}
        - {id: arms, is: [goods]}
        - {id: small-arms-and-light-weapons, is: [arms, 1️⃣light-weapons]}
        - {id: light-weapons, is: [small-arms-and-light-weapons]}
        - {id: crude-oil}

      """),
  ]

  static let lead = rules(
    Seeded.rule(
      "dprk-2371-10", "S/RES/2371 (2017)", "10", "{from: 2017-08-05}",
      "when: {holds: from-dprk, item.category: [lead, lead-ore]}"))
}
