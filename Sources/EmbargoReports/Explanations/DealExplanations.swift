import LocatedText

extension ExplanationCatalogue {
  /// What can be wrong with a deal whose every value reads, and with a run of several.
  static let deals: [Explanation] = [
    Explanation(
      "absurd-quantity",
      """
      Nothing at all passes, or more than any deal has had: mostly a unit, or the number of noughts, is mistyped. A \
      warning only.
      """,
      .deal("items: [{category: rifles, quantity: 0 kg}]", "items: [{category: rifles, quantity: 500 kg}]")),
    Explanation(
      "ambiguous-party",
      "An owner, controller or principal is named, and two parties of the deal bear that name.",
      .deal(
        "parties: [{name: A, owned-by: [B]}, {name: B, country: XA}, {name: B, country: XB}]",
        "parties: [{name: A, owned-by: [B of XA]}, {name: B of XA, country: XA}, {name: B of XB, country: XB}]")),
    Explanation(
      "category-excluded",
      "An item is stated to be what ‘not-category’ says that it is not. A warning only; one of the two is wrong.",
      .deal(
        "items: [{category: rifles, not-category: rifles}]", "items: [{category: rifles, not-category: fuel}]")),
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
      "imo-check-digit",
      """
      The last digit of an IMO number follows from the other six, and this one does not. A warning only: a digit may be \
      mistyped, or the ship goes under a number that was never given.
      """,
      .deal("vessels: [{imo: \"9074728\"}]", "vessels: [{imo: \"9074729\"}]")),
    Explanation(
      "must-be-known",
      """
      A deal needs an id and a day, since the law differs from day to day. Of a day that is not known write the days \
      among which it lies.
      """,
      .yaml("{id: a, date: unknown, activity: supply}", "{id: a, date: 2030-02/.., activity: supply}")),
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
      "shares-over-whole", "The shares of a party's owners come to more than the whole. A warning only.",
      .deal(
        "parties: [{name: A, owned-by: [{name: B, share: 60%}, {name: C, share: 60%}]}]",
        "parties: [{name: A, owned-by: [{name: B, share: 60%}, {name: C, share: 40%}]}]")),
    Explanation(
      "too-many-mistakes",
      "A deal with very many mistakes is not read to its end. Correct those that are told, and check it again."),
    Explanation(
      "too-many-records",
      """
      A deal has a thousand parties at most, owners included, and ten thousand items, services, vessels or papers. One \
      deal is one dealing in one direction: write several, or leave out who has no part in it.
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
