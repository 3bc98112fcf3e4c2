/// JSON to nodes: one value in a file, or one a line.
///
/// RFC 8259 to the letter, but a byte order mark at the start is read without remark and a key that stands twice is an
/// error. Numbers keep their text, however long.
package enum JSONReader {
  /// Reads a file that holds one value.
  package static func read(_ source: SourceText) -> Checked<NodeTape> {
    let empty = NodeTape(source: source, nodes: [], roots: [])
    guard source.bytes.count <= ReadingLimits.bytes else {
      return Checked(empty, [TextFaults.tooLarge(at: 0, in: source)])
    }
    guard source.bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }) else {
      return Checked(empty, [TextFaults.noDocument(in: source)])
    }
    let range = source.textStartUTF8..<source.bytes.count
    do throws(JSONFault) {
      let (nodes, suspects) = try JSONScanner.scan(source.bytes, in: range)
      let tape = NodeTape(source: source, nodes: nodes, roots: [0])
      return Checked(tape, duplicateKeys(of: suspects, in: tape))
    } catch {
      return Checked(empty, [JSONFaultInWords(error, in: source, range: range).diagnostic])
    }
  }

  /// Whether a stretch of bytes is one value and nothing else; repeated keys do not matter.
  static func isWholeValue(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    guard range.count <= ReadingLimits.bytes else { return false }
    return (try? JSONScanner.scan(bytes, in: range)) != nil
  }

  /// The repeated keys of the mappings that the scanner left to be compared.
  package static func duplicateKeys(of suspects: [Int], in tape: NodeTape) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for index in suspects.sorted() { DuplicateKeys.check(LocatedNode(tape: tape, index: index), &diagnostics) }
    return diagnostics.listed()
  }
}
