import Embargo

/// Judges cases, and holds what comes out against what they demand.
enum CaseTrial {
  static func result(of test: Case, _ checker: Checker) -> CaseResult {
    let assessment = assessment(of: test, checker)
    return CaseResult(
      id: test.deal.id, regime: test.regime, failures: failures(of: test, assessment),
      statuses: Dictionary(assessment.findings.map { ($0.rule, $0.status) }, uniquingKeysWith: graver),
      disputed: test.expected.disputed, span: test.span)
  }

  /// What the rules say under the options that the case chooses.
  static func assessment(of test: Case, _ checker: Checker) -> Assessment {
    checker.taking(checker.rules.options(taking: test.choices)).assess(test.deal)
  }

  /// What differs from what a case demands, a sentence each.
  static func failures(of test: Case, _ actual: Assessment) -> [String] {
    let expected = test.expected
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
    if let duties = expected.duties {
      let laid = Set(actual.findings.filter { $0.status == .duty }.map(\.rule)).sorted()
      let wanted = Set(duties).sorted()
      if laid != wanted { failures.append("the rules that lay a duty are \(list(laid)), expected \(list(wanted))") }
    }
    let missing = Set(actual.findings.flatMap { $0.missing.map(\.path) })
    for path in expected.missing where !missing.contains(path) {
      failures.append("‘\(path)’ is not among the facts to find out, which are \(list(missing.sorted()))")
    }
    return failures
  }

  private static func graver(_ one: Status, _ other: Status) -> Status { one.gravity > other.gravity ? one : other }

  private static func list(_ names: [String]) -> String { names.isEmpty ? "none" : names.joined(separator: ", ") }
}
