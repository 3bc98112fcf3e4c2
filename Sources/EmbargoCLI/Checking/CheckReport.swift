import Embargo
import EmbargoReports

/// Writes what comes of a batch: block by block where the form allows it, otherwise at the end.
struct CheckReport {
  let format: ReportOptions.Format
  let context: ReportContext
  let style: TextStyle
  /// Of each deal the verdict alone, with the rules that give it.
  var isBrief = false
  /// How many lines of blocks are judged at once.
  var jobs = 1
  /// How far an earlier run has come with the lines.
  var resume: ResumePoint?

  /// Judges the batch and writes the report.
  ///
  /// - Throws: `Output.Failure` if the report cannot be written.
  func write(_ batch: Batch, _ judging: inout Judging, into sink: ReportSink) throws {
    switch format {
    case .text:
      let assessments = try judging.assessments(of: batch)
      if !assessments.isEmpty { try sink.write(TextReport.render(assessments, context: context, style: style)) }
    case .json:
      try sink.write(JSONReport.render(judging.assessments(of: batch), context: context))
    case .ndjson:
      try write(batch, &judging, as: isBrief ? .verdict : .report(context, explains: style.explains), into: sink) {
        deals in
        if !isBrief { return NDJSONReport.render(deals, context: context) }
        return deals.map { VerdictLine.line(id: $0.id, $0.brief, number: nil) + "\n" }.joined()
      }
    case .csv:
      if (resume?.length ?? 0) == 0 { try sink.write(CSVReport.header) }
      try write(batch, &judging, as: .row, into: sink) { deals in
        deals.map { CSVReport.row(for: $0, number: nil) + "\n" }.joined()
      }
    }
  }

  private func write(
    _ batch: Batch, _ judging: inout Judging, as form: LineJudge.Form, into sink: ReportSink,
    deals text: ([Assessment]) -> String
  ) throws {
    try judging.forEachPart(of: batch) { deals in
      try sink.write(text(deals))
    } lines: { input, judging in
      sink.endBetweenPieces()
      try judging.write(input, as: form, into: sink, after: resume, jobs: jobs)
    }
  }
}

extension Judging {
  /// Everything that could be judged.
  fileprivate mutating func assessments(of batch: Batch) throws -> [Assessment] {
    var assessments: [Assessment] = []
    try forEachPart(of: batch) {
      assessments += $0
    } lines: { input, judging in
      assessments += try judging.assessments(of: input)
    }
    return assessments
  }
}
