import LocatedText

extension ExplanationCatalogue {
  /// What can be wrong with a table: a list of designated parties and vessels, or deals row by row.
  static let tables: [Explanation] = [
    Explanation(
      "column-conflict",
      """
      Two columns of a table say what stands in the same place of a deal, or one says what stands around the other: \
      ‘items’ beside ‘items.0.hs’. Which of them counts, only you can tell.
      """),
    Explanation(
      "csv-form",
      """
      The text is not a table whose rows have as many cells as there are columns. Cells stand between commas; one with a \
      comma, a quote or a line's end in it stands between quotes, and a quote within it is written twice (RFC 4180).
      """,
      .list(
        .csv, "id,name,kind,measures,listed-on\na,Sabre Works,entity,beta-1-asset-freeze",
        "id,name,kind,measures,listed-on\na,Sabre Works,entity,beta-1-asset-freeze,2030-01-10")),
    Explanation(
      "csv-formula",
      """
      A cell begins with ‘=’, ‘+’ or ‘@’: a spreadsheet computes something in its place, and what it shows is not what \
      stands in the file. Save the table with values. Where it is a text after all, write an apostrophe in front of it, as \
      the reports do.
      """),
    Explanation(
      "csv-gap",
      """
      The elements of a list are counted from 0 on, ‘items.0’ and then ‘items.1’. One of them is left out here: what is \
      said of ‘items.1’ would become the first item, and ‘covers’ or a report would speak of the wrong one.
      """),
    Explanation(
      "map-form", "A map of headers is one mapping from the name of a column to its path: ‘Supplier: parties.0.name’."),
    Explanation(
      "missing-column",
      "The table has no column for something that every deal must have. Add it, or map another column to it (‘--map’)."),
    Explanation(
      "unknown-column",
      """
      The table has a column that nothing is known of. A table of deals has paths for headers, such as ‘from.country’ or \
      ‘items.0.hs’, or a map of headers (‘--map’) tells which path a column is. A list has the columns that the message \
      names, and one for each kind of number that ‘embargo terms identifiers’ lists.
      """,
      .list(
        .csv, "id,name,kind,measure,listed-on\na,Sabre Works,entity,beta-1-asset-freeze,2030-01-10",
        "id,name,kind,measures,listed-on\na,Sabre Works,entity,beta-1-asset-freeze,2030-01-10")),
  ]
}
