import TestSupport

/// A table of `Examples/README.md`: the deals of a file with the verdicts that are expected.
struct READMETable {
  /// The file, from the heading above the table: `## [food-aid.yaml](food-aid.yaml)`.
  let file: String
  /// The rows, in order.
  private(set) var rows: [(id: String, verdict: String)] = []

  /// All tables that stand under the name of a file of deals.
  ///
  /// - Throws: if the README is not there.
  static func all() throws -> [READMETable] {
    var tables: [READMETable] = []
    for line in try Repository.text("Examples/README.md").split(separator: "\n") {
      if let heading = line.wholeMatch(of: /## \[(.+\.(?:yaml|ndjson))\]\(.+\)/) {
        tables.append(READMETable(file: String(heading.1)))
      } else if let row = line.prefixMatch(of: /\| `([^`]+)` \| `([^`]+)` \|/), !tables.isEmpty {
        tables[tables.count - 1].rows.append((String(row.1), String(row.2)))
      }
    }
    return tables
  }

  private init(file: String) { self.file = file }
}
