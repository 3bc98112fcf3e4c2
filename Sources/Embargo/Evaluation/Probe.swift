/// Asks single conditions of a deal, apart from any finding: what an analysis of rules claims is tried out with it.
package struct Probe: Sendable {
  private let evaluator: Evaluator

  /// - Parameters:
  ///   - rules: the rules that hold the conditions.
  ///   - deal: what was read with their vocabulary.
  ///   - day: the day on which it is judged.
  ///   - regime: place of the regime whose share decides which owner stands behind a party.
  package init(_ rules: CompiledRules, _ deal: Transaction, on day: CalendarDate, regime: Int32) {
    evaluator = Evaluator(
      facts: Facts(rules, deal, on: DateSpan(day)), threshold: rules.regimes[Int(regime)].ownershipThreshold)
  }

  /// What a condition gives for a subject.
  ///
  /// - Parameters:
  ///   - condition: its instruction in the program.
  ///   - kind: the kind of subject that is bound; `transaction` binds none.
  ///   - ordinal: place of the subject in its list.
  /// - Returns: the value; nil if the deal has no such subject.
  package func value(of condition: Int32, binding kind: RecordKind, ordinal: Int) -> Kleene? {
    guard let list = kind.list else { return evaluator.value(condition, Evaluator.Frame()) }
    let deal = evaluator.facts.deal
    let slot = deal.slot(list, of: Transaction.top)
    guard slot.state != .absent else { return nil }
    let elements = deal.elements(slot)
    guard ordinal < elements.count else { return nil }
    let subject = elements[elements.startIndex + ordinal]
    return evaluator.value(condition, Evaluator.Frame(subjectKind: kind, subject: subject, element: subject))
  }
}

extension RecordKind {
  /// The list of the transaction that holds the subjects of this kind; nil for the transaction itself.
  package var list: Field? {
    switch self {
    case .item: .items
    case .party: .parties
    case .service: .services
    case .vessel: .vessels
    case .transaction, .endpoint, .transport, .finance, .determination, .authorisation, .validity: nil
    }
  }
}
