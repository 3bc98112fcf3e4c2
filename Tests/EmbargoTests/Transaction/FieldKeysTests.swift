import Testing

@testable import Embargo

struct FieldKeysTests {
  private let keys = FieldKeys()

  private func field(_ key: String, of kind: RecordKind) -> Field? {
    keys.field(Array(key.utf8).span, of: kind)?.field
  }

  @Test func `every written field is found by its key in its own record alone`() {
    for field in Field.written.joined() {
      for kind in RecordKind.allCases {
        #expect(self.field(field.key, of: kind) == kind.fields.first { $0.key == field.key }, "\(field) in \(kind)")
      }
    }
  }

  @Test func `a key that differs in a byte or in its length is another`() {
    for field in Field.written.joined() {
      let known = Set(field.record.fields.map(\.key))
      for place in field.key.utf8.indices {
        var other = field.key
        other.replaceSubrange(place...place, with: "~")
        #expect(self.field(other, of: field.record) == nil, "\(other)")
      }
      for other in [String(field.key.dropLast()), field.key + "s", field.key + field.key, "\0" + field.key]
      where !known.contains(other) {
        #expect(self.field(other, of: field.record) == nil, "\(other)")
      }
    }
    #expect(field("", of: .transaction) == nil)
    #expect(field(String(repeating: "a", count: 100), of: .transaction) == nil)
  }
}
