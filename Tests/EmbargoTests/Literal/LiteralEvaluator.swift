import Embargo

/// A second evaluator of the contract, naive and slow: it walks rules as they are written and knows no compiled form.
struct LiteralEvaluator: Sendable {
  let book: LiteralBook
  /// The option taken on each contested question, where it is not the default.
  var options: [String: String] = [:]
  /// Days on which what a term is, or what a condition asks of the date, may change.
  private let bounds: Set<CalendarDate>
  /// Rules with a ceiling, which are left out.
  let rulesWithCeiling: Set<String>

  init(rules: RuleSet) {
    book = LiteralBook(rules)
    bounds = Set(Self.bounds(of: rules))
    rulesWithCeiling = Set(rules.folders.flatMap(\.contents.rules).filter { $0.effect == .cap }.map(\.id))
  }

  private var rules: RuleSet { book.rules }

  /// What one rule says of one subject.
  struct Finding: Hashable, Comparable, CustomStringConvertible {
    let rule: String
    let subject: String
    let status: Status
    /// Exemptions with their outcomes; empty where they are not compared.
    var exemptions: [String] = []

    var description: String { "\(rule) \(subject) \(status.rawValue) [\(exemptions.joined(separator: ", "))]" }

    static func < (left: Finding, right: Finding) -> Bool { left.description < right.description }
  }

  /// What the rules say on some days of the deal.
  struct Piece {
    let days: DateSpan
    let verdict: Verdict
    let findings: [Finding]
  }

  /// Rules with a ceiling are left out.
  func pieces(of deal: Transaction) -> [Piece] { cut(deal).map { judge(deal, on: $0) } }

  /// One verdict on all pieces is the verdict; different ones are undetermined.
  func verdict(_ pieces: [Piece]) -> Verdict {
    guard let first = pieces.first?.verdict else { return .permitted }
    return pieces.allSatisfy { $0.verdict == first } ? first : .undetermined
  }

  // MARK: days

  /// The pieces into which the bounds of the rules cut the days of a deal; a rule that surely does not reach it cuts none.
  private func cut(_ deal: Transaction) -> [DateSpan] {
    if deal.date.isSingleDay { return [deal.date] }
    return cut(deal.date, at: bounds).flatMap { days in
      let near = judges(of: deal, on: days).filter { $0.mayReach }
      return cut(days, at: Set(near.flatMap(\.bounds)))
    }
  }

  private func cut(_ days: DateSpan, at bounds: Set<CalendarDate>) -> [DateSpan] {
    let inside = bounds.filter { days.first < $0 && $0 <= days.last }.sorted()
    let starts = [days.first] + inside
    let ends = inside.map { $0.adding(days: -1) } + [days.last]
    return zip(starts, ends).map { DateSpan($0, through: $1) }
  }

  private static func bounds(of rules: RuleSet) -> [CalendarDate] {
    let allRules = rules.folders.flatMap(\.contents.rules)
    let shared = rules.common.exemptions + rules.folders.flatMap(\.contents.exemptions)
    let exemptions = shared + allRules.flatMap(\.exemptions)
    let days = rules.vocabulary.links.flatMap { $0.days.bounds }
    let named = rules.common.conditions + rules.folders.flatMap { $0.regime.conditions + $0.contents.conditions }
    let conditions = named.map(\.condition) + allRules.map(\.when) + exemptions.flatMap { $0.conditions }
    return days + conditions.flatMap(\.datesAskedOfTheDeal)
  }

  /// Whether the days lie in one of the intervals that count under the options taken.
  func isInForce(_ intervals: [Interval], on days: DateSpan) -> Kleene {
    let counting = intervals.filter { interval in
      guard let choice = interval.position else { return true }
      return option(on: choice.position) == choice.option
    }
    func isIn(_ day: CalendarDate) -> Kleene {
      anyOf(
        counting.filter { $0.days.contains(day) }.map { interval in
          interval.confirmedUntil.map { day > $0 } == true ? .unknown : .true
        })
    }
    // The days are cut at every bound: what is so of the first is so of all.
    return oneOf([isIn(days.first), isIn(days.last)])
  }

  /// The questions that are contested.
  private var positions: [Regime.Position] {
    rules.common.positions + rules.folders.flatMap { $0.regime.positions + $0.contents.positions }
  }

  private func option(on position: String) -> String? {
    options[position] ?? positions.first { $0.name == position }?.defaultOption
  }

  /// What options that are not taken give instead of a verdict, where they give something else.
  func contests(of verdict: Verdict, on deal: Transaction) -> [String] {
    positions.flatMap { position in
      position.options.map(\.name).filter { $0 != option(on: position.name) }.compactMap { option in
        var other = self
        other.options[position.name] = option
        let gives = other.verdict(other.pieces(of: deal))
        return gives == verdict ? nil : "\(position.name) \(option): \(gives.rawValue)"
      }
    }
  }

  // MARK: judging

  private func judge(_ deal: Transaction, on days: DateSpan) -> Piece {
    var findings: [Finding] = []
    var verdict = Verdict.permitted
    for judge in judges(of: deal, on: days) where judge.rule.effect != .cap {
      for (finding, gives) in judge.findings() {
        findings.append(finding)
        verdict = max(verdict, gives)
      }
    }
    return Piece(days: days, verdict: verdict, findings: findings.sorted())
  }

  private func judges(of deal: Transaction, on days: DateSpan) -> [LiteralJudge] {
    let page = LiteralDeal(deal)
    return rules.folders.flatMap { folder in
      let facts = LiteralFacts(book: book, page: page, days: days, threshold: folder.regime.ownershipThreshold)
      return folder.contents.rules.map { LiteralJudge(evaluator: self, folder: folder, rule: $0, facts: facts) }
    }
  }
}

extension Exemption {
  fileprivate var conditions: [Condition] {
    if case .deals(let condition) = access { return [when, condition].compactMap { $0 } }
    return [when].compactMap { $0 }
  }
}

extension Condition {
  /// The days that are asked of the deal's own `date`.
  fileprivate var datesAskedOfTheDeal: [CalendarDate] {
    switch kind {
    case .all(let parts), .any(let parts): parts.flatMap(\.datesAskedOfTheDeal)
    case .not(let part), .some(_, let part): part.datesAskedOfTheDeal
    case .holds: []
    case .field(let path, let tests):
      path.field != .date
        ? []
        : tests.compactMap { test in
          switch test.kind {
          case .from(let day), .before(let day): day
          default: nil
          }
        }
    }
  }
}
