/// The keys of mappings within a deal that are no records.
package enum DealForms {
  /// A subject that a paper covers, with how much of it.
  package static let cover = MappingForm(
    "a subject that a paper covers",
    [
      .required("of", .text, "The subject, as in items[0]"),
      .optional("quantity", .either([.quantity, .oneOf(["unknown"])]), "How much of it; all if left out"),
    ])
}
