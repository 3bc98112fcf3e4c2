import LocatedText

/// Finds the written field of a record by its key, given as bytes, with all that is asked of it while a value is read.
///
/// A key of up to sixteen bytes is told by its first eight, its last eight and its length, and stands in a table without
/// any text; the table of a kind of record is never more than half full.
struct FieldKeys: Sendable {
  /// A field, with what the table of fields says of it.
  struct Known: Sendable {
    let field: Field
    let slot: Int
    let type: FieldType

    init(_ field: Field) {
      self.field = field
      slot = field.slot
      type = field.type
    }
  }

  /// One key: up to eight bytes of it from the front, as many from the end, and how many there are.
  private struct Key: Sendable, Equatable {
    let front: UInt64
    let back: UInt64
    let length: Int
  }

  private struct Place: Sendable {
    var key: Key
    var known: Known?
  }

  /// The tables of all kinds of records, one after another.
  private var places: [Place]
  private let shapes: [RecordKind.Shape]

  /// Those of whoever reads a document now and then; who reads many on a core of its own makes them for itself.
  static let shared = FieldKeys()

  private static let size = 64
  private static let mostBytes = 16

  init() {
    let free = Place(key: Key(front: 0, back: 0, length: 0), known: nil)
    places = Array(repeating: free, count: Self.size * RecordKind.allCases.count)
    shapes = RecordKind.allCases.map(\.shape)
    for field in Field.written.joined() {
      let name = Array(field.key.utf8)
      precondition(name.count <= Self.mostBytes, "the key ‘\(field.key)’ is too long for the table")
      let key = Self.key(name.span)
      places[place(of: key, field.record)] = Place(key: key, known: Known(field))
    }
  }

  /// What is asked of every record of a kind.
  func shape(of kind: RecordKind) -> RecordKind.Shape { shapes[Int(kind.rawValue)] }

  /// The field of a kind of record with this key.
  @inline(__always) func field(_ key: Span<UInt8>, of kind: RecordKind) -> Known? {
    if key.count > Self.mostBytes || key.isEmpty { return nil }
    return places[place(of: Self.key(key), kind)].known
  }

  /// Where a key stands, or would.
  @inline(__always) private func place(of key: Key, _ kind: RecordKind) -> Int {
    let first = Int(kind.rawValue) * Self.size
    // The constant is that of SplitMix64 (Steele, Lea, Flood 2014).
    let mixed = (key.front ^ key.back &* 3 ^ UInt64(truncatingIfNeeded: key.length)) &* 0xBF58_476D_1CE4_E5B9
    var offset = Int(truncatingIfNeeded: mixed >> 58)
    while places[first + offset].key != key && places[first + offset].known != nil {
      offset = (offset + 1) % Self.size
    }
    return first + offset
  }

  @inline(__always) private static func key(_ text: Span<UInt8>) -> Key {
    let bytes = unsafe text.bytes
    if text.count < 8 { return Key(front: bytes.shortWord, back: 0, length: text.count) }
    return unsafe Key(front: bytes.word(at: 0), back: bytes.word(at: text.count - 8), length: text.count)
  }
}
