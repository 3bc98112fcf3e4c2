import LocatedText

extension ExplanationCatalogue {
  /// What keeps a deal or a figure out of a ledger.
  static let ledgers: [Explanation] = [
    Explanation(
      "duplicate-figure",
      """
      Two rows give a figure of the same source for the same days of the same ceiling. Counting both would count twice \
      what may be one shipment: add them up, or name the sources apart (“report of March, line 2”).
      """),
    Explanation(
      "misplaced-cell",
      """
      A cell of the row has no meaning beside the others: a notice has no amount, a row has a date or a period, and ‘per’ \
      belongs to ceilings that count for each apart. Empty it, or write two rows.
      """),
    Explanation(
      "over-ceiling",
      """
      With this deal more would be used than the ceiling allows, so it is not recorded. What has taken place counts all \
      the same: record it with ‘--even-over’.
      """),
    Explanation(
      "recorded-otherwise",
      """
      The ledger holds a deal of this id, or a figure of this source for these days, and what stands here differs. \
      Entries are never changed. Give the deal an id of its own, or take the entry back with ‘embargo ledger remove’ and \
      record it again.
      """),
    Explanation(
      "unknown-amount",
      """
      A line of cap use has an amount that ‘embargo check --emit-cap-use’ does not write. These files are made by the \
      program and not by hand: make it anew.
      """),
    Explanation(
      "uncounted-use",
      """
      The deal counts against a ceiling, and how much or for whom is not known. A sum with a gap is no sum: state the \
      quantity in a unit that leads to the ceiling's, and the name where the ceiling counts for each apart.
      """),
    Explanation(
      "unknown-period",
      """
      A ceiling holds for a period, and these days lie in none or in several, so that nobody could tell where to count. \
      ‘embargo explain’ with the id of the rule tells its periods.
      """),
  ]
}
