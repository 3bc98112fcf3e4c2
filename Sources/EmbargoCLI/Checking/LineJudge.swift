import Embargo
import EmbargoLedger
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
    /// Lines of what the deals take of the ceilings, where they are asked for.
    var capUse: [UInt8] = []
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

  private let worker: BulkWorker
  private let days: DateSpan?
  private let form: Form
  private let tellsCapUse: Bool

  init(_ bulk: BulkChecker, on days: DateSpan?, _ form: Form, tellingCapUse tellsCapUse: Bool = false) {
    worker = bulk.worker()
    self.days = days
    self.form = form
    self.tellsCapUse = tellsCapUse
  }

  /// Judges the lines of a block.
  func judge(_ block: SourceText) -> Judged {
    var judged = Judged()
    judged.report.reserveCapacity(block.bytes.count)
    for line in JSONReader.readLines(block).lines {
      judged.tally.lines += 1
      let found: [Diagnostic]
      let verdict: Verdict?
      switch line.value {
      case .failure(let faults): (verdict, found) = (nil, faults.all)
      case .success(let document): (verdict, found) = judge(document, line.number, &judged)
      }
      if !found.isEmpty { judged.diagnostics += found }
      if let verdict {
        judged.tally.gravest = max(judged.tally.gravest ?? verdict, verdict)
      } else {
        judged.tally.faults += 1
        let words = NDJSONReport.errorLine(number: line.number, found)
        judged.report += words.utf8
        if tellsCapUse { judged.capUse += "\(words)\n".utf8 }
      }
      judged.report.append(0x0A)
    }
    return judged
  }

  /// Judges a document and writes its line, without the end; of one that does not read there is no verdict, and nothing
  /// is written.
  private func judge(
    _ document: LocatedNode, _ number: Int, _ judged: inout Judged
  ) -> (Verdict?, [Diagnostic]) {
    switch form {
    case .verdict where tellsCapUse:
      let read = worker.transaction(from: document)
      if read.hasErrors { return (nil, read.diagnostics) }
      let brief = worker.verdict(of: read.partial, on: days)
      judged.report += VerdictLine.line(id: read.partial.id, brief, number: number).utf8
      judged.capUse += CapUseLines.lines(of: worker.ceilingUses(of: read.partial, on: days)).utf8
      return (brief.verdict, read.diagnostics)
    case .verdict:
      var id: LocatedNode?
      let read = worker.verdict(on: document, on: days, id: &id)
      guard let brief = read.partial, let id else { return (nil, read.diagnostics) }
      VerdictLine.write(id: id, brief, number: number, to: &judged.report)
      return (brief.verdict, read.diagnostics)
    case .report(let context, let explains):
      let read = worker.transaction(from: document)
      if read.hasErrors { return (nil, read.diagnostics) }
      let assessment = worker.assess(read.partial, on: days, explaining: explains)
      judged.report += NDJSONReport.line(for: assessment, number: number, context: context).utf8
      if tellsCapUse { judged.capUse += CapUseLines.lines(of: assessment.ceilingUses).utf8 }
      return (assessment.verdict, read.diagnostics)
    }
  }
}
