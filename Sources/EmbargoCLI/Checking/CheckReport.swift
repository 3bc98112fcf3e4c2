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

  /// Judges the batch and writes the report.
  ///
  /// - Throws: `Output.Failure` if the report cannot be written.
  func write(_ batch: Batch, _ judging: inout Judging) throws {
    switch format {
    case .text:
      let assessments = try judging.assessments(of: batch)
      if !assessments.isEmpty { try Output.report(TextReport.render(assessments, context: context, style: style)) }
    case .json:
      try Output.report(JSONReport.render(judging.assessments(of: batch), context: context))
    case .ndjson:
      let form: LineJudge.Form = isBrief ? .verdict : .report(context, explains: style.explains)
      try judging.forEachPart(of: batch) { deals in
        if isBrief {
          try Output.report(deals.map { VerdictLine.line(id: $0.id, $0.brief, number: nil) + "\n" }.joined())
        } else {
          try Output.report(NDJSONReport.render(deals, context: context))
        }
      } lines: { input, judging in
        try judging.write(input, as: form, jobs: jobs)
      }
    }
  }
}

extension Judging {
  /// Everything that could be judged.
  fileprivate mutating func assessments(of batch: Batch) throws -> [Assessment] {
    var assessments: [Assessment] = []
    try forEachPart(of: batch) { assessments += $0 } lines: { input, judging in
      assessments += try judging.assessments(of: input)
    }
    return assessments
  }
}
