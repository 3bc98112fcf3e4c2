package import Embargo
import LocatedText

/// Questions about the rules of one rule set, as lints ask them.
package struct RuleAnalysis: Sendable {
  package let analysis: Analysis
  private let byID: [String: CompiledRule]

  package init(_ rules: CompiledRules) {
    analysis = Analysis([rules])
    byID = Dictionary(rules.rules.map { (rules.law($0).id, $0) }) { first, _ in first }
  }

  var rules: CompiledRules { analysis.rules() }

  func compiled(_ rule: Rule) -> CompiledRule? { byID[rule.id] }

  /// An exemption as it lifts a rule.
  struct Way {
    let compiled: CompiledExemption
    let law: Exemption
    /// The days on which both are in force.
    let days: DayStretches
  }

  /// The exemptions of a rule, its own and those that all share.
  func ways(_ rule: CompiledRule) -> [Way] {
    rules.uses[rule.uses].map { index in
      let compiled = rules.exemptions[Int(index)]
      let law = rules.law(compiled)
      let own = days(rule)
      return Way(
        compiled: compiled, law: law,
        days: law.inForce.map { DayStretches($0.map(\.days)).intersection(own) } ?? own)
    }
  }

  func days(_ rule: CompiledRule) -> DayStretches { DayStretches(rules.law(rule).inForce.map(\.days)) }

  // MARK: questions

  /// Whether no deal is such, for none of the kinds of subjects that a rule judges; nil if that is not decided.
  ///
  /// With `isInformed`, deals that leave open what they could state do not count.
  func isImpossible(
    _ goals: [(Int32, Demand)], for rule: CompiledRule, on days: DayStretches, isInformed: Bool = false
  ) -> Bool? {
    var isDecided = true
    for kind in rule.kinds {
      var question = Question(
        goals.map { Goal($0.0, $0.1, regime: rule.regime) }, binding: kind, days: days.spans)
      question.isInformed = isInformed
      switch analysis.answer(question) {
      case .none: break
      case .some: return false
      case .undecided: isDecided = false
      }
    }
    return isDecided ? true : nil
  }

  /// Whether whatever one condition holds of, another holds of too, surely and perhaps; false if that is not decided.
  func isWithin(_ narrow: Int32, _ wide: Int32, for rule: CompiledRule, on days: DayStretches) -> Bool {
    isSurelyImpossible([(narrow, .surely), (wide, .notSurely)], for: rule, on: days)
      && isSurelyImpossible([(narrow, .perhaps), (wide, .never)], for: rule, on: days)
  }

  /// Whether it was shown that no deal is such.
  func isSurelyImpossible(
    _ goals: [(Int32, Demand)], for rule: CompiledRule, on days: DayStretches, isInformed: Bool = false
  ) -> Bool {
    rule.kinds.allSatisfy { kind in
      var question = Question(
        goals.map { Goal($0.0, $0.1, regime: rule.regime) }, binding: kind, days: days.spans)
      question.isInformed = isInformed
      return analysis.hasNone(question)
    }
  }

  /// Whether some conditions exclude each other: nothing fulfils them all surely, and no deal that states all facts
  /// fulfils them perhaps.
  func isContradictory(_ conditions: [Int32], for rule: CompiledRule, on days: DayStretches) -> Bool {
    isSurelyImpossible(conditions.map { ($0, .surely) }, for: rule, on: days)
      && isSurelyImpossible(conditions.map { ($0, .perhaps) }, for: rule, on: days, isInformed: true)
  }

  // MARK: parts

  /// The parts of a condition that must all hold.
  func parts(of condition: Int32) -> [Int32] {
    let op = rules.program.ops[Int(condition)]
    guard op.code == .all else { return [condition] }
    return rules.program.children[op.first..<(op.first + op.count)].flatMap(parts)
  }

  /// The fewest of some parts that no deal fulfils together; all of them if that is not found out.
  func contradiction(
    among parts: [(Int32, Demand)], for rule: CompiledRule, on days: DayStretches
  ) -> [Int32] {
    var left = parts
    for part in parts.reversed() {
      let fewer = left.filter { $0.0 != part.0 }
      if !fewer.isEmpty && isSurelyImpossible(fewer, for: rule, on: days) { left = fewer }
    }
    return left.map(\.0)
  }

  /// Where a part of a condition is written: of a plain test the value, through a `not` as well.
  func span(of condition: Int32) -> SourceSpan {
    let op = rules.program.ops[Int(condition)]
    if op.code == .not {
      let inner = rules.program.ops[Int(op.first)]
      if inner.code != .all && inner.code != .any && inner.code != .some { return span(of: op.first) }
    }
    return rules.span(ofCondition: condition)
  }

  /// A part of a condition as a sentence shows it.
  func words(_ condition: Int32) -> String {
    let op = rules.program.ops[Int(condition)]
    let written = rules.span(ofCondition: condition).text
    var text: String
    switch op.code {
    case .all, .any, .some: text = written
    case .not: text = "not: {\(words(op.first))}"
    case .terms, .surely, .only, .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated, .sameAs:
      text = "\(path(of: op)): " + (isOperator(written) ? "{\(written)}" : written)
    }
    text = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    return text.count > 80 ? String(text.prefix(79)) + "…" : text
  }

  /// Whether a test is written with the name of its operator.
  private func isOperator(_ written: String) -> Bool {
    guard let colon = written.firstIndex(of: ":") else { return false }
    return written[..<colon].allSatisfy { $0.isLetter || $0 == "-" }
  }

  private func path(of op: Program.Op) -> String {
    var names: [String] = []
    if op.scope == .bound { names.append(RulePath.name(of: op.kind)) }
    if op.hasContainer { names.append(op.container.key) }
    names.append(op.field.key)
    if op.key >= 0 { names.append(rules.vocabulary.id(of: TermID(op.key))) }
    return names.joined(separator: ".")
  }
}

extension CompiledRule {
  /// The kinds of subjects that it judges.
  var kinds: [RecordKind] { [.transaction, .item, .party, .service, .vessel].filter(judges) }
}

extension SourceSpan {
  /// Whether another stretch lies in this one.
  func holds(_ other: SourceSpan) -> Bool {
    source == other.source && startUTF8 <= other.startUTF8 && other.endUTF8 <= endUTF8
  }
}

extension RuleAnalysis {
  /// An `any` with what it stands in.
  struct Choice {
    /// The instruction of the `any`.
    let condition: Int32
    /// Its branches.
    let branches: [Int32]
    /// What must be so beside it for the whole to hold, as far as that is a list.
    let beside: [Int32]
  }

  /// Every `any` in a condition that is written within a stretch, but those within elements of lists.
  func choices(in condition: Int32, written whole: SourceSpan) -> [Choice] {
    choices(in: condition, written: whole, beside: [])
  }

  private func choices(in condition: Int32, written whole: SourceSpan, beside: [Int32]) -> [Choice] {
    let op = rules.program.ops[Int(condition)]
    let children =
      op.code == .all || op.code == .any ? Array(rules.program.children[op.first..<(op.first + op.count)]) : []
    switch op.code {
    case .all:
      return children.flatMap { child in
        choices(in: child, written: whole, beside: beside + children.filter { $0 != child })
      }
    case .any:
      let own = whole.holds(rules.span(ofCondition: condition))
      return (own ? [Choice(condition: condition, branches: children, beside: beside)] : [])
        + children.flatMap { choices(in: $0, written: whole, beside: beside) }
    case .not: return choices(in: op.first, written: whole, beside: [])
    case .some, .terms, .surely, .only, .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated,
      .sameAs:
      return []
    }
  }
}
