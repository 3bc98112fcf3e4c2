import Embargo
import EmbargoReports
import Foundation
import LocatedText
import TestSupport
import Testing

@testable import EmbargoCLI

/// A line of a stream and the same text as a file of its own: to the letter the same is said of both.
@Suite(.timeLimit(.minutes(10)))
struct SameDiagnosticsTests {
  private static let checker = Result { try Checker(rules: RuleSource(folder: Repository.path(Typed.rules))) }

  /// Deals on one line each: those of the fuzzer, whose words the rules mostly do not know, and as many that they do.
  private static let seeds = Result {
    let corpus = try Repository.files(under: "Tests/Fuzz/deals", ending: ".json").map { "Tests/Fuzz/deals/\($0)" }
    let files = try (corpus + ["\(Typed.deals)/drink.json"]).map { file in
      try Repository.text(file).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    let known = [
      Lines.deal("a"), Lines.deal("\\u00e9"),
      #"{"id": "b", "date": "2030-02", "activity": "payment", "from": {"country": "XA"}, "parties": [{"name": "A; B", "#
        + #""roles": ["seller", "payee"], "country": "XB", "owned-by": [{"name": "C", "share": "60%"}, "D"]}, "unknown"]}"#,
      #"{"id": "c", "date": "2030-02-03/..", "activity": "supply", "to": {"country": "XB"}, "items": [{"hs": "9303", "#
        + #""quantity": "1000 kg"}, {"category": "fuel", "quantity": "2 t", "value": "5 USD"}], "notes": "x\ty", "#
        + #""authorisations": [{"kind": "committee-approval", "date": "2030-01-01", "covers": ["items[0]"]}]}"#,
      #"{"id": "d", "date": "2030-02-03", "activity": "supply", "to": {"country": "XB", "country": "XA"}, "date": "2031"}"#,
    ]
    return files + known
  }

  private static let pieces = [
    "\"", "{", "}", "[", "]", ",", ":", "\\", "\\u00e9", "\\ud83d", "é", "𝄞", "\u{0}", "\u{1}", "\u{FEFF}", "null",
    "true",
    "unknown", "1e400", "-0", "0x1", " ", "\t", "\"id\": \"z\", ", "date", "XB", "USD", "9999999999999999999999",
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
    try #require(seeds.count > 6)
    var generator = SeededGenerator(seed: 71_000 + seed)
    let lines = (0..<60).compactMap { _ -> [UInt8]? in
      let line = mutated(Array((seeds.randomElement(using: &generator) ?? "").utf8), &generator)
      return line.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? nil : line
    }
    let judge = LineJudge(BulkChecker(checker), on: nil, .json, .verdict)
    // Blocks are short, since each look for a place goes through its block. None holds the first line of the stream,
    // which alone may begin with a mark.
    let judged = stride(from: 0, to: lines.count, by: 10).map { start in
      let block = Array(lines[start..<min(start + 10, lines.count)].joined(separator: [0x0A]))
      return judge.judge(SourceText(name: "in", bytes: block, firstLine: start + 2))
    }
    let answers = judged.flatMap { $0.report.split(separator: 0x0A) }.map { String(decoding: $0, as: UTF8.self) }
    try #require(answers.count == lines.count)
    let said = Dictionary(grouping: judged.flatMap(\.diagnostics)) { $0.span.start.line }
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
    let unreadable = judged.map(\.tally.faults).reduce(0, +)
    #expect(unreadable > 5 && unreadable < lines.count, "\(unreadable)")
  }
}
