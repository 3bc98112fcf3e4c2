import LocatedText

extension ExplanationCatalogue {
  /// What can be wrong with a list of designated parties and vessels, and with a deal beside one.
  static let lists: [Explanation] = [
    Explanation(
      "duplicate-listing",
      """
      Two entries of a list have the same id, or bear a number that one only can bear. One of them is wrong, or both are \
      the same and belong together: the measures of an entry can have days of their own.
      """,
      .list(
        .yaml,
        """
        entries:
          - {id: a, name: Ada, kind: person, identifiers: {passport: X1}, measures: beta-1-travel-ban, listed-on: 2030-01-10}
          - {id: b, name: Bea, kind: person, identifiers: {passport: X1}, measures: beta-1-travel-ban, listed-on: 2030-01-10}
        """,
        """
        entries:
          - {id: a, name: Ada, kind: person, identifiers: {passport: X1}, measures: beta-1-travel-ban, listed-on: 2030-01-10}
          - {id: b, name: Bea, kind: person, identifiers: {passport: X2}, measures: beta-1-travel-ban, listed-on: 2030-01-10}
        """)),
    Explanation(
      "list-form",
      """
      The file is no list: a page of the web that came in its place, a list in the form of its publisher, a list without \
      an entry, or one that names what its head says it does not. A list with any error is not used, since whoever is \
      missing from it would pass for somebody who was never listed.
      """,
      .list(
        .csv, "id,name,kind,measures,listed-on",
        "id,name,kind,measures,listed-on\na,Sabre Works,entity,beta-1-asset-freeze,2030-01-10")),
    Explanation(
      "listed-nonetheless",
      """
      A deal says that a party or vessel is not designated, or under other measures, and its number stands on a list that \
      was given. The list counts. A warning only; correct the deal, or the number.
      """),
    Explanation(
      "listed-under-other-name",
      """
      The number of a party or vessel stands on a list that was given, under another name. Firms and ships are renamed, \
      mostly so as not to be found; or a digit is mistyped. It counts as listed. A warning only.
      """),
    Explanation(
      "number-not-listed",
      """
      A deal states a number of a list of the United Nations, and none of the lists given has it: it is mistyped, or of a \
      list or a day that was not given. Whether the party is designated stays unknown. A warning only.
      """),
  ]
}
