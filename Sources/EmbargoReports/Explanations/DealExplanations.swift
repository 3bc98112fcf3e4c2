import LocatedText

extension ExplanationCatalogue {
  /// What can be wrong with a deal whose every value reads, and with a run of several.
  static let deals: [Explanation] = [
    Explanation(
      "category-contradicts-hs",
      """
      The category of an item and its HS code do not go together: the code stands under other terms. A warning only, as \
      codes are assigned by customs and may differ; each rule takes the one that it asks for. Look which of the two is \
      wrong, or leave one out: each is derived from the other.
      """,
      .deal(
        "items: [{category: rifles, hs: \"2204\"}]",
        "items: [{category: rifles, hs: \"9303\"}]")),
    Explanation(
      "country-out-of-use",
      """
      The code of the country was not in use on the day of the deal: the country had not come into being yet, or was \
      no more. The message gives the codes that followed.
      """,
      .deal("to: {country: XO}", "to: {country: XB}")),
    Explanation(
      "duplicate-id",
      """
      Two deals of one run have the same id, so that nobody could tell their reports apart. Of the lines of a stream ids \
      are not compared.
      """,
      .yaml(
        """
        {id: a, date: 2030-02-03, activity: supply}
        ---
        {id: a, date: 2030-02-04, activity: supply}
        """,
        """
        {id: a, date: 2030-02-03, activity: supply}
        ---
        {id: b, date: 2030-02-04, activity: supply}
        """)),
    Explanation(
      "place-elsewhere", "The place is known, and lies in another country than the one stated beside it.",
      .deal("to: {country: XA, place: harbour}", "to: {country: XB, place: harbour}")),
    Explanation(
      "unknown-ceiling",
      """
      ‘usage’ says what was used of a ceiling before, under the id of the rule that sets it. An id that sets none would \
      count for nothing.
      """),
    Explanation(
      "unknown-subject",
      """
      A paper or finding covers something that is not in the deal. Subjects are written as in reports, counted from 0: \
      items[0], services[1], parties[0], or activity for the service that the activity is. A paper for the whole deal \
      has no ‘covers’.
      """,
      .deal(
        """
        items: [{description: seed}]
        authorisations: [{kind: notification, date: 2030-01-20, covers: ["items[1]"]}]
        """,
        """
        items: [{description: seed}]
        authorisations: [{kind: notification, date: 2030-01-20, covers: ["items[0]"]}]
        """)),
  ]
}
