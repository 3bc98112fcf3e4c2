import Embargo
import EmbargoAuthoring
import EmbargoReports
import LocatedText

/// One run of the cases, from the files to the reports.
struct TestSession {
  let options: TestCommand
  let place: RuleSetPaths
  /// What the configuration asks for; nil if it does not.
  let coverageMinimum: ExactDecimal?
  /// Where the report goes.
  let sink: ReportSink

  private var coverage: CoverageOptions { options.coverage }

  /// Runs the cases and writes what came of them.
  ///
  /// - Returns: how the program is to end.
  /// - Throws: `Diagnostics` if the rules cannot be read, `Unusable` if there is nothing to run.
  func run() throws -> ExitStatus {
    let read = CaseRunner.make(try RuleSetOptions.source(in: place.folder))
    guard let runner = read.partial else { throw Diagnostics(read.diagnostics) }
    var bar = ProgressBar()
    let checked = runner.run(plan) { progress in
      bar.show(
        .init(
          work: progress.work, done: progress.done, total: progress.total, count: "\(progress.done)/\(progress.total)"))
    }
    bar.clear()
    let run = checked.partial
    Output.diagnose((read.diagnostics + checked.diagnostics).sortedByPlace())
    if run.results.isEmpty && !checked.hasErrors { throw nothing }
    try write(run)
    let isShort = try measure(run)
    if checked.hasErrors { return .unusable }
    return isShort || run.results.contains { !$0.passes } ? .found : .clear
  }

  private var plan: TestPlan {
    var plan = TestPlan(paths: place.paths)
    plan.filter = options.filter.map { NamePattern($0) }
    plan.measuresCoverage = coverage.isWanted
    plan.mutates = options.mutation.isWanted
    return plan
  }

  private var nothing: Unusable {
    Unusable(
      "there is no case in \(options.path.first ?? place.folder)" + (options.filter.map { " that ‘\($0)’ names" } ?? "")
    )
  }

  // MARK: reports

  /// Whether standard output is one report for a program, and all else is written to standard error.
  private var isForProgram: Bool { options.format != .text || coverage.takesOutput }

  private func write(_ run: TestRun) throws {
    switch options.format {
    case .json: try sink.write(TestJSON.render(run, withCoverage: coverage.coverageOutput == nil))
    case .junit: try sink.write(TestJUnit.render(run))
    case .text:
      let colour = Terminal.allowsColour(on: isForProgram ? .error : .output)
      let failures = run.results.filter { !$0.passes }.flatMap(\.diagnostics)
      try tell(DiagnosticText.render(failures, colour: colour) + summary(of: run.results) + "\n")
    }
  }

  /// Writes what was measured, and tells whether it is less than what is asked for.
  private func measure(_ run: TestRun) throws -> Bool {
    var shortfalls: [String?] = []
    if let measured = run.coverage {
      if coverage.coverageOutput != nil || coverage.takesOutput {
        try coverage.write(measured, into: sink)
      } else if options.format != .json {
        try tell(CoverageText.render(measured, limit: options.all ? nil : 30))
      }
      shortfalls.append(coverage.shortfall(measured, coverageMinimum))
    }
    if let tried = run.mutation {
      if options.format != .json { try tell(MutationText.render(tried, limit: options.all ? nil : 20)) }
      shortfalls.append(options.mutation.shortfall(tried))
    }
    let said = shortfalls.compactMap(\.self)
    said.forEach { Output.diagnose($0) }
    return !said.isEmpty
  }

  private func tell(_ text: String) throws {
    if isForProgram { Output.diagnose(text) } else { try sink.write(text) }
  }

  private func summary(of results: [CaseResult]) -> String {
    let failed = results.count { !$0.passes }
    let disputed = results.count { $0.disputed != nil }
    let count = results.count == 1 ? "1 case" : "\(results.count) cases"
    return "\(count), \(failed == 0 ? "none" : "\(failed)") failed" + (disputed == 0 ? "" : ", \(disputed) disputed")
  }
}
