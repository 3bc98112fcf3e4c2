import Embargo

/// What changed in the ceiling of a rule.
extension RuleComparison {
  func ceiling(from old: SidedRule, to new: SidedRule) -> [RuleChange] {
    guard let before = old.law.cap, let after = new.law.cap else { return [] }
    var found: [RuleChange] = []
    let (former, present) = (words(before.limits, 0), words(after.limits, 1))
    if former != present {
      found.append(
        change(
          new, .changed,
          "the ceiling is \(present.joined(separator: " and ")) in place of \(former.joined(separator: " and "))",
          widens: !isHigher(after, before), narrows: !isHigher(before, after),
          witness: deal(between: before, and: after, of: new)))
    }
    let periods = [before, after].map { $0.periods.map { "\($0.days) \($0.every?.text ?? "")" } }
    if periods[0] != periods[1] || before.per?.text != after.per?.text {
      found.append(
        change(
          new, .changed, "what counts against the ceiling is added up over other periods, or for others apart",
          widens: true, narrows: true, witness: nil))
    }
    return found
  }

  private func words(_ limits: [Cap.Limit], _ side: Int) -> [String] {
    limits.map { limit in
      if let count = limit.count { return "\(count)" }
      return limit.atMost.map { text($0, side) }.joined(separator: " or ")
    }
  }

  private func text(_ quantity: Quantity, _ side: Int) -> String {
    "\(quantity.amount) \(analysis.rules(side).vocabulary.units[quantity.unit].name)"
  }

  /// Whether every limit of one ceiling is at least as high as that of the other, as far as they compare.
  private func isHigher(_ cap: Cap, _ other: Cap) -> Bool {
    guard cap.limits.count == other.limits.count else { return cap.limits.count < other.limits.count }
    return zip(cap.limits, other.limits).allSatisfy { own, others in
      if let count = own.count, let lower = others.count { return count > lower }
      return zip(own.atMost, others.atMost).allSatisfy { $0.unit == $1.unit && $0.amount >= $1.amount }
    }
  }

  /// A deal over the lower and within the higher of two ceilings, with nothing used before.
  private func deal(between before: Cap, and after: Cap, of rule: SidedRule) -> Witness? {
    for (own, others) in zip(after.limits, before.limits) {
      guard own.path?.field == .quantity, let limit = own.atMost.first,
        let former = others.atMost.first(where: {
          text($0, 0).split(separator: " ").last == text(limit, 1).split(separator: " ").last
        }),
        former.amount != limit.amount
      else { continue }
      let more = max(former.amount, limit.amount)
      let amount = "\(more) \(analysis.rules(1).vocabulary.units[limit.unit].name)"
      let question = Question([goal(rule, .surely)], binding: .item, days: rule.law.inForce.map(\.days))
      let answer = self.answer(question) { deal, _ in
        deal.setInFirst(of: Field.items.key, Field.quantity.key, .text(amount))
        deal.set(Field.usage.key, .map([(rule.law.id, .text("0 " + (amount.split(separator: " ").last ?? "")))]))
      }
      if let witness = answer.witness { return witness }
    }
    return nil
  }
}

extension DealText {
  /// Sets a value in the first element of a list.
  mutating func setInFirst(of list: String, _ key: String, _ value: DealText) {
    guard case .list(var elements)? = self.value(list), !elements.isEmpty else { return }
    elements[0].set(key, value)
    set(list, .list(elements))
  }
}
