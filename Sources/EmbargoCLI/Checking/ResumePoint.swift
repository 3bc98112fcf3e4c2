import Embargo
import LocatedText

/// How far an unfinished report has come, as its own lines say.
struct ResumePoint: Sendable {
  /// Why a report cannot be gone on with.
  struct Refusal: Error, CustomStringConvertible { let description: String }

  let part: String

  /// How many bytes its whole lines take.
  private(set) var length = 0

  /// What its whole lines say, all in all.
  private(set) var tally = LineTally()

  /// The line of the input that the last of them answers; 0 before the first.
  private(set) var line = 0

  /// The deal of that line; nil if the line could not be read.
  private(set) var id: String?

  /// Reads the unfinished file; nil if there is none.
  ///
  /// - Throws: `Refusal` if it is no such report, `Unusable` if it cannot be read.
  init?(_ part: String, asTable isTable: Bool, _ vocabulary: Vocabulary) throws {
    guard Terminal.size(of: part) != nil else { return nil }
    self.part = part
    var reader = try BlockReader.open(LineInput(name: part, rest: .file(part)), vocabulary)
    while let block = try reader.next() {
      // A line without its end is half a line.
      guard block.bytes.last == 0x0A else { break }
      if isTable {
        let isFirst = length == 0
        let rows = CSVRows.read(block, as: Self.columns).lines
        for row in isFirst ? rows.dropFirst() : rows[...] { try add(row) }
      } else {
        for line in JSONReader.readLines(block).lines { try add(line) }
      }
      length += block.bytes.count
    }
  }

  /// The columns of the report that are looked at.
  private static let columns = CSVShape(
    columns: 6, unnamed: [],
    entries: ["id", "verdict", "rule", "paragraph", "line", "error"].enumerated().map { column, key in
      CSVShape.Entry(key, .cell(column, isList: false))
    })

  private mutating func add(_ answer: LocatedLine) throws {
    guard let node = try? answer.get(), let number = node.entry("line").flatMap({ Int($0.value.text) }),
      number > line
    else {
      throw Refusal(description: "line \(answer.number) of \(part) is none of such a report; delete it to begin anew")
    }
    line = number
    id = node.entry("id")?.value.text
    tally.add(node.entry("verdict").flatMap { Verdict(rawValue: $0.value.text) })
    tally.written += 1
  }

  /// Expects of an input that it begins as the one did from which the report was made.
  ///
  /// - Parameters:
  ///   - skipped: how many lines of it that are not empty stand no later than `line`.
  ///   - found: the id of the deal in that line; nil if it has none that reads.
  /// - Throws: `Refusal` if it does not.
  func expect(skipped: Int, id found: String?) throws(Refusal) {
    guard skipped == tally.lines else {
      throw Refusal(
        description: "cannot go on with \(part): it answers \(tally.lines) lines up to line \(line), and the input has "
          + "\(skipped) there; is it another input? Delete the file to begin anew")
    }
    guard let id, found != id else { return }
    throw Refusal(
      description: "cannot go on with \(part): its last line is about ‘\(id)’, and line \(line) of the input about "
        + "‘\(found ?? "")’; is it another input? Delete the file to begin anew")
  }
}
