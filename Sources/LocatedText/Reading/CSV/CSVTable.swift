/// Rows under a header, each a mapping from column to cell; empty cells are left out.
package struct CSVTable: Sendable {
  /// What the lines in front of the header say: `# key: value`.
  package let head: LocatedNode

  /// The names of the columns, in order.
  package let columns: [LocatedNode]

  /// The rows, as mappings.
  package let rows: [LocatedNode]
}
