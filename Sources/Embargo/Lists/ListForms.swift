/// The keys of a list of designated parties and vessels that is a document.
package enum ListForms {
  private static let kind = ValueForm.oneOf(Listing.Kind.allCases.map(\.rawValue))

  private static let headKeys: [MappingForm.Key] = [
    .optional("name", .text, "The name of the list; that of the file if left out"),
    .optional("generated", .date, "The day of which it is"),
    .optional("source", .text, "Whence it comes"),
    .optional(
      "complete-for", .oneOrMore(.term([.designations])), "The lists of which nobody is missing in it"),
    .optional("kinds", .oneOrMore(kind), "The kinds of entries that it holds; all if left out"),
  ]

  /// What stands in front of the rows of a table.
  static let head = MappingForm("the head of a list", headKeys)

  /// A list.
  package static let list = MappingForm(
    "a list", headKeys + [.required("entries", .filledList(.mapping(entry)), "Who is listed")])

  /// An entry.
  static let entry = MappingForm(
    "an entry of a list",
    [
      .required("id", .text, "The reference number"),
      .required("name", .text, "The name"),
      .optional("aliases", .oneOrMore(.text), "Other names"),
      .optional("kind", kind, "What it is; needed where the list holds several kinds"),
      .optional("country", .country, "The country"),
      .optional("identifiers", .under(.identifiers, .oneOrMore(.text)), "Numbers that identify it"),
      .required(
        "measures", .either([.mapping(listing), .oneOrMore(.either([.term([.designations]), .mapping(listing)]))]),
        "The measures that it carries"),
      .optional("listed-on", .date, "The day of its listing"),
      .optional("delisted-on", .date, "The day on which it was taken off"),
      .optional("note", .text, "A remark"),
    ])

  /// Measures with days of their own.
  static let listing = MappingForm(
    "a listing",
    [
      .optional("id", .text, "Its reference number"),
      .required("measures", .oneOrMore(.term([.designations])), "The measures"),
      .optional("from", .date, "The first day"),
      .optional("before", .date, "The first day no longer"),
    ])
}
