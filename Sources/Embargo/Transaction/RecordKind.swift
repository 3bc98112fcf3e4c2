/// The kinds of mappings that a deal is made of.
package enum RecordKind: UInt8, Sendable, Hashable, CaseIterable {
  case transaction, endpoint, party, item, service, vessel, transport, finance, determination, authorisation, validity

  /// The record with its article, for messages.
  package var noun: String {
    switch self {
    case .transaction: "a transaction"
    case .endpoint: "a place of departure, passage or arrival"
    case .party: "a party"
    case .item: "an item"
    case .service: "a service"
    case .vessel: "a vessel"
    case .transport: "‘transport’"
    case .finance: "‘finance’"
    case .determination: "a determination"
    case .authorisation: "an authorisation"
    case .validity: "‘valid’"
    }
  }

  /// The first of its fields, behind which the others follow in a row.
  @inline(__always) var firstField: Field {
    switch self {
    case .transaction: .id
    case .endpoint: .country
    case .party: .partyName
    case .item: .itemDescription
    case .service: .serviceKind
    case .vessel: .vesselName
    case .transport: .mode
    case .finance: .method
    case .determination: .by
    case .authorisation: .authorisationKind
    case .validity: .validFrom
    }
  }

  /// The fields of the record that are written, in the order of the table.
  package var fields: [Field] { Field.written[Int(rawValue)] }

  /// What is asked of every record of a kind, in numbers.
  struct Shape: Sendable {
    /// How many fields there are; a derived one has a slot too, into which nothing is ever written.
    let slotCount: Int
    /// A bit for the slot of each field that must be stated, and of each that holds countries.
    let required: UInt64
    let countries: UInt64
  }

  var shape: Shape { Self.shapes[Int(rawValue)] }

  /// How many fields a record has at most: one bit of a word for each.
  static let mostSlots = 64

  private static let shapes: [Shape] = allCases.map { kind in
    let fields = kind.fields
    func bits(_ isWanted: (Field) -> Bool) -> UInt64 {
      fields.filter(isWanted).reduce(0) { $0 | 1 << UInt64($1.slot) }
    }
    precondition(fields.count <= mostSlots, "every field of a record has its bit")
    precondition(fields.enumerated().allSatisfy { $0.offset == $0.element.slot }, "written fields come first")
    let slotCount = Field.allCases.count { $0.record == kind }
    return Shape(slotCount: slotCount, required: bits(\.isRequired), countries: bits { $0.type == .countries })
  }

  /// The written fields that hold countries.
  var countryFields: [Field] { fields.filter { $0.type == .countries } }

  /// The written fields that must be stated.
  var requiredFields: [Field] { Self.requiredFields[Int(rawValue)] }

  private static let requiredFields: [[Field]] = Field.written.map { fields in fields.filter(\.isRequired) }

  /// The field with this key, written or derived.
  package func field(_ key: String) -> Field? {
    Self.fieldsByKey[Int(rawValue)][key]
  }

  private static let fieldsByKey: [[String: Field]] = allCases.map { kind in
    Dictionary(Field.allCases.filter { $0.record == kind }.map { ($0.key, $0) }) { first, _ in first }
  }
}
