/// What a field of a deal holds; decides how it is decoded, which matchers fit it and how it is shown.
package enum FieldType: Sendable, Hashable {
  /// Free text, compared but for case and spacing.
  case text
  /// Text that no rule may ask for.
  case remark
  case yesNo
  /// A span of days.
  case date
  case tariffCode
  case quantity
  /// A quantity whose unit is a currency.
  case amount
  /// One or more terms.
  case terms(Taxonomy)
  /// One or more terms of either of two taxonomies.
  case termsOfEither(Taxonomy, Taxonomy)
  /// One or more countries.
  case countries
  /// A place, or text that lies somewhere in the country.
  case place
  case record(RecordKind)
  case records(RecordKind)
  /// Parties, or names of parties, with a share.
  case partyLinks
  /// Terms of designations, or `false`, or `true`.
  case designations
  /// A percentage.
  case share
  /// Quantities under the terms of a taxonomy as keys.
  case measurements
  /// Texts under the terms of a taxonomy as keys.
  case identifiers
  /// Places within the deal that a paper is for.
  case subjects
  /// Quantities under rule ids as keys.
  case usage
  /// Parties worked out from others.
  case derivedParties
  /// Findings worked out from the determinations.
  case derivedFindings
  /// Money for one piece, worked out from value and quantity.
  case derivedAmount

  /// Whether the field is worked out and cannot be written.
  package var isDerived: Bool {
    switch self {
    case .derivedParties, .derivedFindings, .derivedAmount: true
    case .text, .remark, .yesNo, .date, .tariffCode, .quantity, .amount, .terms, .termsOfEither, .countries, .place,
      .record, .records, .partyLinks, .designations, .share, .measurements, .identifiers, .subjects, .usage:
      false
    }
  }

  /// The kind of the elements, if the field is a list of records that a condition can look into.
  package var elementKind: RecordKind? {
    switch self {
    case .records(let kind): kind
    case .partyLinks, .derivedParties: .party
    case .text, .remark, .yesNo, .date, .tariffCode, .quantity, .amount, .terms, .termsOfEither, .countries, .place,
      .record, .designations, .share, .measurements, .identifiers, .subjects, .usage, .derivedFindings, .derivedAmount:
      nil
    }
  }

  /// Whether the field holds several values, under keys or as places of the deal.
  package var hasKeys: Bool {
    switch self {
    case .measurements, .identifiers, .usage, .subjects: true
    case .text, .remark, .yesNo, .date, .tariffCode, .quantity, .amount, .terms, .termsOfEither, .countries, .place,
      .record, .records, .partyLinks, .designations, .share, .derivedParties, .derivedFindings, .derivedAmount:
      false
    }
  }

  /// The kind of the record, if the field is a single one.
  package var record: RecordKind? {
    if case .record(let kind) = self { return kind }
    return nil
  }

  /// The taxonomies whose terms can be asked for.
  package var taxonomies: [Taxonomy] {
    switch self {
    case .terms(let taxonomy): [taxonomy]
    case .termsOfEither(let first, let second): [first, second]
    case .countries, .place: [.places]
    case .designations: [.designations]
    case .derivedFindings: [.findings]
    case .text, .remark, .yesNo, .date, .tariffCode, .quantity, .amount, .share, .record, .records, .partyLinks,
      .measurements, .identifiers, .subjects, .usage, .derivedParties, .derivedAmount:
      []
    }
  }

  /// What to write, for messages and documentation.
  package var inWords: String {
    switch self {
    case .text, .remark: "text"
    case .yesNo: "yes or no"
    case .date: "a date or span of days"
    case .tariffCode: "an HS code"
    case .quantity: "a quantity with its unit"
    case .amount: "an amount with its currency"
    case .terms(let taxonomy): "terms of \(taxonomy.rawValue)"
    case .termsOfEither(let first, let second): "terms of \(first.rawValue) or of \(second.rawValue)"
    case .countries: "country codes"
    case .place: "a term of places, or text"
    case .record(let kind): "the keys of \(kind.noun)"
    case .records(let kind): "a list, each element \(kind.noun)"
    case .partyLinks: "parties, or names of parties"
    case .designations: "terms of designations, true or false"
    case .share: "a percentage"
    case .measurements: "quantities under terms of specs"
    case .identifiers: "text under terms of identifiers"
    case .subjects: "subjects such as items[0]"
    case .usage: "quantities under rule ids"
    case .derivedParties: "parties (derived)"
    case .derivedFindings: "terms of findings (derived)"
    case .derivedAmount: "an amount (derived)"
    }
  }
}
