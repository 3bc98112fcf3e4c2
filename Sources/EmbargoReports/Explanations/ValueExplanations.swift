import LocatedText

extension ExplanationCatalogue {
  /// What can be wrong with a single value.
  static let values: [Explanation] = [
    Explanation(
      "date-form",
      """
      A date is a span of days: a day, a month, a year, or from one to another, as in 2023-09-13, 2023-09, 2023, \
      2023-09-07/2023-10-01, or 2017-09-11/.. for that day or later. The year comes first, so that no one takes a month \
      for a day.
      """,
      .deal("contract-date: 13.9.2029", "contract-date: 2029-09-13")),
    Explanation(
      "duration-form", "A length of time is a number and days, months, years or working-days.",
      .rule(
        "obligations: [{text: Report it, within: a month}]",
        "obligations: [{text: Report it, within: 30 days}]")),
    Explanation(
      "empty-list",
      """
      A list with nothing in it says nothing here. Where nothing is known, leave the key out or write ‘unknown’; a list \
      of parties, items or papers may be empty, and means none.
      """,
      .deal("purpose: []", "purpose: [relief]")),
    Explanation(
      "empty-value",
      """
      A key stands there without a value. Whether it was forgotten, is not known or does not apply, only you can tell: \
      write it, write ‘unknown’, or leave the key out.
      """,
      .deal("purpose:", "purpose: unknown")),
    Explanation(
      "hs-code-form",
      """
      A code of the Harmonized System has 2, 4, 6, 8 or 10 digits; dots may stand between them. Put it into quotes, so \
      that no other program drops a nought.
      """,
      .deal("items: [{hs: \"930\"}]", "items: [{hs: \"9303\"}]")),
    Explanation(
      "implausible-date",
      """
      The day lies before the founding of the United Nations or after this century: mostly a digit of the year is \
      mistyped. Beside the date of a deal, a warning only.
      """,
      .deal("contract-date: 0230-02-01", "contract-date: 2030-02-01")),
    Explanation(
      "imo-form", "The IMO number of a ship has seven digits.",
      .deal("vessels: [{imo: IMO 9074729}]", "vessels: [{imo: \"9074729\"}]")),
    Explanation(
      "misplaced-share", "A share stands at a party that owns nothing here; it belongs at an owner, under ‘owned-by’.",
      .deal("parties: [{name: A, share: 60%}]", "parties: [{name: B, owned-by: [{name: A, share: 60%}]}]")),
    Explanation(
      "not-a-list", "A list is wanted here. One element is a list too: put it between brackets, or behind a dash.",
      .deal("items: {description: seed}", "items: [{description: seed}]")),
    Explanation(
      "not-a-value", "A single value is wanted here, and a list or a mapping stands there.",
      .deal("contract-date: [2029-09-13]", "contract-date: 2029-09-13")),
    Explanation(
      "number-form",
      "A number is written in digits with a point before the decimals, and no other sign between them.",
      .ruleSet(
        "vocabulary/units.yaml",
        "units: [{id: kg, dimension: mass, factor: \"1\"}, {id: t, dimension: mass, factor: \"1,000\"}]",
        "units: [{id: kg, dimension: mass, factor: \"1\"}, {id: t, dimension: mass, factor: \"1000\"}]")),
    Explanation(
      "quantity-form", "A quantity is a number and a unit, an amount a number and a currency, with a space between.",
      .deal("items: [{quantity: some pieces}]", "items: [{quantity: 20 pieces}]")),
    Explanation(
      "share-form", "A share is a number from 0 to 100 with a percent sign.",
      .deal(
        "parties: [{name: A, owned-by: [{name: B, share: 60}]}]",
        "parties: [{name: A, owned-by: [{name: B, share: 60%}]}]")),
    Explanation(
      "too-many-values", "The field takes one value, and several stand there.",
      .deal("to: {country: [XA, XB]}", "to: {country: XB}")),
    Explanation(
      "unit-of-another-kind",
      "An amount of money stands where a measured quantity is wanted, or the other way round.",
      .deal("items: [{quantity: 500 USD}]", "items: [{value: 500 USD}]")),
    Explanation(
      "unknown-country",
      """
      Countries are written by their code of two letters (ISO 3166-1 alpha-2). ‘embargo terms countries’ lists them, and \
      ‘embargo terms’ with a name finds the code.
      """,
      .deal("to: {country: Lower Beta}", "to: {country: XB}")),
    Explanation(
      "unknown-hs-code",
      """
      The HS has no such code in the editions that the rule set holds; the nearest ones are offered. A deal from before \
      the oldest of them can have a code of its day: it is judged by the heading, or the chapter, as far as that is \
      there, and the report says so. Behind the sixth digit each State has its own, which are not looked at.
      """),
    Explanation(
      "unknown-term",
      """
      The word is not in the vocabulary, or not in the part of it that this field takes. ‘embargo terms’ with a word \
      finds what can be written; where nothing fits, take the broader term, and say the rest in the description.
      """,
      .deal("purpose: warlike", "purpose: military")),
    Explanation(
      "unknown-unit",
      "The unit or currency is not known. ‘embargo terms units’ and ‘embargo terms currencies’ list them.",
      .deal("items: [{quantity: 20 tonns}]", "items: [{quantity: 20 tonnes}]")),
    Explanation(
      "unknown-word", "Only a few words can stand here, and the message lists them.",
      .rule("effect: forbid", "effect: prohibit")),
    Explanation(
      "yes-or-no", "The answer is yes or no; where it is not known, leave the key out or write ‘unknown’.",
      .deal("transport: {ship-to-ship: maybe}", "transport: {ship-to-ship: unknown}")),
  ]
}
