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
    /// A row of a table: the verdict, the rules that give it, and their paragraphs.
    case row
  }

  /// What came of a block.
  struct Judged: Sendable {
    var report: [UInt8] = []
    /// Lines of what the deals take of the ceilings, where they are asked for.
    var capUse: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    var tally = LineTally()
    /// How many bytes the block has.
    var size = 0
    /// How many lines were answered by an earlier run.
    var skipped = 0
    /// The id in the last line that was, if that is in this block.
    var lastSkipped: String?
  }

  private let worker: BulkWorker
  private let days: DateSpan?
  private let reading: LineForm
  private let form: Form
  private let answered: Int
  private let tellsCapUse: Bool

  /// Makes a judge.
  ///
  /// - Parameters:
  ///   - bulk: by which rules.
  ///   - days: days to judge every deal on in place of its own.
  ///   - reading: how the lines are written.
  ///   - form: what is written of each.
  ///   - answered: number of the last line that an earlier run has answered.
  ///   - tellsCapUse: whether it is told what the deals take of the ceilings.
  init(
    _ bulk: BulkChecker, on days: DateSpan?, _ reading: LineForm, _ form: Form, behind answered: Int = 0,
    tellingCapUse tellsCapUse: Bool = false
  ) {
    worker = bulk.worker()
    self.days = days
    self.reading = reading
    self.form = form
    self.answered = answered
    self.tellsCapUse = tellsCapUse
  }

  /// Judges the lines of a block.
  func judge(_ block: SourceText) -> Judged {
    var judged = Judged()
    judged.size = block.bytes.count
    judged.report.reserveCapacity(block.bytes.count)
    let read = reading.read(block)
    var places = SourcePlaces()
    judged.tally.empty = read.empty
    for line in read.lines {
      if line.number <= answered {
        judged.skipped += 1
        if line.number == answered { judged.lastSkipped = try? line.get().entry("id")?.value.text }
        continue
      }
      let found: [Diagnostic]
      let verdict: Verdict?
      switch line.value {
      case .failure(let faults): (verdict, found) = (nil, faults.all)
      case .success(let document) where line.faults.isEmpty:
        (verdict, found) = judge(document, line.number, &judged)
      case .success(let document):
        (verdict, found) = (nil, line.faults + worker.transaction(from: document).diagnostics)
      }
      if !found.isEmpty { judged.diagnostics += found }
      judged.tally.add(verdict)
      if verdict == nil {
        judged.report += errorLine(line.number, found, &places).utf8
        if tellsCapUse { judged.capUse += "\(NDJSONReport.errorLine(number: line.number, found, &places))\n".utf8 }
      }
      judged.report.append(0x0A)
      judged.tally.written += 1
    }
    return judged
  }

  private func errorLine(_ number: Int, _ found: [Diagnostic], _ places: inout SourcePlaces) -> String {
    switch form {
    case .row: CSVReport.errorRow(number: number, found)
    case .report, .verdict: NDJSONReport.errorLine(number: number, found, &places)
    }
  }

  /// Judges a document and writes its line, without the end; of one that does not read there is no verdict, and nothing
  /// is written.
  private func judge(
    _ document: LocatedNode, _ number: Int, _ judged: inout Judged
  ) -> (Verdict?, [Diagnostic]) {
    let explains: Bool
    switch form {
    case .verdict where tellsCapUse:
      let read = worker.transaction(from: document)
      if read.hasErrors { return (nil, read.diagnostics) }
      let brief = worker.verdict(of: read.partial, on: days)
      judged.report += VerdictLine.line(id: read.partial.id, brief, number: number).utf8
      judged.capUse += CapUseLines.lines(of: worker.ceilingUses(of: read.partial, on: days)).utf8
      return (brief.verdict, read.diagnostics)
    case .verdict:
      var id: Int32?
      let read = worker.verdict(on: document, on: days, id: &id)
      guard let brief = read.partial, let id else { return (nil, read.diagnostics) }
      VerdictLine.write(id: LocatedNode(tape: document.tape, index: Int(id)), brief, number: number, to: &judged.report)
      return (brief.verdict, read.diagnostics)
    case .report(_, let explain): explains = explain
    case .row: explains = false
    }
    let read = worker.transaction(from: document)
    if read.hasErrors { return (nil, read.diagnostics) }
    let assessment = worker.assess(read.partial, on: days, explaining: explains)
    if case .report(let context, _) = form {
      NDJSONReport.write(assessment, number: number, context: context, to: &judged.report)
    } else {
      judged.report += CSVReport.row(for: assessment, number: number).utf8
    }
    if tellsCapUse { judged.capUse += CapUseLines.lines(of: assessment.ceilingUses).utf8 }
    return (assessment.verdict, read.diagnostics)
  }
}
