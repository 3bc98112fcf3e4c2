import Embargo
import EmbargoReports
import LocatedText

/// Judges lines block by block: exactly one line of the report for each line that is not empty.
///
/// Of one thread alone.
final class LineJudge {
  /// What is written of a line.
  enum Form: Sendable {
    /// The whole report.
    case report(ReportContext, explains: Bool)
    /// The verdict, and the rules that give it.
    case verdict
  }

  /// What came of a block.
  struct Judged: Sendable {
    var report: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    var tally = Tally()
  }

  /// What an exit status and a summary depend on.
  struct Tally: Sendable {
    /// Lines that were not empty.
    var lines = 0
    /// Those of them that could not be read.
    var faults = 0
    /// The gravest verdict; nil before the first.
    var gravest: Verdict?

    mutating func add(_ other: Tally) {
      lines += other.lines
      faults += other.faults
      if let verdict = other.gravest { gravest = max(gravest ?? verdict, verdict) }
    }
  }

  private let checker: Checker
  private let worker: BulkWorker
  private let days: DateSpan?
  private let form: Form

  init(_ bulk: BulkChecker, on days: DateSpan?, _ form: Form) {
    checker = bulk.checker
    worker = bulk.worker()
    self.days = days
    self.form = form
  }

  /// Judges the lines of a block.
  func judge(_ block: SourceText) -> Judged {
    var judged = Judged()
    for line in JSONReader.readLines(block).lines {
      judged.tally.lines += 1
      let read = line.deal(for: checker)
      judged.diagnostics += read.diagnostics
      if let deal = read.partial, !read.hasErrors {
        write(deal, line.number, into: &judged)
      } else {
        judged.tally.faults += 1
        judged.report += Array(NDJSONReport.errorLine(number: line.number, read.diagnostics).utf8)
      }
      judged.report.append(0x0A)
    }
    return judged
  }

  private func write(_ deal: Transaction, _ number: Int, into judged: inout Judged) {
    let verdict: Verdict
    switch form {
    case .verdict:
      let brief = worker.verdict(of: deal, on: days)
      verdict = brief.verdict
      judged.report += Array(NDJSONReport.verdictLine(for: deal, brief, number: number).utf8)
    case .report(let context, let explains):
      let assessment = worker.assess(deal, on: days, explaining: explains)
      verdict = assessment.verdict
      judged.report += Array(NDJSONReport.line(for: assessment, number: number, context: context).utf8)
    }
    judged.tally.gravest = max(judged.tally.gravest ?? verdict, verdict)
  }
}
