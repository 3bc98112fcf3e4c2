import Embargo
import LocatedText

/// The engine and the literal evaluator side by side on the same rules.
struct EvaluatorComparison: Sendable {
  let checker: Checker
  let literal: LiteralEvaluator

  /// Both evaluators, or what is wrong with the rules.
  static func make(_ rules: RuleSet) -> Result<EvaluatorComparison, Diagnostics> {
    let compiled = Compiler.compile(rules)
    if compiled.hasErrors { return .failure(Diagnostics(compiled.diagnostics)) }
    return .success(
      EvaluatorComparison(checker: Checker(rules: compiled.partial), literal: LiteralEvaluator(rules: rules)))
  }

  /// The same with another option taken on a contested question; itself if there is no such.
  func taking(_ option: String, on position: String) -> EvaluatorComparison {
    guard let checker = checker.taking(option, on: position) else { return self }
    var literal = literal
    literal.options[position] = option
    return EvaluatorComparison(checker: checker, literal: literal)
  }

  /// In what the two differ on a deal, a sentence each.
  func differences(on deal: Transaction) -> [String] {
    let assessment = checker.assess(deal)
    let pieces = literal.pieces(of: deal)
    let verdict = literal.verdict(pieces)
    var found: [String] = []
    if assessment.verdict != verdict && !hasCeiling(assessment) {
      found.append("the engine gives \(assessment.verdict.rawValue), the contract \(verdict.rawValue)")
    }
    for finding in assessment.findings where finding.status == .undetermined && finding.missing.isEmpty {
      found.append("nothing is to be found out of \(finding.rule) on \(finding.subject), which is undetermined")
    }
    let contests = literal.contests(of: verdict, on: deal)
    let engineContests = assessment.contested.map { "\($0.position) \($0.option): \($0.verdict.rawValue)" }
    if contests != engineContests && !hasCeiling(assessment) {
      found.append("the engine has contested \(engineContests), the contract \(contests)")
    }
    for piece in pieces {
      let engine = findings(of: assessment, on: piece.days)
      if engine != piece.findings { found.append(sentence(engine, piece.findings, "on \(piece.days)")) }
    }
    return found
  }

  private func sentence(
    _ engine: [LiteralEvaluator.Finding], _ contract: [LiteralEvaluator.Finding], _ when: String
  ) -> String {
    let onlyEngine = engine.filter { !contract.contains($0) }.sorted().map(\.description)
    let onlyContract = contract.filter { !engine.contains($0) }.sorted().map(\.description)
    return "\(when) the engine alone finds \(onlyEngine), the contract alone \(onlyContract)"
  }

  private func hasCeiling(_ assessment: Assessment) -> Bool {
    assessment.findings.contains { literal.rulesWithCeiling.contains($0.rule) }
  }

  /// The findings of those days; one that names no days is of all of them.
  private func findings(of assessment: Assessment, on days: DateSpan) -> [LiteralEvaluator.Finding] {
    assessment.findings.filter { finding in
      finding.days?.intersection(days) == days || finding.days == nil
    }
    .filter { !literal.rulesWithCeiling.contains($0.rule) }.map { finding in
      LiteralEvaluator.Finding(
        rule: finding.rule, subject: finding.subject, status: finding.status,
        exemptions: finding.exemptions.map { "\($0.id): \($0.outcome.rawValue)" })
    }.sorted()
  }
}
