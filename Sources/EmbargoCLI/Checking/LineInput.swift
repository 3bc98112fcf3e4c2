import Embargo
import LocatedText

/// Lines of JSON or rows of a table that are read as they come, some at a time, however many there are.
struct LineInput {
  /// Where what has not been read yet comes from.
  enum Rest {
    case standardInput
    case file(String)
    case nothing
  }

  /// How the lines are written.
  enum Form {
    case json
    /// Rows under a header, which says what the columns are, or a map does.
    case rows(HeaderMap?)
  }

  let name: String
  var form = Form.json

  /// What has been read already.
  var head: [UInt8] = []
  let rest: Rest

  /// Calls for the lines of each block that has come, as soon as they are whole; that there are none is told.
  ///
  /// - Throws: `Unusable` if the input cannot be read, `Diagnostics` if its header cannot, and whatever the body throws.
  func forEachBlock(_ vocabulary: Vocabulary, _ body: ([LocatedLine]) throws -> Void) throws {
    var reader = try BlockReader.open(self, vocabulary)
    var (count, tally) = (0, LineTally())
    while let block = try reader.next() {
      let read = reader.form.read(block)
      count += read.lines.count
      tally.empty += read.empty
      try body(read.lines)
    }
    if count == 0 { Output.diagnose(tally.summary(of: name)) }
  }
}

/// How the documents of a block are read, once that is known.
enum LineForm: Sendable {
  case json
  case rows(CSVShape)

  /// The lines of a block that are not empty, and how many others there are.
  func read(_ block: SourceText) -> (lines: [LocatedLine], empty: Int) {
    switch self {
    case .json:
      let read = JSONReader.readLines(block)
      return (read.lines, read.empty)
    case .rows(let shape): return CSVRows.read(block, as: shape)
    }
  }
}
