/// What a rule can ask of a field, by its type.
extension FieldType {
  /// What stands alone behind a path, or under `is`.
  package enum PlainValue: Sendable { case terms, text, yesNo, tariffCode }

  /// What can be asked for without an operator; nil where nothing can.
  package var plainValue: PlainValue? {
    switch self {
    case .terms, .termsOfEither, .countries, .place, .designations, .derivedFindings: .terms
    case .text, .identifiers: .text
    case .yesNo: .yesNo
    case .tariffCode: .tariffCode
    case .date, .quantity, .amount, .share, .measurements, .derivedAmount, .subjects, .usage, .record, .records,
      .partyLinks, .derivedParties, .remark:
      nil
    }
  }

  /// The operators that fit the type, besides `is`, `known`, `stated` and `same-as`.
  package var operators: [String] {
    switch self {
    case .terms, .termsOfEither, .place: ["only", "surely"]
    case .designations, .countries: ["only"]
    case .date: ["from", "before"]
    case .quantity, .amount, .share, .measurements, .derivedAmount: Condition.Bound.allCases.map(\.rawValue)
    case .text, .identifiers, .yesNo, .tariffCode, .subjects, .usage, .record, .records, .partyLinks, .derivedParties,
      .derivedFindings, .remark:
      []
    }
  }
}
