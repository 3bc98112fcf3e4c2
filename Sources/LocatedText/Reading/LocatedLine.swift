/// A line of JSON that is not empty, or a row of a table: a document of its own, whatever the others are.
package struct LocatedLine: Sendable {
  /// Number of the line in its input, from 1; of a row, that of its first line.
  package let number: Int

  /// The value, or what is wrong with it; offsets are those of the whole source.
  package let value: Result<LocatedNode, Diagnostics>

  /// Pairs a line with its value.
  package init(number: Int, value: Result<LocatedNode, Diagnostics>) {
    self.number = number
    self.value = value
  }
}
