public import Embargo
import LocatedText

/// What a rule says, on one page: where it stands in the law, when it holds, what it asks, what lifts it.
public enum RulePage {
  /// The page of the rule, the shared exemption or the contested question with this id.
  ///
  /// - Parameters:
  ///   - id: what is asked for.
  ///   - rules: where it is looked for.
  ///   - cases: for each rule by its id, the cases in which it was found to matter.
  ///   - style: how wide, and whether in colour.
  /// - Returns: nil if nothing has this id.
  public static func render(
    _ id: String, rules: CompiledRules, cases: [String: [RegimeDocument.RuleCase]] = [:], style: TextStyle
  ) -> String? {
    var page = Page(width: style.width, isColoured: style.colour)
    if let rule = rules.rule(id) {
      RuleSection(rule, rules, cases[id] ?? []).write(to: &page)
      return page.text
    }
    if let position = rules.positions.first(where: { $0.name == id }) {
      PositionLines.write(position, to: &page)
      return page.text
    }
    guard let (exemption, regime) = rules.sharedExemption(id) else { return nil }
    let committee = rules.ruleSet.folders.first { $0.regime.id == regime }?.regime.committee
    ExemptionSection(rules, committee: committee, indent: 0).write(exemption, to: &page)
    var names = NamedConditions(rules.ruleSet, regime: regime)
    names.write(exemption.conditions, to: &page)
    page.addBlank()
    page.addPlace(of: exemption.idSpan)
    return page.text
  }

  /// All ids that have a page.
  public static func ids(in rules: CompiledRules) -> [String] {
    let contents = rules.ruleSet.folders.map(\.contents) + [rules.ruleSet.common]
    return contents.flatMap { $0.rules.map(\.id) + $0.exemptions.map(\.id) } + rules.positions.map(\.name)
  }
}

/// The page of one rule.
private struct RuleSection {
  private let compiled: CompiledRule
  private let rule: Rule
  private let regime: Regime
  private let rules: CompiledRules
  private let cases: [RegimeDocument.RuleCase]

  init(_ compiled: CompiledRule, _ rules: CompiledRules, _ cases: [RegimeDocument.RuleCase]) {
    self.compiled = compiled
    self.rules = rules
    self.cases = cases
    rule = rules.law(compiled)
    regime = rules.ruleSet.folders[Int(compiled.regime)].regime
  }

  func write(to page: inout Page) {
    writeHead(to: &page)
    page.addBlank()
    page.add("Applies to \(rule.subjects), if")
    ConditionLines(rules.vocabulary, indent: 2).write(rule.when, to: &page)
    let exemptions = rules.uses[compiled.uses].map { rules.law(rules.exemptions[Int($0)]) }
    var names = NamedConditions(rules.ruleSet, regime: regime.id)
    names.write([rule.when] + exemptions.flatMap(\.conditions), to: &page)
    if let cap = rule.cap { CapSection(rules.vocabulary).write(cap, to: &page) }
    if !rule.obligations.isEmpty {
      page.addBlank()
      page.add("To be done")
      LawLines.writeObligations(rule.obligations, to: &page, indent: 2)
    }
    page.addBlank()
    page.add("Says of a deal")
    page.add("\(rule.rationale.words(in: rules.vocabulary))", indent: 2)
    if !exemptions.isEmpty {
      page.addBlank()
      page.add("What lifts it")
    }
    let section = ExemptionSection(rules, committee: regime.committee, indent: 2)
    for exemption in exemptions { section.write(exemption, to: &page) }
    writePositions(to: &page)
    if !cases.isEmpty {
      page.addBlank()
      page.add("Its cases")
      CaseLines.write(cases, to: &page, indent: 2)
    }
    page.addBlank()
    page.addPlace(of: rule.idSpan)
  }

  /// The contested questions on which the days in force hang.
  private func writePositions(to page: inout Page) {
    let names = rule.inForce.compactMap { $0.position?.position }
    for position in rules.positions where names.contains(position.name) {
      page.addBlank()
      PositionLines.write(position, to: &page)
    }
  }

  private func writeHead(to page: inout Page) {
    page.add("\(rule.id, .strong): \(rule.title)", hanging: 2)
    page.add(LawLines.citations(rule.citations), indent: 2, hanging: 4)
    page.addBlank()
    page.add("regime     \(regime.title) (\(regime.id))", indent: 2, hanging: 13)
    page.add("in force   " + LawLines.inForce(rule.inForce), indent: 2, hanging: 13)
    page.add("effect     \(rule.effectWords)", indent: 2, hanging: 13)
    if let measure = rule.measure {
      page.add("measure    \(rules.vocabulary.label(of: measure.term))", indent: 2, hanging: 13)
    }
    guard let confidence = rule.confidence else { return }
    let reason = confidence.reason.map { ": \($0)" } ?? ""
    page.add("confidence \(confidence.level)\(reason)", indent: 2, hanging: 13)
  }
}

extension Rule {
  /// What the rule is asked of.
  var subjects: String {
    if each == [.transaction] || each.isEmpty { return "the whole deal" }
    return each.map { "each \(RulePath.name(of: $0))" }.joined(separator: " and ")
  }

  /// What the rule does.
  var effectWords: String {
    switch effect {
    case .prohibit: return "forbids"
    case .cap: return "sets a ceiling"
    case .oblige:
      guard let duty else { return "lays a duty" }
      let on = duty.isOnParties ? "the deal's own side" : duty.on
      return "lays a duty on \(on)" + (duty.isRecommended ? ", as a recommendation" : "")
    }
  }
}

extension Template {
  /// The sentence with its paths in braces.
  func words(in vocabulary: Vocabulary) -> String {
    let text = pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .path(let path): "{\(path.words(in: vocabulary))}"
      }
    }.joined()
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Page {
  /// Adds where something is written.
  fileprivate mutating func addPlace(of span: SourceSpan) {
    var places = SourcePlaces()
    addLine("\(places.shown(span), .quiet)")
  }
}

extension CompiledRules {
  /// An exemption that reaches several rules, with the folder that holds it.
  fileprivate func sharedExemption(_ id: String) -> (Exemption, regime: String)? {
    for folder in ruleSet.folders {
      if let found = folder.contents.exemptions.first(where: { $0.id == id }) { return (found, folder.regime.id) }
    }
    return ruleSet.common.exemptions.first { $0.id == id }.map { ($0, "common") }
  }
}
