import LocatedText

extension ExplanationCatalogue {
  /// What can be wrong with rules, regimes and cases.
  static let rules: [Explanation] = [
    Explanation(
      "condition-circle",
      "A named condition asks for itself, by itself or by way of others, so that it has no meaning.",
      .ruleSet(
        "beta/more.yaml", "conditions: {first: {holds: second}, second: {holds: first}}",
        "conditions: {first: {holds: second}, second: {to.country: XB}}")),
    Explanation(
      "dates-turned-round", "‘before’ is the first day no longer, and comes after ‘from’, the first day.",
      .rule("in-force: {from: 2030-03-01, before: 2030-02-01}", "in-force: {from: 2030-02-01, before: 2030-03-01}")),
    Explanation(
      "duplicate-case-id", "Two cases have the same id, so that a failure would name either. Give each its own."),
    Explanation(
      "duplicate-condition", "Two conditions that a rule can reach have the same name.",
      .ruleSet(
        "beta/more.yaml", "conditions: {to-betaland: {to.country: XB}}",
        "conditions: {into-betaland: {to.country: XB}}")),
    Explanation(
      "duplicate-exemption-id", "Two exemptions of a rule, or two that stand by themselves, have the same id.",
      .rule(
        "exemptions: [{id: relief, when: {purpose: relief}}, {id: relief, when: {purpose: military}}]",
        "exemptions: [{id: relief, when: {purpose: relief}}, {id: military, when: {purpose: military}}]")),
    Explanation(
      "duplicate-position", "A contested question is asked twice under one name.",
      .ruleSet(
        "common/more.yaml", "positions: {lapse: {question: Again?, options: {a: yes, b: no}, default: a}}",
        "positions: {renewal: {question: Again?, options: {a: yes, b: no}, default: a}}")),
    Explanation(
      "duplicate-resolution", "A regime lists one resolution twice.",
      .ruleSet(
        "gamma/regime.yaml",
        "{title: G, resolutions: [{id: Res. 1, adopted: 2030-01-10}, {id: Res. 1, adopted: 2030-01-11}]}",
        "{title: G, resolutions: [{id: Res. 1, adopted: 2030-01-10}, {id: Res. 2, adopted: 2030-01-11}]}")),
    Explanation(
      "duplicate-rule-id", "Two rules have the same id; reports, cases and exemptions name a rule by it.",
      .rule("id: beta-9001-5", "id: beta-9001-6")),
    Explanation(
      "empty-when",
      """
      A condition with nothing in it would be true of every deal. Mostly the lines that belong under it are not indented.
      """,
      .rule("when: {}", "when: {to.country: XB}")),
    Explanation(
      "exemption-lifts-no-rule", "An exemption names a rule that is not there.",
      .ruleSet(
        "beta/more.yaml", "exemptions: [{id: way-out, lifts: [beta-9001-9], when: {purpose: relief}}]",
        "exemptions: [{id: way-out, lifts: [beta-9001-5], when: {purpose: relief}}]")),
    Explanation(
      "failed-case",
      """
      The rules answer a case otherwise than it expects: with another verdict, or with the right one for another reason. \
      Read the paragraph, then change the rule or the case; what stays in doubt is kept under ‘disputed’.
      """),
    Explanation(
      "foreign-committee",
      """
      A paper is asked for from the committee of another regime. A warning only; where none is named, the regime's own \
      is meant. Other names that this committee bears or bore stand under ‘other-committees’ in ‘regime.yaml’.
      """,
      .rule(
        "exemptions: [{id: approved, requires: {authorisation: notification, committee: \"1\"}}]",
        "exemptions: [{id: approved, requires: {authorisation: notification}}]")),
    Explanation(
      "matcher-does-not-fit",
      """
      What is asked of a field does not fit its type: a term is or lies within others, a quantity is more or less, a date \
      is from or before a day. The message lists what fits.
      """,
      .rule("each: item\nwhen: {item.quantity: 20 kg}", "each: item\nwhen: {item.quantity: {at-least: 20 kg}}")),
    Explanation(
      "misplaced-file", "A file of rules lies beside the regimes. Put it into the folder of one, or into ‘common’.",
      .ruleSet("fuel.yaml", "rules: []", "")),
    Explanation(
      "no-regime",
      "A folder of rules has no ‘regime.yaml’ with title and resolutions, so that its rules belong to no regime.",
      .ruleSet("gamma/goods.yaml", "rules: []", "")),
    Explanation(
      "no-ruleset",
      """
      The folder has no ‘ruleset.yaml’ with name and version, without which no report could say by which rules it judged. \
      Perhaps ‘--rules’ names a folder too high or too low.
      """),
    Explanation(
      "rule-in-common",
      "‘common’ holds what any regime may name. A rule has a committee and resolutions, and lies in its regime.",
      .ruleSet(
        "common/more.yaml",
        """
        rules:
          - id: common-1
            title: Fuel
            cites: [{resolution: Res. 1 (2030), paragraph: "5"}]
            in-force: {from: 2030-01-10}
            when: {to.country: XB}
            rationale: Fuel goes there.
        """,
        "conditions: {into-betaland: {to.country: XB}}")),
    Explanation(
      "template-form", "A brace is opened in a rationale and not closed.",
      .rule("rationale: \"{to.country is barred.\"", "rationale: \"{to.country} is barred.\"")),
    Explanation(
      "too-many-documents", "A file of rules is one document; a second one begins a file of its own.",
      .ruleSet("common/more.yaml", "conditions: {}\n---\nconditions: {}", "conditions: {}")),
    Explanation(
      "unbound-path",
      """
      A condition speaks of ‘item’, ‘party’, ‘service’ or ‘vessel’ as if there were one, and the rule is not asked of \
      each. Bind it with ‘each’, or ask for some element of the list: ‘items: {…}’.
      """,
      .rule("when: {item.category: fuel}", "each: item\nwhen: {item.category: fuel}")),
    Explanation(
      "unbound-rationale-path", "The rationale speaks of a subject that the rule does not bind with ‘each’.",
      .rule("rationale: \"{item.description} is barred.\"", "rationale: \"{items.description} is barred.\"")),
    Explanation(
      "unknown-condition", "No condition of this name is in the regime or in ‘common’.",
      .rule("when: {holds: to-betalnd}", "when: {holds: to-betaland}")),
    Explanation(
      "unknown-path", "A deal has no such field. The message gives the near name, or what there is.",
      .rule("when: {to.contry: XB}", "when: {to.country: XB}")),
    Explanation(
      "unknown-position",
      "No contested question of this name, or no such option of it, is in the regime or in ‘common’.",
      .rule(
        "in-force: {from: 2030-02-01, position: {lapse: over}}",
        "in-force: {from: 2030-02-01, position: {lapse: ended}}")),
    Explanation(
      "unknown-resolution", "A citation names a resolution that the regime does not list in ‘regime.yaml’.",
      .rule(
        "cites: [{resolution: Res. 9 (2030), paragraph: \"1\"}]",
        "cites: [{resolution: Res. 1 (2030), paragraph: \"1\"}]")),
  ]
}
