/// The way from bytes to nodes, whatever the format.
public enum DocumentReader {
  /// Reads all documents of a source.
  ///
  /// Of NDJSON each line is a document, and a line that cannot be read is left out with its diagnostics; where lines are
  /// judged one by one, `JSONReader.readLines` keeps them apart. CSV has a reader of its own and is refused here.
  ///
  /// - Parameters:
  ///   - source: the bytes and their name.
  ///   - format: how they are written.
  /// - Returns: the documents that could be read, and everything found wrong; a source without any is an error.
  public static func read(_ source: SourceText, as format: InputFormat) -> Checked<NodeTape> {
    switch format {
    case .json: return JSONReader.read(source)
    case .ndjson: return lines(of: source)
    case .yaml: return YAMLReader.read(source)
    default:
      let empty = NodeTape(source: source, nodes: [], roots: [])
      return Checked(empty, [Diagnostic("unreadable-format", .noDocuments(in: format), at: source.span(0, 0))])
    }
  }

  private static func lines(of source: SourceText) -> Checked<NodeTape> {
    let lines = JSONReader.readLines(source)
    var diagnostics: [Diagnostic] = []
    for line in lines.lines {
      if case .failure(let found) = line.value { diagnostics += found.all }
    }
    if lines.lines.isEmpty { diagnostics.append(TextFaults.noDocument(in: source)) }
    return Checked(lines.tape, diagnostics)
  }
}

extension Diagnostic.Message {
  fileprivate static func noDocuments(in format: InputFormat) -> Self {
    "\(format.description) holds no documents; write them as YAML or JSON"
  }
}
