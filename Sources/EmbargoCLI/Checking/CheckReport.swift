import Embargo
import EmbargoReports

/// Writes what comes of a batch: line by line where the form allows it, otherwise at the end.
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
      try judging.forEach(in: batch) { outcome in try Output.report(Self.line(of: outcome) + "\n") }
    }
  }

  private static func line(of outcome: Judging.Outcome) -> String {
    switch outcome {
    case .judged(let assessment, let number): NDJSONReport.line(for: assessment, number: number)
    case .unreadable(let diagnostics, let number): NDJSONReport.errorLine(number: number, diagnostics)
    }
  }
}

extension Judging {
  /// Everything that could be judged.
  fileprivate mutating func assessments(of batch: Batch) throws -> [Assessment] {
    var assessments: [Assessment] = []
    try forEach(in: batch) { outcome in
      if case .judged(let assessment, _) = outcome { assessments.append(assessment) }
    }
    return assessments
  }
}
