import Embargo

/// The deals that show what one rule does.
struct CaseDeals {
  /// What a deal shows.
  enum Kind: String, CaseIterable {
    case caught
    case notCaught = "not-caught"
    case notStated = "not-stated"
    case dayBefore = "day-before"

    /// The deal in a sentence.
    var inWords: String {
      switch self {
      case .caught: "a deal that the rule catches"
      case .notCaught: "a deal that it does not catch"
      case .notStated: "a deal of which a deciding fact is not stated"
      case .dayBefore: "a deal on the day before the rule began"
      }
    }

    /// What is said above the deal.
    func comment(_ rule: String) -> String {
      switch self {
      case .caught: "What \(rule) asks is so."
      case .notCaught: "Something that \(rule) asks is not so."
      case .notStated: "Something that \(rule) asks is not stated."
      case .dayBefore: "The same deal on the day before \(rule) began."
      }
    }
  }

  /// A deal that shows something.
  struct Sketch {
    let kind: Kind
    let deal: DealText
  }

  private let analysis: RuleAnalysis
  private let law: Rule

  init(_ analysis: RuleAnalysis, _ law: Rule) {
    self.analysis = analysis
    self.law = law
  }

  /// The deals that could be built, in the order of the kinds.
  func sketches() -> [Sketch] {
    guard let rule = analysis.compiled(law) else { return [] }
    let parts = analysis.parts(of: rule.when)
    let first = law.inForce.map(\.days.first).min()
    var found: [Sketch] = []
    // Best is the first day of the rule, which the day before can be held against.
    let caught =
      first.flatMap { deal([(rule.when, .surely)], rule, on: [DateSpan($0)]) }
      ?? deal([(rule.when, .surely)], rule, on: analysis.days(rule).spans)
    if let caught { found.append(Sketch(kind: .caught, deal: caught)) }
    for (kind, demand) in [(Kind.notCaught, Demand.never), (.notStated, Demand(least: .unknown, most: .unknown))] {
      if let deal = deal(parts, but: demand, rule) { found.append(Sketch(kind: kind, deal: deal)) }
    }
    if var deal = caught, let first, case .text(let day)? = deal.value(Field.date.key), day == first.description {
      deal.set(Field.date.key, .text(first.adding(days: -1).description))
      found.append(Sketch(kind: .dayBefore, deal: deal))
    }
    return found
  }

  /// A deal of which all parts of the condition are so but one, the last for which there is such a deal.
  private func deal(_ parts: [Int32], but demand: Demand, _ rule: CompiledRule) -> DealText? {
    for other in parts.reversed() {
      let goals = parts.map { ($0, $0 == other ? demand : .surely) }
      if let deal = deal(goals, rule, on: analysis.days(rule).spans) { return deal }
    }
    return nil
  }

  private func deal(_ goals: [(Int32, Demand)], _ rule: CompiledRule, on days: [DateSpan]) -> DealText? {
    for kind in rule.kinds {
      let question = Question(goals.map { Goal($0.0, $0.1, regime: rule.regime) }, binding: kind, days: days)
      var written: DealText?
      if analysis.analysis.answer(question, finish: { deal, _ in written = deal }).witness != nil { return written }
    }
    return nil
  }
}
