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

  /// Runs the cases below some paths of the rule set; all of them if none is given.
  ///
  /// - Parameter paths: folders or files by their path within the rule set.
  /// - Returns: the results in the order of the files, and everything wrong with rules and cases.
  public func run(paths: [String] = []) -> Checked<[CaseResult]> {
    var diagnostics: [Diagnostic] = []
    var results: [CaseResult] = []
    for regime in ruleSet.regimes {
      let files = source.files.filter { $0.isCase && $0.path.hasPrefix(regime + "/") && $0.isBelow(paths) }
      if files.isEmpty { continue }
      let compiled = Compiler.compile(ruleSet.only(regime))
      diagnostics += compiled.diagnostics
      if compiled.hasErrors { continue }
      let checker = Checker(rules: compiled.partial)
      for file in files {
        results += CaseReader(checker, regime: regime).read(file, &diagnostics).map { run($0, checker) }
      }
    }
    diagnostics += duplicates(results)
    return Checked(results, diagnostics)
  }

  private func run(_ test: Case, _ checker: Checker) -> CaseResult {
    let assessment = checker.assess(test.deal)
    return CaseResult(
      id: test.deal.id, regime: test.regime, failures: differences(test.expected, assessment),
      statuses: Dictionary(assessment.findings.map { ($0.rule, $0.status) }, uniquingKeysWith: graver),
      disputed: test.expected.disputed, span: test.span)
  }

  private func differences(_ expected: Case.Expectation, _ actual: Assessment) -> [String] {
    var failures: [String] = []
    if actual.verdict != expected.verdict {
      failures.append("the verdict is \(actual.verdict.rawValue), expected \(expected.verdict.rawValue)")
    }
    let status: Status = expected.verdict == .needsAuthorisation ? .needsAuthorisation : .violated
    let violated = Set(actual.findings.filter { $0.status == status }.map(\.rule)).sorted()
    if expected.violated != nil || expected.verdict == .prohibited {
      let wanted = Set(expected.violated ?? []).sorted()
      if violated != wanted {
        failures.append("the rules with status \(status.rawValue) are \(list(violated)), expected \(list(wanted))")
      }
    }
    let missing = Set(actual.findings.flatMap { $0.missing.map(\.path) })
    for path in expected.missing where !missing.contains(path) {
      failures.append("‘\(path)’ is not among the facts to find out, which are \(list(missing.sorted()))")
    }
    return failures
  }

  private func graver(_ one: Status, _ other: Status) -> Status { one.gravity > other.gravity ? one : other }

  private func list(_ names: [String]) -> String { names.isEmpty ? "none" : names.joined(separator: ", ") }

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

extension RuleSource.File {
  /// Whether the file is one of the paths or lies below one; every file is, if there are none.
  fileprivate func isBelow(_ paths: [String]) -> Bool {
    paths.isEmpty || paths.contains { path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
  }
}

extension Diagnostic.Message {
  fileprivate static func twoCases(_ id: String) -> Self { "two cases have the id ‘\(id)’; give each its own" }
}
