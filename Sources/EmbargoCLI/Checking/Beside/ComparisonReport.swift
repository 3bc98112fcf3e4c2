import Embargo
import EmbargoReports
import LocatedText

/// Writes how a batch differs from an earlier report, deal by deal as it is judged.
struct ComparisonReport {
  /// How a comparison is written.
  enum Format {
    case text, json, ndjson

    /// Nil for a table, in whose rows nothing could tell what has changed.
    init?(_ format: ReportOptions.Format) {
      switch format {
      case .text: self = .text
      case .json: self = .json
      case .ndjson: self = .ndjson
      case .csv: return nil
      }
    }
  }

  let format: Format
  let context: ReportContext
  let style: TextStyle
  /// How many blocks of lines are judged at once.
  let jobs: Int
  /// The verdict from which on a difference counts for the exit status.
  let failOn: Verdict
  /// What the earlier report is called.
  let name: String
  /// Where the comparison goes.
  let sink: ReportSink
  /// Where the reports of this run are kept, for the next comparison.
  let kept: SideFile?

  /// How much is gathered of what only the earlier report has, before it is written.
  private static let gathered = 1 << 16

  /// What is counted up while differences are written.
  private struct State: Sendable {
    var comparison: RunComparison
    /// What came of the lines of the input that is read.
    var tally = LineTally()
    var progress: LineProgress?
    /// What is to be written next.
    var text = ""
    /// The first differences, for a page.
    var first: [Difference] = []
    var written = 0
    /// Whether a difference counts.
    var hasFound = false
  }

  /// Judges the batch and writes the comparison.
  ///
  /// - Returns: whether a deal differs whose verdict, before or now, is at or above that which counts.
  /// - Throws: what kept it from being written.
  func write(_ batch: Batch, _ judging: inout Judging, against earlier: EarlierReport) throws -> Bool {
    var state = State(comparison: RunComparison(with: earlier, by: RunComparison.Frame(judging.checker, context)))
    if format == .json { state.text = ComparisonJSON.opening(state.comparison, against: name) }
    try judging.forEachPart(of: batch) { deals in
      try kept?.write(Array(NDJSONReport.render(deals, context: context).utf8))
      for deal in deals { take(.deal(ComparedDeal(deal)), &state) }
      try flush(&state)
    } lines: { input, judging in
      sink.endBetweenPieces()
      let (own, bulk) = (judging, BulkChecker(judging.checker))
      let reader = try BlockReader.open(input, judging.checker.rules.vocabulary)
      let reading = reader.form
      state.progress = LineProgress(input)
      let done = OrderedWork<ComparedLines.Judged, State>.run(reader, jobs: jobs, into: state) {
        let judge = ComparedLines(bulk, own, reading, keeping: kept == nil ? nil : context)
        return { judge.judge($0) }
      } emit: { judged, state in
        for line in judged.lines { take(line, &state) }
        if !judged.diagnostics.isEmpty || !state.text.isEmpty { state.progress?.clear() }
        Output.diagnose(judged.diagnostics.sortedByPlace())
        try flush(&state)
        try kept?.write(judged.kept)
        try own.capUse?.write(judged.capUse)
        state.tally.add(judged.tally)
        state.progress?.add(judged.size, lines: state.tally.lines)
      }
      state = done.tally
      state.progress?.clear()
      let tally = state.tally
      state.tally = LineTally()
      judging.add(tally)
      if let failure = done.failure { throw failure }
      if tally.lines == 0 { Output.diagnose(tally.summary(of: input.name)) }
    }
    var comparison = state.comparison
    try comparison.rest {
      tell($0, &state)
      if state.text.utf8.count > Self.gathered { try flush(&state) }
    }
    switch format {
    case .text: state.text = ComparisonText(comparison, against: name, state.first).text(style: style)
    case .json: state.text += ComparisonJSON.closing(comparison)
    case .ndjson: state.text += ComparisonJSON.summaryLine(comparison) + "\n"
    }
    try flush(&state)
    return state.hasFound
  }

  private func flush(_ state: inout State) throws {
    try sink.write(state.text)
    state.text = ""
  }

  private func take(_ line: ComparedLines.Line, _ state: inout State) {
    switch line {
    case .deal(let deal): if let difference = state.comparison.compare(deal) { tell(difference, &state) }
    case .unread(let words): if format != .text { add(words, &state) }
    }
  }

  private func tell(_ difference: Difference, _ state: inout State) {
    if difference.gravest >= failOn { state.hasFound = true }
    if format != .text {
      add(ComparisonJSON.line(difference), &state)
    } else if state.first.count < ComparisonText.shown {
      state.first.append(difference)
    }
  }

  /// Adds an object, as a line or as an element.
  private func add(_ object: String, _ state: inout State) {
    if format == .json {
      state.text += (state.written == 0 ? "\n    " : ",\n    ") + object
    } else {
      state.text += object + "\n"
    }
    state.written += 1
  }
}
