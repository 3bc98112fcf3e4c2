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
  /// Where the reports of this run are kept, for the next comparison.
  let kept: SideFile?

  /// What is counted up while differences are written.
  private struct State: Sendable {
    var comparison: RunComparison
    var tally = LineTally()
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
    if format == .json { try Output.report(ComparisonJSON.opening(state.comparison, against: name)) }
    try judging.forEachPart(of: batch) { deals in
      try kept?.write(Array(NDJSONReport.render(deals, context: context).utf8))
      for deal in deals { try take(.deal(ComparedDeal(deal)), &state) }
    } lines: { input, judging in
      let (own, bulk) = (judging, BulkChecker(judging.checker))
      let reader = try BlockReader.open(input, judging.checker.rules.vocabulary)
      let reading = reader.form
      let done = OrderedWork<ComparedLines.Judged, State>.run(reader, jobs: jobs, into: state) {
        let judge = ComparedLines(bulk, own, reading, keeping: kept == nil ? nil : context)
        return { judge.judge($0) }
      } emit: { judged, state in
        Output.diagnose(judged.diagnostics.sortedByPlace())
        for line in judged.lines { try take(line, &state) }
        try kept?.write(judged.kept)
        try own.capUse?.write(judged.capUse)
        state.tally.add(judged.tally)
      }
      state = done.tally
      if let failure = done.failure { throw failure }
    }
    judging.add(state.tally)
    var comparison = state.comparison
    try comparison.rest { try tell($0, &state) }
    switch format {
    case .text:
      try Output.report(ComparisonText(comparison, against: name, state.first).text(style: style))
    case .json: try Output.report(ComparisonJSON.closing(comparison))
    case .ndjson: try Output.report(ComparisonJSON.summaryLine(comparison) + "\n")
    }
    return state.hasFound
  }

  private func take(_ line: ComparedLines.Line, _ state: inout State) throws {
    switch line {
    case .deal(let deal): if let difference = state.comparison.compare(deal) { try tell(difference, &state) }
    case .unread(let words):
      switch format {
      case .text: break
      case .json: try Output.report((state.written == 0 ? "\n    " : ",\n    ") + words)
      case .ndjson: try Output.report(words + "\n")
      }
      state.written += 1
    }
  }

  private func tell(_ difference: Difference, _ state: inout State) throws {
    if difference.gravest >= failOn { state.hasFound = true }
    switch format {
    case .text: if state.first.count < ComparisonText.shown { state.first.append(difference) }
    case .json:
      try Output.report((state.written == 0 ? "\n    " : ",\n    ") + ComparisonJSON.line(difference))
    case .ndjson: try Output.report(ComparisonJSON.line(difference) + "\n")
    }
    state.written += 1
  }
}
