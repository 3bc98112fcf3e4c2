public import Embargo
public import LocatedText

/// Runs the cases of a rule set: each is judged by the rules of its own regime and what all regimes share.
///
/// A case that comes out with the right verdict for another reason fails.
public struct CaseRunner {
  private let source: RuleSource
  private let ruleSet: RuleSet

  /// Reads the rules.
  ///
  /// - Returns: a runner, or nil where the rules cannot be read, with everything wrong with them.
  public static func make(_ source: RuleSource) -> Checked<CaseRunner?> {
    let read = RuleSetReader.read(source)
    guard let set = read.partial, !read.hasErrors else { return Checked(nil, read.diagnostics) }
    return Checked(CaseRunner(source: source, ruleSet: set), read.diagnostics)
  }

  /// Runs the cases that a plan names.
  ///
  /// - Parameters:
  ///   - plan: which cases, and what is wanted of them.
  ///   - tell: is told now and then how far the run has come.
  /// - Returns: the results in the order of the files, and everything wrong with rules and cases.
  public func run(_ plan: TestPlan = TestPlan(), tell: (TestProgress) -> Void = { _ in }) -> Checked<TestRun> {
    var diagnostics: [Diagnostic] = []
    var run = TestRun()
    var measured: [Coverage.Regime] = []
    var mutated: [Mutation.Regime] = []
    let wanted = ruleSet.regimes.filter { plan.looks(at: $0) }
    let total = wanted.reduce(0) { $0 + files(of: $1, plan).count }
    var done = 0
    for regime in wanted {
      let files = files(of: regime, plan)
      if files.isEmpty && !plan.measuresCoverage && !plan.mutates { continue }
      let compiled = Compiler.compile(ruleSet.only(regime))
      diagnostics += compiled.diagnostics
      if compiled.hasErrors { continue }
      let checker = Checker(rules: compiled.partial)
      let selection = CaseSelection(plan.filter, compiled.partial)
      var tests: [Case] = []
      var passing: [Case] = []
      for file in files {
        tell(TestProgress(work: "cases", done: done, total: total))
        for test in CaseReader(checker, regime: regime).read(file, &diagnostics) {
          let result = CaseTrial.result(of: test, checker)
          if result.passes { passing.append(test) }
          guard selection.takes(result) else { continue }
          run.results.append(result)
          tests.append(test)
        }
        done += 1
      }
      if plan.measuresCoverage && selection.takesRules(seenBy: tests.isEmpty) {
        var measure = CoverageMeasure(regime, compiled.partial)
        for (index, test) in tests.enumerated() {
          if index % 16 == 0 { tell(TestProgress(work: "coverage of \(regime)", done: index, total: tests.count)) }
          measure.add(test)
        }
        measured.append(measure.points(selection.takes))
      }
      if plan.mutates && selection.takesRules(seenBy: tests.isEmpty) {
        let trial = MutationTrial(regime, compiled.partial, passing, selection.takes)
        mutated.append(trial.run(tell))
      }
    }
    if plan.measuresCoverage { run.coverage = Coverage(regimes: measured) }
    if plan.mutates { run.mutation = Mutation(regimes: mutated) }
    diagnostics += duplicates(run.results)
    return Checked(run, diagnostics)
  }

  private func files(of regime: String, _ plan: TestPlan) -> [RuleSource.File] {
    source.files.filter { $0.isCase && $0.path.hasPrefix(regime + "/") && $0.isBelow(plan.paths) }
  }

  private func duplicates(_ results: [CaseResult]) -> [Diagnostic] {
    var first: [String: SourceSpan] = [:]
    var found: [Diagnostic] = []
    for result in results {
      if let other = first[result.id] {
        found.append(
          Diagnostic(
            "duplicate-case-id", .twoCases(result.id), at: result.span, notes: [.init("first here", at: other)]))
      }
      first[result.id] = first[result.id] ?? result.span
    }
    return found
  }
}

extension TestPlan {
  /// Whether anything of a regime is wanted.
  fileprivate func looks(at regime: String) -> Bool {
    paths.isEmpty || paths.contains { $0 == regime || $0.hasPrefix(regime + "/") }
  }
}

extension RuleSource.File {
  /// Whether the file is one of the paths or lies below one; every file is, if there are none.
  fileprivate func isBelow(_ paths: [String]) -> Bool {
    paths.isEmpty || paths.contains { path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
  }
}

extension Diagnostic.Message {
  fileprivate static func twoCases(_ id: String) -> Self { "two cases have the id ‘\(id)’; give each its own" }
}
