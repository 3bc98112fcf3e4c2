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
    let bytes = source.bytes
    var buffer = NodeBuffer()
    buffer.makeRoom(for: bytes.count / 4)
    var found: [FoundLine] = []
    var empty = 0
    var start = source.textStartUTF8
    var number = source.firstLine
    while start < bytes.count {
      let root = buffer.count
      let end: Int
      if let (lineEnd, suspects) = JSONScanner.scanLine(bytes, from: start, into: &buffer) {
        end = lineEnd
        found.append(FoundLine(number: number, root: root, suspects: suspects))
      } else {
        end = JSONScanner.lineEnd(in: bytes, from: start)
        if bytes[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          empty += 1
        } else {
          found.append(line(number, at: start..<end, of: source, into: &buffer))
        }
      }
      number += 1
      start = end + 1
      if start < bytes.count && bytes[end] == 0x0D && bytes[start] == 0x0A { start += 1 }
    }
    let roots = found.compactMap { $0.fault == nil ? $0.root : nil }
    let tape = NodeTape(source: source, nodes: buffer.nodes, roots: roots)
    return JSONLines(tape: tape, lines: found.map { located($0, in: tape) }, empty: empty)
  }

  /// What came of a line that is not empty.
  private struct FoundLine {
    let number: Int
    var root = 0
    var suspects: [Int] = []
    var fault: Diagnostic?
  }

  /// Reads a line whose stretch is known, and says what is wrong with it.
  private static func line(
    _ number: Int, at range: Range<Int>, of source: SourceText, into buffer: inout NodeBuffer
  ) -> FoundLine {
    let root = buffer.count
    do throws(JSONFault) {
      return FoundLine(number: number, root: root, suspects: try scan(source.bytes, in: range, into: &buffer))
    } catch {
      return FoundLine(number: number, fault: JSONFaultInWords(error, in: source, range: range).diagnostic)
    }
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

  private static func located(_ line: FoundLine, in tape: NodeTape) -> LocatedLine {
    if let fault = line.fault { return LocatedLine(number: line.number, value: .failure(Diagnostics([fault]))) }
    return LocatedLine(
      number: line.number, value: .success(LocatedNode(tape: tape, index: line.root)),
      faults: line.suspects.isEmpty ? [] : duplicateKeys(of: line.suspects, in: tape))
  }
}
