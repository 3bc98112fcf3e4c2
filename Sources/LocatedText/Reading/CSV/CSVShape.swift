/// How the cells of a row lie inside one another once the row is a document: what the header of the table says.
package struct CSVShape: Sendable {
  /// A value of the document.
  package indirect enum Part: Sendable {
    /// A cell by the number of its column; of a list, values stand between semicolons.
    case cell(Int, isList: Bool)
    case mapping([Entry])
    case sequence([Part])
  }

  /// A key of a mapping with its value.
  package struct Entry: Sendable {
    let key: [UInt8]
    let part: Part

    /// Pairs a key with its value.
    package init(_ key: String, _ part: Part) {
      self.key = Array(key.utf8)
      self.part = part
    }
  }

  /// How many columns there are.
  package let columns: Int

  /// The columns without a name, in which nothing may stand.
  package let unnamed: [Int]

  /// The keys of the document.
  package let entries: [Entry]

  /// Makes a shape.
  package init(columns: Int, unnamed: [Int], entries: [Entry]) {
    self.columns = columns
    self.unnamed = unnamed
    self.entries = entries
  }
}
