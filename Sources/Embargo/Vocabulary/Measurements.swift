package import LocatedText

extension Vocabulary {
  /// What is wrong with a unit for a measurement: it measures something else; nil if it fits, or if nobody says what
  /// the measurement is of.
  package func unitFault(of spec: TermID, _ unit: UnitID, at span: SourceSpan) -> Diagnostic? {
    guard self[spec].dimension >= 0 else { return nil }
    let wanted = units.name(ofDimension: self[spec].dimension)
    let found = units.dimension(of: unit)
    if found == wanted { return nil }
    return Diagnostic(
      "unit-of-another-kind", .otherDimension(id(of: spec), wanted, units[unit].name, found), at: span)
  }
}

extension Diagnostic.Message {
  fileprivate static func otherDimension(_ spec: String, _ wanted: String, _ unit: String, _ found: String) -> Self {
    "‘\(spec)’ is measured in units of \(wanted), and ‘\(unit)’ is one of \(found)"
  }
}
