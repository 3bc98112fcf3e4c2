import LocatedText

/// Finds the stated facts that one test read, with their places.
struct FactFinder {
  private let evaluator: Evaluator
  private let op: Program.Op
  private let record: Int32
  private let frame: Evaluator.Frame

  private var source: Facts { evaluator.facts }
  private var deal: Transaction { evaluator.facts.deal }

  init(_ evaluator: Evaluator, _ op: Program.Op, _ record: Int32, _ frame: Evaluator.Frame) {
    self.evaluator = evaluator
    self.op = op
    self.record = record
    self.frame = frame
  }

  func facts() -> [Fact] {
    if op.code == .stated && op.key < 0 { return stated(op.field) }
    switch op.field.type {
    case .derivedFindings: return determinations()
    case .derivedAmount: return stated(.value) + stated(.quantity)
    case .designations: return stated(op.field) + listed()
    default: break
    }
    switch op.field {
    case .category: return stated(.category) + (isStated(.category) ? [] : stated(.hs))
    case .hs: return stated(.hs) + (isStated(.hs) ? [] : stated(.category))
    case .exported: return isStated(.exported) ? stated(.exported) : stated(.origin)
    case .stateSponsored: return isStated(.stateSponsored) ? stated(.stateSponsored) : stated(.partyKind)
    default: break
    }
    if op.key >= 0 { return keyed() }
    return op.field.type.taxonomies.isEmpty ? stated(op.field) : terms()
  }

  private func isStated(_ field: Field) -> Bool {
    let state = source.slot(field, of: record).state
    return state == .stated || state == .open
  }

  private func stated(_ field: Field) -> [Fact] {
    let slot = source.slot(field, of: record)
    guard slot.state == .stated || slot.state == .open, slot.node >= 0 else { return [] }
    return [fact(source.path(of: field, in: record), slot.node)]
  }

  /// What was found on the lists given.
  private func listed() -> [Fact] {
    guard op.code == .terms || op.code == .only, let lists = ListedDesignations(source) else { return [] }
    return lists.facts(for: source.rules.program.matchers[Int(op.first)], of: record)
  }

  private func terms() -> [Fact] {
    let terms = source.terms(op.field, of: record, asEndUser: frame.asEndUser)
    let path = source.path(of: terms.field, in: terms.record)
    let relevant = terms.stated.filter { $0.node >= 0 && isRelevant($0.term) }
    return (relevant.isEmpty ? terms.stated.filter { $0.node >= 0 } : relevant).map { fact(path, $0.node) }
  }

  /// Of several stated terms, the ones that gave the answer.
  private func isRelevant(_ term: TermID) -> Bool {
    guard op.code == .terms || op.code == .surely, term.index >= 0 else { return true }
    let program = source.rules.program
    return program.answer(term, to: program.matchers[Int(op.first)], on: source.days.first) == .true
  }

  private func keyed() -> [Fact] {
    guard let value = evaluator.keyed(op, source.slot(op.field, of: record)) else { return [] }
    let key = source.rules.vocabulary.id(of: TermID(op.key))
    return [fact("\(source.path(of: op.field, in: record)).\(key)", value.node)]
  }

  private func determinations() -> [Fact] {
    let slot = source.slot(.determinations, of: Transaction.top)
    guard slot.state != .absent else { return [] }
    let program = source.rules.program
    return deal.elements(slot).compactMap { paper in
      let finding = source.slot(.finding, of: paper)
      guard finding.state == .stated, op.code == .terms, let term = deal.stated(finding).first?.term,
        program.answer(term, to: program.matchers[Int(op.first)], on: source.days.first) != .false
      else { return nil }
      return fact(source.path(of: .finding, in: paper), finding.node)
    }
  }

  private func fact(_ path: String, _ node: Int32) -> Fact {
    let node = deal.node(node)
    return Fact(path: path, value: node.shown, span: node.span)
  }
}

extension LocatedNode {
  /// A value as text: a list by commas, a mapping as it is written.
  package var shown: String {
    switch kind {
    case .scalar: text
    case .sequence: elements.map(\.shown).joined(separator: ", ")
    case .mapping: span.text
    }
  }
}
