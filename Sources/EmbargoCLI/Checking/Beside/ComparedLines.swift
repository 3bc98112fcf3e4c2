import Embargo
import EmbargoReports
import LocatedText

/// Judges lines block by block, to be compared with an earlier report.
///
/// Of one thread alone.
final class ComparedLines {
  /// What came of a line.
  enum Line: Sendable {
    case deal(ComparedDeal)
    /// The line of the report for one that could not be read.
    case unread(String)
  }

  /// What came of a block.
  struct Judged: Sendable {
    var lines: [Line] = []
    /// The reports of the deals, where they are to be kept.
    var kept: [UInt8] = []
    var capUse: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    var tally = LineTally()
    /// How many bytes the block has.
    var size = 0
  }

  private let worker: BulkWorker
  private let judging: Judging
  private let reading: LineForm
  /// What the reports say of the rules, where they are to be kept.
  private let context: ReportContext?

  init(_ bulk: BulkChecker, _ judging: Judging, _ reading: LineForm, keeping context: ReportContext?) {
    worker = bulk.worker()
    self.reading = reading
    self.judging = judging
    self.context = context
  }

  /// Judges the lines of a block.
  func judge(_ block: SourceText) -> Judged {
    var judged = Judged()
    judged.size = block.bytes.count
    let read = reading.read(block)
    var places = SourcePlaces()
    judged.tally.empty = read.empty
    for line in read.lines {
      switch line.value {
      case .failure(let faults): miss(faults.all, line.number, &places, &judged)
      case .success(let document):
        let read = worker.transaction(from: document)
        if read.hasErrors || !line.faults.isEmpty {
          miss(line.faults + read.diagnostics, line.number, &places, &judged)
        } else {
          take(read, line.number, &judged)
        }
      }
    }
    return judged
  }

  private func take(_ read: Checked<Transaction>, _ number: Int, _ judged: inout Judged) {
    judged.diagnostics += read.diagnostics
    let assessment = worker.assess(read.partial, on: judging.days, explaining: judging.explains)
    judged.lines.append(.deal(ComparedDeal(assessment, line: number)))
    judged.tally.add(assessment.verdict)
    judged.capUse += judging.capUseLines(of: assessment)
    if let context {
      NDJSONReport.write(assessment, number: number, context: context, to: &judged.kept)
      judged.kept.append(0x0A)
    }
  }

  private func miss(
    _ found: [Diagnostic], _ number: Int, _ places: inout SourcePlaces, _ judged: inout Judged
  ) {
    let words = NDJSONReport.errorLine(number: number, found, &places)
    judged.diagnostics += found
    judged.tally.add(nil)
    judged.lines.append(.unread(words))
    judged.capUse += judging.capUseLine(words)
    if context != nil { judged.kept += "\(words)\n".utf8 }
  }
}
