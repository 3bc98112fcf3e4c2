import Embargo

/// A rule in the document of its regime.
struct RuleEntry {
  private let rules: CompiledRules
  private let regime: Regime
  private let cases: [String: [RegimeDocument.RuleCase]]

  init(_ rules: CompiledRules, _ regime: Regime, _ cases: [String: [RegimeDocument.RuleCase]]) {
    self.rules = rules
    self.regime = regime
    self.cases = cases
  }

  func write(_ rule: Rule, to page: inout Page) {
    page.addHeading(rule.id, level: 4)
    page.add("\(rule.title). " + summary(of: rule))
    if rule.citations.count > 1 {
      page.addBlank()
      page.add("Cites " + LawLines.citations(rule.citations) + ".")
    }
    page.addBlank()
    page.add("Applies to \(rule.subjects), if")
    page.addBlank()
    ConditionLines(rules.vocabulary, indent: 0).write(rule.when, to: &page)
    if let cap = rule.cap { CapSection(rules.vocabulary, indent: 0).write(cap, to: &page) }
    writeObligations(of: rule, to: &page)
    page.addBlank()
    page.add("Says of a deal: \(rule.rationale.words(in: rules.vocabulary))")
    let exemption = ExemptionEntry(rules, committee: regime.committee)
    for own in rule.exemptions { exemption.write(own, to: &page) }
    writeSharedExemptions(of: rule, to: &page)
    writeCases(of: rule, to: &page)
  }

  private func summary(of rule: Rule) -> Phrase {
    var parts: [Phrase] = ["It \(rule.effectWords)", "in force " + LawLines.inForce(rule.inForce)]
    if let measure = rule.measure { parts.append("measure: \(rules.vocabulary.label(of: measure.term))") }
    if let confidence = rule.confidence {
      parts.append("confidence: \(confidence.level)\(confidence.reason.map { " (\($0))" } ?? "")")
    }
    return parts.joined(by: "; ") + "."
  }

  private func writeObligations(of rule: Rule, to page: inout Page) {
    guard !rule.obligations.isEmpty else { return }
    page.addBlank()
    page.add("To be done:")
    page.addBlank()
    LawLines.writeObligations(rule.obligations, to: &page, indent: 0)
  }

  private func writeSharedExemptions(of rule: Rule, to page: inout Page) {
    guard let compiled = rules.rule(rule.id) else { return }
    let own = Set(rule.exemptions.map(\.id))
    let shared = rules.uses[compiled.uses].map { rules.law(rules.exemptions[Int($0)]).id }.filter { !own.contains($0) }
    guard !shared.isEmpty else { return }
    page.addBlank()
    page.add("Also lifted by \(shared.map { "\($0, .strong)" as Phrase }.joined(by: ", ")).")
  }

  private func writeCases(of rule: Rule, to page: inout Page) {
    guard let own = cases[rule.id], !own.isEmpty else { return }
    page.addBlank()
    page.add("Cases:")
    page.addBlank()
    CaseLines.write(own, to: &page, indent: 0)
  }
}
