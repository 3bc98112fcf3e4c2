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

  /// In what the two differ on a deal, a sentence each.
  func differences(on deal: Transaction) -> [String] {
    let assessment = checker.assess(deal)
    let pieces = literal.pieces(of: deal)
    let verdict = literal.verdict(pieces)
    var found: [String] = []
    if assessment.verdict != verdict && !hasCeiling(assessment) {
      found.append("the engine gives \(assessment.verdict.rawValue), the contract \(verdict.rawValue)")
    }
    let parts = pieces.count == 1 ? [assessment] : pieces.map { checker.assess(deal, on: $0.days) }
    for (piece, part) in zip(pieces, parts) {
      found += differences(part, piece)
    }
    if pieces.count > 1 {
      let whole = Set(pieces.flatMap(\.findings).map(\.withoutExemptions))
      let engine = Set(findings(of: assessment).map(\.withoutExemptions))
      if whole != engine { found.append(sentence(Array(engine), Array(whole), "over all days")) }
    }
    return found
  }

  private func differences(_ part: Assessment, _ piece: LiteralEvaluator.Piece) -> [String] {
    var found: [String] = []
    if part.verdict != piece.verdict && !hasCeiling(part) {
      found.append("on \(piece.days) the engine gives \(part.verdict.rawValue), the contract \(piece.verdict.rawValue)")
    }
    let engine = findings(of: part)
    if engine != piece.findings { found.append(sentence(engine, piece.findings, "on \(piece.days)")) }
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

  private func findings(of assessment: Assessment) -> [LiteralEvaluator.Finding] {
    assessment.findings.filter { !literal.rulesWithCeiling.contains($0.rule) }.map { finding in
      LiteralEvaluator.Finding(
        rule: finding.rule, subject: finding.subject, status: finding.status,
        exemptions: finding.exemptions.map { "\($0.id): \($0.outcome.rawValue)" })
    }.sorted()
  }
}

extension LiteralEvaluator.Finding {
  fileprivate var withoutExemptions: Self {
    var bare = self
    bare.exemptions = []
    return bare
  }
}
