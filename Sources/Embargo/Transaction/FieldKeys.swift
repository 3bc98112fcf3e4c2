/// Finds the written field of a record by its key, given as bytes.
struct FieldKeys: Sendable {
  /// By kind of record.
  private let tables: [NameTable]

  init() {
    tables = Field.written.map { fields in
      var table = NameTable()
      for field in fields { _ = table.insert(field.key.utf8, Int32(field.rawValue)) }
      return table
    }
  }

  /// The field of a kind of record with this key.
  func field(_ key: Span<UInt8>, of kind: RecordKind) -> Field? {
    tables[Int(kind.rawValue)].value(for: key).flatMap { Field(rawValue: UInt8($0)) }
  }
}
