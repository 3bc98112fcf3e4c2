import LocatedText

extension SeededLintTests {
  private static func rules(_ rules: String...) -> String { "rules:\n" + rules.joined() }

  static let silent: [Seeded] = [
    Seeded(
      silent: "a later resolution restates an earlier one",
      rules(
        Seeded.rule(
          "dprk-2321-30", "S/RES/2321 (2016)", "30", "{from: 2016-11-30}",
          "when: {holds: to-dprk, item.category: [helicopters, ships]}"),
        Seeded.rule(
          "dprk-2397-14", "S/RES/2397 (2017)", "14", "{from: 2017-12-22}",
          "when: {holds: to-dprk, item.category: ships}"))),
    Seeded(
      silent: "an exemption began and ended inside the time of its rule",
      rules(
        Seeded.rule(
          "dprk-1874-10", "S/RES/1874 (2009)", "10", "{from: 2009-06-12}",
          """
          when: {holds: to-dprk, item.category: arms}
          exemptions:
            - id: small-arms-with-notice
              in-force: {from: 2009-06-12, before: 2016-03-02}
              when: {item.category: small-arms-and-light-weapons}
              requires: {authorisation: notification, days-before: 5}
          """))),
    Seeded(
      silent: "a seam without gap and overlap",
      rules(
        Seeded.rule(
          "dprk-2270-29", "S/RES/2270 (2016)", "29", "{from: 2016-03-02, before: 2016-11-30}",
          "when: {holds: from-dprk, item.category: [iron, iron-ore]}"),
        Seeded.rule(
          "dprk-2321-26-iron", "S/RES/2321 (2016)", "26", "{from: 2016-11-30, before: 2017-08-05}",
          "when: {holds: from-dprk, item.category: [iron, iron-ore]}"))),
    Seeded(
      silent: "a rule without an end",
      rules(
        Seeded.rule(
          "dprk-2321-28", "S/RES/2321 (2016)", "28", "{from: 2016-11-30}",
          "when: {holds: from-dprk, item.category: [copper, nickel]}"))),
    Seeded(
      silent: "a branch that is the narrower one only under a date",
      rules(
        Seeded.rule(
          "dprk-2375-18", "S/RES/2375 (2017)", "18", "{from: 2017-09-11}", each: nil,
          """
          when:
            holds: dprk-party
            any:
              - {activity: joint-venture, contract-date: {from: 2017-09-11}}
              - {activity: joint-venture, date: {from: 2018-01-10}}
          rationale: "A joint venture with {parties.name} is opened, or kept after the day."
          """))),
    Seeded(
      silent: "a rule that begins after its resolution was adopted",
      rules(
        Seeded.rule(
          "dprk-2397-5", "S/RES/2397 (2017)", "5", "{from: 2018-01-01}",
          """
          effect: cap
          when: {holds: to-dprk, item.category: refined-petroleum}
          cap: {limits: [{of: item.quantity, at-most: [500000 bbl]}], periods: [{from: 2018-01-01, every: 12 months}]}
          """))),
    Seeded(
      silent: "years in which there was no measure",
      rules(
        Seeded.rule(
          "dprk-1718-8", "S/RES/1718 (2006)", "8", "{from: 2006-10-14, before: 2007-10-14}",
          "when: {to.country: KP, item.category: arms}"),
        Seeded.rule(
          "dprk-1874-10", "S/RES/1874 (2009)", "10", "{from: 2009-06-12}",
          "when: {to.country: KP, item.category: arms}"))),
    Seeded(
      silent: "an id that spells a part of a paragraph",
      rules(
        Seeded.rule(
          "dprk-1718-8a-iii", "S/RES/1718 (2006)", "8(a)(iii)", "{from: 2006-10-14}",
          "when: {holds: to-dprk, item.category: luxury-goods}"))),
    Seeded(
      silent: "a later citation beside the earlier one",
      """
      rules:
        - id: dprk-1718-8b
          title: Arms from there
          cites: [{resolution: S/RES/1718 (2006), paragraph: "8(b)"}, {resolution: S/RES/1874 (2009), paragraph: "9"}]
          in-force: {from: 2006-10-14}
          each: item
          when: {holds: from-dprk, item.category: [battle-tanks, missiles]}
          rationale: "{item.description} is arms."

      """),
    Seeded(
      silent: "a country that YAML could take for a no, and a code that keeps its nought",
      beside: [
        "dprk/cases/seafood.yaml": """
        id: crab-for-oslo
        date: 2019-02-11
        activity: sale
        from: {country: KP}
        to: {country: NO}
        items: [{description: snow crab, hs: 0306.14, quantity: 800 kg}]
        expect: {verdict: prohibited, violated: [dprk-2371-9]}
        """
      ],
      rules(
        Seeded.rule(
          "dprk-2371-9", "S/RES/2371 (2017)", "9", "{from: 2017-08-05}",
          "when: {holds: from-dprk, item.hs: [03, 1604, 1605]}"))),
    Seeded(
      silent: "an exemption without a condition that asks for an approval",
      rules(
        Seeded.rule(
          "dprk-2397-14", "S/RES/2397 (2017)", "14", "{from: 2017-12-22}",
          """
          when: {holds: to-dprk, item.category: ships}
          exemptions:
            - id: approved
              requires: {authorisation: committee-approval}
          """))),
    Seeded(
      silent: "a rule on any item, which a finding keeps small",
      rules(
        Seeded.rule(
          "dprk-2270-27", "S/RES/2270 (2016)", "27", "{from: 2016-03-02}",
          """
          when:
            any: [{holds: from-dprk}, {holds: to-dprk}]
            item.determined: [programme-contribution, evasion]
          """))),
    Seeded(
      silent: "a case of the day before the rule", in: "dprk/cases/metals.yaml", beside: ["dprk/metals.yaml": lead],
      """
      id: lead-the-day-before
      date: 2017-08-04
      activity: sale
      from: {country: KP}
      to: {country: CN}
      items: [{description: lead ore, category: lead-ore, quantity: 2000 t}]
      expect: {verdict: permitted}
      ---
      id: lead-on-the-day
      date: 2017-08-05
      activity: sale
      from: {country: KP}
      to: {country: CN}
      items: [{description: lead ore, category: lead-ore, quantity: 2000 t}]
      expect: {verdict: prohibited, violated: [dprk-2371-10]}

      """),
    Seeded(
      silent: "two ceilings of one rule",
      rules(
        Seeded.rule(
          "dprk-2321-26-coal", "S/RES/2321 (2016)", "26", "{from: 2017-01-01, before: 2017-08-05}",
          """
          effect: cap
          when: {holds: from-dprk, item.category: coal}
          cap:
            limits: [{of: item.value, at-most: [400870018 USD]}, {of: item.quantity, at-most: [7500000 t]}]
            periods: [{from: 2017-01-01, every: 12 months}]
            warn-at: [75%, 90%, 95%]
          """))),
    Seeded(
      silent: "a term with two broader terms", in: "vocabulary/items.yaml",
      """
      terms:
        - {id: goods}
        - {id: arms, is: [goods]}
        - {id: major-arms, is: [arms]}
        - {id: missiles, is: [major-arms]}
        - {id: small-arms-and-light-weapons, is: [arms]}
        - {id: light-weapons, is: [small-arms-and-light-weapons]}
        - {id: man-portable-air-defence, is: [missiles, light-weapons]}
        - {id: crude-oil}

      """),
  ]
}
