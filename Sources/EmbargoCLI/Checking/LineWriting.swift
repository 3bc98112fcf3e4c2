import Embargo
import LocatedText

/// Writes what came of the blocks of an input, in their order, and counts it up.
struct LineWriting: Sendable {
  /// What came in and went out, that of an earlier run included.
  private(set) var tally = LineTally()

  private var progress: LineProgress
  private let resume: ResumePoint?
  private var hasResumed: Bool
  private var skipped = 0
  private var lastSkipped: String?

  /// Begins with an input, or goes on where an earlier run has come to.
  init(_ input: LineInput, _ resume: ResumePoint?) {
    progress = LineProgress(input)
    self.resume = resume
    hasResumed = resume == nil
    if let resume { tally = resume.tally }
  }

  /// Takes the next block.
  ///
  /// - Throws: `Output.Failure` if it cannot be written, `ResumePoint.Refusal` if it is not what the earlier run has read.
  mutating func take(_ judged: LineJudge.Judged, into sink: ReportSink) throws {
    skipped += judged.skipped
    lastSkipped = lastSkipped ?? judged.lastSkipped
    if judged.tally.lines > 0 { try finish() }
    if !judged.diagnostics.isEmpty {
      progress.clear()
      Output.diagnose(judged.diagnostics.sortedByPlace())
    }
    try sink.write(judged.report)
    tally.add(judged.tally)
    progress.add(judged.size, lines: tally.lines)
  }

  /// Makes sure, where nothing more comes or something new does, that the earlier run was about this input.
  mutating func finish() throws {
    if !hasResumed { try resume?.expect(skipped: skipped, id: lastSkipped) }
    hasResumed = true
  }

  /// Takes the line of progress away.
  mutating func clear() { progress.clear() }
}
