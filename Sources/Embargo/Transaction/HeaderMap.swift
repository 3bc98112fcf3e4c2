package import LocatedText

/// What the columns of a table that somebody else made are called here: `Lieferant: parties.0.name`.
///
/// The word `ignore` in the place of a path says that a column is not to be read.
package struct HeaderMap: Sendable {
  /// What is said of one column.
  struct Entry: Sendable {
    let header: LocatedNode
    let path: LocatedNode

    /// Whether the column is not read.
    var isIgnored: Bool { path.text == "ignore" }
  }

  let entries: [Entry]

  /// Reads a file.
  ///
  /// - Parameter source: a mapping in YAML, from the header of a column to its path.
  /// - Returns: the map as far as it reads, and everything wrong with the file.
  package static func read(_ source: SourceText) -> Checked<HeaderMap> {
    let read = DocumentReader.read(source, as: .yaml)
    var diagnostics = read.diagnostics
    guard let document = read.partial.documents.first else { return Checked(HeaderMap(entries: []), diagnostics) }
    if let second = read.partial.documents.dropFirst().first {
      diagnostics.append(Diagnostic("map-form", .twoMaps, at: second.span))
    }
    if document.kind != .mapping {
      diagnostics.append(Diagnostic("map-form", .notAMap(document.kind), at: document.span))
    }
    let entries = document.entries.compactMap { entry in
      Fields.scalar(entry.value, &diagnostics) ? Entry(header: entry.key, path: entry.value) : nil
    }
    return Checked(HeaderMap(entries: entries), diagnostics)
  }

  func entry(_ header: String) -> Entry? { entries.first { $0.header.isText(header) } }
}

extension Diagnostic.Message {
  fileprivate static func notAMap(_ kind: Node.Kind) -> Self {
    """
    a map of headers is a mapping from the name of a column to its path, as in ‘Supplier: parties.0.name’, and here \
    stands \(kind.inWords)
    """
  }

  fileprivate static var twoMaps: Self { "a map of headers is one document, and here a second one begins" }
}
