import Embargo
import EmbargoReports

/// Writes what comes of a batch: block by block where the form allows it, otherwise at the end.
struct CheckReport {
  let format: ReportOptions.Format
  let context: ReportContext
  let style: TextStyle

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
      try judging.forEachBlock(of: batch) { outcomes in try Output.report(lines(of: outcomes)) }
    }
  }

  /// A line for each outcome, in order.
  private func lines(of outcomes: [Judging.Outcome]) -> String {
    let judged = outcomes.compactMap(\.assessmentOfFile)
    // Deals of one file have their places worked out together.
    if judged.count == outcomes.count { return NDJSONReport.render(judged, context: context) }
    return outcomes.map { outcome in
      switch outcome {
      case .judged(let assessment, let number):
        NDJSONReport.line(for: assessment, number: number, context: context) + "\n"
      case .unreadable(let diagnostics, let number): NDJSONReport.errorLine(number: number, diagnostics) + "\n"
      }
    }.joined()
  }
}

extension Judging.Outcome {
  /// What was judged, if it is a deal of a file of documents.
  fileprivate var assessmentOfFile: Assessment? {
    if case .judged(let assessment, nil) = self { assessment } else { nil }
  }
}

extension Judging {
  /// Everything that could be judged.
  fileprivate mutating func assessments(of batch: Batch) throws -> [Assessment] {
    var assessments: [Assessment] = []
    try forEachBlock(of: batch) { outcomes in
      for case .judged(let assessment, _) in outcomes { assessments.append(assessment) }
    }
    return assessments
  }
}
