import LocatedText

/// What kind of number an identifier is, where that decides how it is read and what a match of it is worth.
extension Vocabulary {
  /// Whether the number passes from one bearer to another, so that bearing it proves nothing.
  package func isReused(_ identifier: TermID) -> Bool { value("reused", of: identifier)?.text == "yes" }

  /// Whether the number is that of a ship's hull, whose last digit checks the others.
  package func isShipNumber(_ identifier: TermID) -> Bool { value("form", of: identifier)?.text == Self.shipNumber }

  /// The identifier that the IMO number of a vessel is; nil if the vocabulary has none.
  package var shipNumber: TermID? { range(of: .identifiers).lazy.map(TermID.init).first { isShipNumber($0) } }

  static let shipNumber = "imo-number"
}
