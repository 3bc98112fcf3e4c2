import LocatedText

/// The lines of the files that hold rules: of each file they are counted when a place in it is first shown, once for all
/// reports.
struct RuleLines: Sendable {
  private let tables: [String: Late<LineTable>]

  /// Takes the names of the files.
  init(_ files: [String]) {
    tables = Dictionary(files.map { ($0, Late()) }) { first, _ in first }
  }

  /// The lines of a source; nil if it is none of the files.
  func table(of source: SourceText) -> LineTable? {
    guard let table = tables[source.name]?.value(or: { LineTable(source) }) else { return nil }
    // A deal may lie in a file of the same name.
    return table.isOf(source) ? table : nil
  }
}
