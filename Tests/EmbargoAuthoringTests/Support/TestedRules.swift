import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

/// A rule of the frame with some cases, as `embargo test` runs them.
struct TestedRules {
  /// The keys of the rule, as `LintFrame.rule` takes them.
  var rule: String
  /// Named conditions and shared exemptions in further files.
  var files: [String: String] = [:]
  /// The deals, each with what it expects.
  var cases: [String]

  func run(_ change: (inout TestPlan) -> Void) throws -> TestRun { try checked(change).get() }

  /// The run with everything wrong with its cases.
  func checked(_ change: (inout TestPlan) -> Void = { _ in }) throws -> Checked<TestRun> {
    var files = files
    files["beta/topic.yaml"] = files["beta/topic.yaml"] ?? LintFrame.rule(rule)
    files["beta/cases/one.yaml"] = cases.joined(separator: "\n---\n")
    var plan = TestPlan()
    change(&plan)
    let runner = try #require(try CaseRunner.make(LintFrame.source(files)).get())
    return runner.run(plan)
  }

  func coverage() throws -> Coverage { try #require(try run { $0.measuresCoverage = true }.coverage) }

  func mutation() throws -> Mutation { try #require(try run { $0.mutates = true }.mutation) }

  /// A case in which something goes to Betaland.
  static func deal(_ id: String, _ date: String, _ keys: String, _ verdict: String) -> String {
    "{id: \(id), date: \(date), activity: supply, \(keys), expect: {verdict: \(verdict)}}"
  }

  /// What a case that is to be prohibited by the rule expects.
  static let prohibited = "prohibited, violated: [beta-9001-1]"
}
