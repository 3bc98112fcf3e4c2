import Embargo
import LocatedText

/// Judges the deals of a batch one after another, and keeps count of what an exit status depends on.
struct Judging {
  /// What came of one deal, or of one line of a stream.
  enum Outcome {
    case judged(Assessment, line: Int?)
    case unreadable([Diagnostic], line: Int)
  }

  /// The gravest verdict so far; nil before the first.
  private(set) var gravest: Verdict?

  /// Whether a line could not be read.
  private(set) var hasFaults = false

  private let checker: Checker
  private let days: DateSpan?
  private let explains: Bool

  init(by checker: Checker, on days: DateSpan?, explaining explains: Bool) {
    self.checker = checker
    self.days = days
    self.explains = explains
  }

  /// Calls for every deal and every line of a batch, in order.
  mutating func forEach(in batch: Batch, _ body: (Outcome) throws -> Void) throws {
    for part in batch.parts {
      switch part {
      case .deals(let deals): for deal in deals { try body(judge(deal, line: nil)) }
      case .stream(let input):
        for line in JSONReader.readLines(input.source).lines { try body(judge(line)) }
      }
    }
  }

  private mutating func judge(_ line: JSONLines.Line) -> Outcome {
    let read = line.deal(for: checker)
    Output.diagnose(read.diagnostics)
    if let deal = read.partial, !read.hasErrors { return judge(deal, line: line.number) }
    hasFaults = true
    return .unreadable(read.diagnostics, line: line.number)
  }

  private mutating func judge(_ deal: Transaction, line: Int?) -> Outcome {
    let assessment = checker.assess(deal, on: days, explaining: explains)
    gravest = max(gravest ?? assessment.verdict, assessment.verdict)
    return .judged(assessment, line: line)
  }
}

extension JSONLines.Line {
  /// The deal of the line, as far as it reads.
  fileprivate func deal(for checker: Checker) -> Checked<Transaction?> {
    switch value {
    case .failure(let found): return Checked(nil, found.all)
    case .success(let node):
      let decoded = checker.transaction(from: node)
      return Checked(decoded.partial, decoded.diagnostics)
    }
  }
}
