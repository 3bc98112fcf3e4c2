/// A line of JSON that is not empty, or a row of a table: a document of its own, whatever the others are.
package struct LocatedLine: Sendable {
  /// Number of the line in its input, from 1; of a row, that of its first line.
  package let number: Int

  /// The value, or what is wrong with it; offsets are those of the whole source.
  package let value: Result<LocatedNode, Diagnostics>

  /// What is wrong with a value that can be looked at nonetheless: keys that stand twice.
  ///
  /// With any, the value must not be used.
  package let faults: [Diagnostic]

  /// Pairs a line with its value.
  package init(number: Int, value: Result<LocatedNode, Diagnostics>, faults: [Diagnostic] = []) {
    self.number = number
    self.value = value
    self.faults = faults
  }

  /// The value, if nothing is wrong with it.
  package func get() throws(Diagnostics) -> LocatedNode {
    if !faults.isEmpty { throw Diagnostics(faults) }
    return try value.get()
  }
}
