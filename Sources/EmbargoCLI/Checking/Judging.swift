import Embargo
import EmbargoLedger
import EmbargoReports
import LocatedText

/// Judges the deals of a batch one after another, and keeps count of what an exit status depends on.
struct Judging {
  /// The gravest verdict so far; nil before the first.
  private(set) var gravest: Verdict?

  /// Whether a line or a file of lines could not be read.
  private(set) var hasFaults = false

  /// Where is written what the deals take of the ceilings, if that is asked for.
  var capUse: SideFile?

  let checker: Checker
  let days: DateSpan?
  let explains: Bool

  init(by checker: Checker, on days: DateSpan?, explaining explains: Bool) {
    self.checker = checker
    self.days = days
    self.explains = explains
  }

  /// Calls for the deals of each file of documents, and for each file of lines, in order.
  ///
  /// - Throws: what the bodies throw.
  mutating func forEachPart(
    of batch: Batch, deals: ([Assessment]) throws -> Void, lines: (LineInput, inout Judging) throws -> Void
  ) throws {
    var assessments = checker.assess(batch.deals, on: days, explaining: explains)[...]
    for part in batch.parts {
      switch part {
      case .deals(let found):
        let judged = assessments.prefix(found.count).map { keep($0) }
        try tellCapUse(of: judged)
        try deals(judged)
        assessments = assessments.dropFirst(found.count)
      case .lines(let input):
        do { try lines(input, &self) } catch let fault as Unusable {
          Output.diagnose(fault)
          hasFaults = true
        } catch let faults as Diagnostics {
          Output.diagnose(faults.all)
          hasFaults = true
        }
      }
    }
  }

  /// The lines of an input that read, judged; of the others it is told what is wrong.
  ///
  /// - Throws: `Unusable` if the input cannot be read, `Diagnostics` if its header cannot.
  mutating func assessments(of input: LineInput) throws -> [Assessment] {
    var assessments: [Assessment] = []
    var worker: BulkWorker?
    try input.forEachBlock(checker.rules.vocabulary) { lines in
      if worker == nil && lines.count >= Checker.fewestForIndex { worker = BulkChecker(checker).worker() }
      var diagnostics: [Diagnostic] = []
      for line in lines {
        let read = line.deal(for: checker)
        diagnostics += read.diagnostics
        if let deal = read.partial, !read.hasErrors {
          let assessed =
            worker?.assess(deal, on: days, explaining: explains)
            ?? checker.assess(deal, on: days, explaining: explains)
          let assessment = keep(assessed)
          try tellCapUse(of: [assessment])
          assessments.append(assessment)
        } else {
          hasFaults = true
          try capUse?.write(capUseLine(NDJSONReport.errorLine(number: line.number, read.diagnostics)))
        }
      }
      Output.diagnose(diagnostics.sortedByPlace())
    }
    return assessments
  }

  /// Judges the lines of an input on several cores, and writes a line for each as soon as its block is done; at the
  /// end it tells how many there were.
  ///
  /// - Parameters:
  ///   - input: the lines.
  ///   - form: what is written of each.
  ///   - sink: where it is written.
  ///   - resume: how far an earlier run has come; nil to begin with the first line.
  ///   - jobs: how many cores.
  /// - Throws: `Unusable` or `Diagnostics` if the input cannot be read, `Output.Failure` if the report cannot be written,
  ///   `ResumePoint.Refusal` if it is not the input of the earlier run.
  mutating func write(
    _ input: LineInput, as form: LineJudge.Form, into sink: ReportSink, after resume: ResumePoint?, jobs: Int
  ) throws {
    let (bulk, days, capUse) = (BulkChecker(checker), days, capUse)
    let reader = try BlockReader.open(input, checker.rules.vocabulary)
    let reading = reader.form
    var done = OrderedWork<LineJudge.Judged, LineWriting>.run(reader, jobs: jobs, into: LineWriting(input, resume)) {
      let judge = LineJudge(
        bulk, on: days, reading, form, behind: resume?.line ?? 0, tellingCapUse: capUse != nil)
      return { judge.judge($0) }
    } emit: { judged, writing in
      try writing.take(judged, into: sink)
      try capUse?.write(judged.capUse)
    }
    done.tally.clear()
    let tally = done.tally.tally
    add(tally)
    if let failure = done.failure { throw failure }
    try done.tally.finish()
    Output.diagnose(tally.summary(of: input.name))
  }

  /// Notes that something could not be read.
  mutating func noteFault() { hasFaults = true }

  /// Counts what came of lines that were judged elsewhere.
  mutating func add(_ tally: LineTally) {
    if let verdict = tally.gravest { gravest = max(gravest ?? verdict, verdict) }
    if tally.faults > 0 { hasFaults = true }
  }

  /// The lines of what a deal takes of the ceilings; nothing where that is not asked for.
  func capUseLines(of assessment: Assessment) -> [UInt8] {
    capUse == nil ? [] : Array(CapUseLines.lines(of: assessment.ceilingUses).utf8)
  }

  /// A line in place of those of a deal that could not be read; nothing where none is asked for.
  func capUseLine(_ fault: String) -> [UInt8] { capUse == nil ? [] : Array("\(fault)\n".utf8) }

  private func tellCapUse(of assessments: [Assessment]) throws {
    try capUse?.write(assessments.flatMap { capUseLines(of: $0) })
  }

  private mutating func keep(_ assessment: Assessment) -> Assessment {
    gravest = max(gravest ?? assessment.verdict, assessment.verdict)
    return assessment
  }
}

extension LocatedLine {
  /// The deal of the line, as far as it reads.
  func deal(for checker: Checker) -> Checked<Transaction?> {
    switch value {
    case .failure(let found): return Checked(nil, found.all)
    case .success(let node):
      let decoded = checker.transaction(from: node)
      return Checked(decoded.partial, faults + decoded.diagnostics)
    }
  }
}
