/// What a file may ask of the readers; each limit has a diagnostic of its own and is met before time is lost.
package enum ReadingLimits {
  /// Collections inside one another, the outermost counted.
  package static let depth = 64

  /// Bytes of a YAML or JSON file.
  package static let bytes = 64 << 20

  /// Bytes of one line of NDJSON.
  package static let lineBytes = 16 << 20

  /// Bytes of one row of a table that is read row by row.
  package static let rowBytes = 1 << 20

  /// Nodes of one document: collections, keys and values.
  package static let nodes = 1_000_000

  /// Bytes of any source: offsets are kept in 32 bits.
  package static let sourceBytes = Int(UInt32.max)

  /// Mistakes of one file that are told one by one.
  package static let diagnostics = 100
}

extension [Diagnostic] {
  /// The diagnostics of a file by place; where there are as many as are listed, the last one says so.
  func listed() -> [Diagnostic] {
    var sorted = sortedByPlace()
    guard let last = sorted.indices.last, sorted.count >= ReadingLimits.diagnostics else { return sorted }
    sorted[last].notes.append(.init(.limitReached))
    return sorted
  }
}

extension Diagnostic.Message {
  fileprivate static let limitReached: Self = """
    no more than \(ReadingLimits.diagnostics) mistakes of a file are listed; read it again once these are mended
    """
}
