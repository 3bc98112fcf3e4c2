/// One JSON value a line (NDJSON): a line that cannot be read harms no other.
package struct JSONLines: Sendable {
  /// All values that could be read, as documents of one tape.
  package let tape: NodeTape

  /// The lines that are not empty, in order.
  package let lines: [LocatedLine]

  /// How many lines have no text.
  package let empty: Int
}

extension JSONReader {
  /// Reads every line of a source.
  ///
  /// LF, CRLF and CR end a line; a line of white space is passed over.
  package static func readLines(_ source: SourceText) -> JSONLines {
    var buffer = NodeBuffer()
    buffer.makeRoom(for: source.bytes.count / 8)
    var found: [(number: Int, result: Result<(root: Int, suspects: [Int]), JSONFault>, range: Range<Int>)] = []
    let count = forEachLine(of: source) { number, range in
      let root = buffer.count
      do throws(JSONFault) {
        found.append((number, .success((root, try scan(source.bytes, in: range, into: &buffer))), range))
      } catch {
        found.append((number, .failure(error), range))
      }
    }
    let roots = found.compactMap { line in try? line.result.get().root }
    let tape = NodeTape(source: source, nodes: buffer.nodes, roots: roots)
    let lines = found.map { line in located(line.number, line.result, of: line.range, in: tape) }
    return JSONLines(tape: tape, lines: lines, empty: count - lines.count)
  }

  /// Reads one value from a stretch of bytes.
  ///
  /// The value's root is the node at the `count` that the buffer had before; after a fault the buffer is as it was.
  ///
  /// - Returns: the mappings whose keys are still to be compared (`duplicateKeys(of:in:)`), seldom any.
  package static func scan(
    _ bytes: [UInt8], in range: Range<Int>, into buffer: inout NodeBuffer
  ) throws(JSONFault) -> [Int] {
    guard range.count <= ReadingLimits.lineBytes, range.upperBound <= ReadingLimits.sourceBytes else {
      throw JSONFault(.tooLarge, at: range.lowerBound)
    }
    return try JSONScanner.scan(bytes, in: range, into: &buffer)
  }

  /// Calls for every line that is not empty, with its number and its bytes without the line's end.
  ///
  /// - Returns: how many lines there are, empty ones too.
  @discardableResult
  package static func forEachLine(
    of source: SourceText, _ body: (_ number: Int, _ range: Range<Int>) -> Void
  ) -> Int {
    let bytes = source.bytes
    var start = source.textStartUTF8
    var number = source.firstLine - 1
    while start < bytes.count {
      number += 1
      let end = JSONScanner.lineEnd(in: bytes, from: start)
      if bytes[start..<end].contains(where: { $0 != 0x20 && $0 != 0x09 }) { body(number, start..<end) }
      start = end + 1
      if end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A { start += 1 }
    }
    return number - source.firstLine + 1
  }

  private static func located(
    _ number: Int, _ result: Result<(root: Int, suspects: [Int]), JSONFault>, of range: Range<Int>, in tape: NodeTape
  ) -> LocatedLine {
    switch result {
    case .failure(let fault):
      let diagnostic = JSONFaultInWords(fault, in: tape.source, range: range).diagnostic
      return LocatedLine(number: number, value: .failure(Diagnostics([diagnostic])))
    case .success(let (root, suspects)):
      let node = LocatedNode(tape: tape, index: root)
      return LocatedLine(number: number, value: .success(node), faults: duplicateKeys(of: suspects, in: tape))
    }
  }
}
