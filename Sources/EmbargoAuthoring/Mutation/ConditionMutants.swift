import Embargo
import LocatedText

/// Changes of conditions.
extension MutantMaker {
  mutating func changeConditions() {
    for index in instructions {
      let op = rules.program.ops[Int(index)]
      switch op.code {
      case .all, .any: changeParts(of: index, op)
      case .some: dropTest(within: index, op)
      case .terms, .only: widen(index, op)
      case .surely:
        widen(index, op)
        loosen(index, op)
      case .from, .before: moveDay(index, op)
      case .quantity, .share: moveLimit(index, op)
      case .not, .text, .yesNo, .tariff, .known, .stated, .sameAs: break
      }
    }
  }

  /// Leaves out the whole of a condition that is one test, or bears a name, and is not taken apart for the rule.
  mutating func dropAll(of rule: CompiledRule) {
    let op = rules.program.ops[Int(rule.when)]
    if names[rule.when] == nil && (op.code == .all || op.code == .any) { return }
    let law = rules.law(rule)
    let when = variants.add(.all, of: [], at: rule.when)
    let (words, span) = shown(rule.when, in: law.id)
    add(
      MutantDraft(
        kind: .drop, owner: law.id, change: "without ‘\(words)’", span: span, variants: [rule.with(when: when)],
        questions: differences(rule.when, when, of: rule, on: analysis.days(rule))))
  }

  private mutating func changeParts(of index: Int32, _ op: Program.Op) {
    let parts = Array(rules.program.children[op.first..<(op.first + op.count)])
    guard parts.count > 1, let owner = owners[index] else { return }
    for (place, part) in parts.enumerated() {
      var rest = parts
      rest.remove(at: place)
      let (words, span) = shown(part, in: owner)
      let other = variants.add(op.code, of: rest, at: index)
      replace(index, with: other, .drop, "without ‘\(words)’", at: span)
    }
    let words = op.code == .all ? ("any", "all") : ("all", "any")
    let other = variants.add(op.code == .all ? .any : .all, of: parts, at: index)
    replace(
      index, with: other, .swap, "with ‘\(words.0)’ in place of ‘\(words.1)’: \(analysis.words(index))",
      at: rules.span(ofCondition: index))
  }

  /// Leaves out the one test of a list's elements, so that any element will do.
  private mutating func dropTest(within index: Int32, _ op: Program.Op) {
    let inner = rules.program.ops[Int(op.first)]
    guard inner.code != .all && inner.code != .any, let owner = owners[index] else { return }
    let (words, span) = shown(op.first, in: owner)
    var other = op
    other.first = variants.add(.all, of: [], at: index)
    replace(index, with: variants.add(other, at: index), .drop, "without ‘\(words)’", at: span)
  }

  private mutating func widen(_ index: Int32, _ op: Program.Op) {
    let vocabulary = rules.vocabulary
    let asked = Array(rules.program.asked[rules.program.matchers[Int(op.first)].asked])
    for term in asked {
      for parent in Set(vocabulary.relations.parents(of: term)).sorted() where !asked.contains(parent) {
        var other = op
        other.first = variants.matcher(of: asked.filter { $0 != term } + [parent], in: op.field.type.taxonomies)
        let (words, span) = shown(index, in: "")
        replace(
          index, with: variants.add(other, at: index), .widen,
          "with ‘\(vocabulary.id(of: parent))’ in place of ‘\(vocabulary.id(of: term))’: \(words)", at: span)
      }
    }
  }

  /// Asks for what may be so in place of what surely is.
  private mutating func loosen(_ index: Int32, _ op: Program.Op) {
    var other = op
    other.code = .terms
    let (words, span) = shown(index, in: "")
    replace(
      index, with: variants.add(other, at: index), .widen, "with ‘is’ in place of ‘surely’: \(words)", at: span)
  }

  private mutating func moveDay(_ index: Int32, _ op: Program.Op) {
    let day = CalendarDate(daysSince1970: op.first)
    for moved in [day.adding(days: -1), day.adding(days: 1)] {
      var other = op
      other.first = moved.daysSince1970
      if op.field == .date { variants.add(dateBound: moved) }
      let (words, span) = shown(index, in: "")
      replace(
        index, with: variants.add(other, at: index), .date, "with \(moved) in place of \(day): \(words)", at: span)
    }
  }

  private mutating func moveLimit(_ index: Int32, _ op: Program.Op) {
    let (words, span) = shown(index, in: "")
    var flipped = op
    flipped.bound = op.bound.touching
    replace(
      index, with: variants.add(flipped, at: index), .limit,
      "with ‘\(flipped.bound.rawValue)’ in place of ‘\(op.bound.rawValue)’: \(words)", at: span)
    for (numerator, what) in [(11, "a tenth more"), (9, "a tenth less")] {
      var other = op
      if op.code == .quantity {
        let limit = rules.program.quantities[Int(op.first)]
        guard let amount = limit.amount.times(numerator, over: 10) else { continue }
        other.first = variants.add(Quantity(amount, limit.unit))
      } else {
        guard let share = rules.program.decimals[Int(op.first)].times(numerator, over: 10) else { continue }
        other.first = variants.add(share)
      }
      replace(index, with: variants.add(other, at: index), .limit, "with a limit \(what): \(words)", at: span)
    }
  }
}

extension Condition.Bound {
  /// The bound that differs from this one at the limit itself alone.
  fileprivate var touching: Condition.Bound {
    switch self {
    case .moreThan: .atLeast
    case .atLeast: .moreThan
    case .lessThan: .atMost
    case .atMost: .lessThan
    }
  }
}

extension ExactDecimal {
  /// The number times a fraction, where that is exact.
  func times(_ numerator: Int, over denominator: Int) -> ExactDecimal? {
    multiplied(by: ExactDecimal(numerator))?.dividedExactly(by: ExactDecimal(denominator))
  }
}
