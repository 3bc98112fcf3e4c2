import Embargo
import LocatedText

/// Judges the deals of a batch one after another, and keeps count of what an exit status depends on.
struct Judging {
  /// What came of one deal, or of one line.
  enum Outcome {
    case judged(Assessment, line: Int?)
    case unreadable([Diagnostic], line: Int)
  }

  /// The gravest verdict so far; nil before the first.
  private(set) var gravest: Verdict?

  /// Whether a line or a file of lines could not be read.
  private(set) var hasFaults = false

  private let checker: Checker
  private let days: DateSpan?
  private let explains: Bool

  init(by checker: Checker, on days: DateSpan?, explaining explains: Bool) {
    self.checker = checker
    self.days = days
    self.explains = explains
  }

  /// Calls for the deals of each file, and for the lines of each stretch of a file, in order.
  ///
  /// - Throws: what the body throws; an input that cannot be read is told at once, and the others are judged.
  mutating func forEachBlock(of batch: Batch, _ body: ([Outcome]) throws -> Void) throws {
    var assessments = checker.assess(batch.deals, on: days, explaining: explains)[...]
    for part in batch.parts {
      switch part {
      case .deals(let deals):
        try body(assessments.prefix(deals.count).map { keep($0, line: nil) })
        assessments = assessments.dropFirst(deals.count)
      case .lines(let input):
        do {
          try input.forEachBlock { block in try body(judge(block.lines)) }
        } catch let fault as Unusable {
          Output.diagnose(fault)
          hasFaults = true
        }
      }
    }
  }

  /// Tells what is wrong with the lines, all at once, and judges the others.
  private mutating func judge(_ lines: [JSONLines.Line]) -> [Outcome] {
    let read = lines.map { (number: $0.number, deal: $0.deal(for: checker)) }
    Output.diagnose(read.flatMap(\.deal.diagnostics).sortedByPlace())
    return read.map { line in
      if let deal = line.deal.partial, !line.deal.hasErrors { return judge(deal, line: line.number) }
      hasFaults = true
      return .unreadable(line.deal.diagnostics, line: line.number)
    }
  }

  private mutating func judge(_ deal: Transaction, line: Int?) -> Outcome {
    keep(checker.assess(deal, on: days, explaining: explains), line: line)
  }

  private mutating func keep(_ assessment: Assessment, line: Int?) -> Outcome {
    gravest = max(gravest ?? assessment.verdict, assessment.verdict)
    return .judged(assessment, line: line)
  }
}

extension JSONLines.Line {
  /// The deal of the line, as far as it reads.
  func deal(for checker: Checker) -> Checked<Transaction?> {
    switch value {
    case .failure(let found): return Checked(nil, found.all)
    case .success(let node):
      let decoded = checker.transaction(from: node)
      return Checked(decoded.partial, decoded.diagnostics)
    }
  }
}
