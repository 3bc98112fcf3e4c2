import Embargo
import EmbargoReports
import Foundation
import LocatedText
import TestSupport
import Testing

@testable import EmbargoCLI

/// A line of a stream and the same text as a file of its own: to the letter the same is said of both.
@Suite(.timeLimit(.minutes(5)))
struct SameDiagnosticsTests {
  private static let checker = Result { try Checker(rules: RuleSource(folder: Repository.path("Rules"))) }

  /// Deals that are whole, each on one line: those of the fuzzer and the examples.
  private static let seeds = Result {
    let corpus = try Repository.files(under: "Tests/Fuzz/deals", ending: ".json").map { file in
      try Repository.text("Tests/Fuzz/deals/\(file)").split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    return corpus + (try Repository.text("Examples/deals.ndjson")).split(separator: "\n").map(String.init)
  }

  private static let pieces = [
    "\"", "{", "}", "[", "]", ",", ":", "\\", "\\u00e9", "\\ud83d", "é", "𝄞", "\u{0}", "\u{1}", "\u{FEFF}", "null",
    "true",
    "unknown", "1e400", "-0", "0x1", " ", "\t", "\"id\": \"z\", ", "date", "KP", "USD", "9999999999999999999999",
  ].map { Array($0.utf8) }

  private func mutated(_ line: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = line
    for _ in 0..<Int.random(in: 0...3, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: place)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
      case 3: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      default: bytes.removeLast(Int.random(in: 0..<min(20, bytes.count), using: &generator))
      }
    }
    return bytes.filter { $0 != 0x0A && $0 != 0x0D }
  }

  private static let ofLinesAlone = "in NDJSON every value stands whole on one line"

  /// What is said of a diagnostic, with its line counted on.
  private func words(_ diagnostics: [Diagnostic], addingLines count: Int = 0) -> [String] {
    diagnostics.sortedByPlace().map { diagnostic in
      func place(_ span: SourceSpan?) -> String { span.map { "\($0.start.line + count):\($0.start.column)" } ?? "" }
      return "\(place(diagnostic.span)) \(diagnostic.severity) \(diagnostic.message) [\(diagnostic.id)]"
        + diagnostic.notes.filter { $0.message.description != Self.ofLinesAlone }.map {
          " note \(place($0.span)) \($0.message)"
        }.joined()
        + diagnostic.fixIts.map { " fix \($0.message) \($0.edits.map(\.replacement))" }.joined()
    }
  }

  @Test(arguments: 0..<8)
  func `the same is said of a line as of a file`(seed: Int) throws {
    let checker = try Self.checker.get()
    let seeds = try Self.seeds.get()
    try #require(seeds.count > 10)
    var generator = SeededGenerator(seed: 71_000 + seed)
    let lines = (0..<300).compactMap { _ -> [UInt8]? in
      let line = mutated(Array((seeds.randomElement(using: &generator) ?? "").utf8), &generator)
      return line.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? nil : line
    }
    let judge = LineJudge(BulkChecker(checker), on: nil, .json, .verdict)
    // The first line is empty, so that no line of the stream is the first, which alone may begin with a mark.
    let block = SourceText(name: "in", bytes: Array(lines.joined(separator: [0x0A])), firstLine: 2)
    let judged = judge.judge(block)
    let answers = judged.report.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    try #require(answers.count == lines.count)
    let said = Dictionary(grouping: judged.diagnostics) { $0.span.start.line }
    var faults: [String] = []
    for (index, line) in lines.enumerated() where !line.starts(with: [0xEF, 0xBB, 0xBF]) {
      let number = index + 2
      let alone = checker.transactions(in: SourceText(name: "in", bytes: line), as: .json)
      let (wanted, got) = (words(alone.diagnostics, addingLines: number - 1), words(said[number] ?? []))
      if wanted != got { faults.append("\(String(decoding: line, as: UTF8.self))\n  file: \(wanted)\n  line: \(got)") }
      let answer = alone.partial.first.map { VerdictLine.line(id: $0.id, checker.assess($0).brief, number: number) }
      if !alone.diagnostics.contains(where: { $0.severity == .error }), answer != answers[index] {
        faults.append("\(String(decoding: line, as: UTF8.self))\n  file: \(answer ?? "–")\n  line: \(answers[index])")
      }
    }
    #expect(faults.isEmpty, "\(faults.count)\n\(faults.prefix(3).joined(separator: "\n"))")
    #expect(judged.tally.faults > 50 && judged.tally.faults < lines.count - 50)
  }
}
