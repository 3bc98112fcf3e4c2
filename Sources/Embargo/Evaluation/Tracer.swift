import LocatedText

/// Walks a condition down along the parts that gave its value, and gathers the facts they rest on.
struct Tracer {
  /// A fact that is not stated, with the questions that were asked of it.
  struct Gap: Sendable {
    let path: String
    let record: Int32
    let container: Field?
    let field: Field
    /// Instructions that asked; empty where what is missing is a whole list or a paper.
    var ops: [Int32]
  }

  let evaluator: Evaluator
  private(set) var facts: [Fact] = []
  private(set) var gaps: [Gap] = []
  /// Paths that were read as none because nobody stated them.
  private(set) var absences: [String] = []

  init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  private var deal: Transaction { evaluator.facts.deal }

  /// Follows a condition whose value is known to be the wanted one.
  mutating func follow(_ index: Int32, _ frame: Evaluator.Frame, _ wanted: Kleene) {
    let op = evaluator.op(index)
    switch op.code {
    case .all, .any:
      for child in evaluator.children(op) where evaluator.value(child, frame) == wanted { follow(child, frame, wanted) }
    case .not: follow(op.first, frame, !wanted)
    case .some: followList(op, frame, wanted)
    case .terms, .surely, .only, .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated, .sameAs:
      guard let record = evaluator.record(op, frame), evaluator.test(op, record, frame) == wanted else { return }
      if wanted == .unknown { addGap(op, index, record, frame) } else { addFact(op, record, frame, wanted) }
    }
  }

  private mutating func followList(_ op: Program.Op, _ frame: Evaluator.Frame, _ wanted: Kleene) {
    guard let record = evaluator.record(op, frame) else { return }
    let (list, isAbsent) = evaluator.facts.elements(op.field, of: record, threshold: evaluator.threshold)
    let path = evaluator.facts.path(of: op.field, in: record)
    if isAbsent {
      if wanted == .unknown { add(Gap(path: path, record: record, container: nil, field: op.field, ops: [])) }
      if wanted == .false { absences.append(path) }
      return
    }
    for element in list where evaluator.value(of: element, op, frame) == wanted {
      if wanted == .unknown && evaluator.facts.isUnknown(element.record) {
        let path = deal.path(of: element.record)
        add(Gap(path: path, record: element.record, container: nil, field: op.field, ops: []))
        continue
      }
      if let doubt = element.doubt, wanted == .unknown {
        let isUnknown = evaluator.facts.isUnknown(doubt.record)
        let path = isUnknown ? deal.path(of: doubt.record) : evaluator.facts.path(of: doubt.field, in: doubt.record)
        add(Gap(path: path, record: doubt.record, container: nil, field: doubt.field, ops: []))
      }
      if element.record == Facts.unknownParty { continue }
      let inner = frame.entering(element)
      if evaluator.value(op.first, inner) == wanted { follow(op.first, inner, wanted) }
    }
  }

  // MARK: gaps

  private mutating func add(_ gap: Gap) {
    if let known = gaps.firstIndex(where: { $0.path == gap.path }) {
      gaps[known].ops += gap.ops.filter { !gaps[known].ops.contains($0) }
    } else {
      gaps.append(gap)
    }
  }

  private mutating func addGap(_ op: Program.Op, _ index: Int32, _ record: Int32, _ frame: Evaluator.Frame) {
    let container = op.hasContainer ? op.container : nil
    if evaluator.facts.isUnknown(record) {
      add(Gap(path: deal.path(of: record), record: record, container: nil, field: op.field, ops: []))
      return
    }
    let path = sourcePath(op, record, frame)
    add(Gap(path: path, record: record, container: container, field: op.field, ops: [index]))
  }

  /// The path of the field that would answer: another one where the asked field falls back on it.
  private func sourcePath(_ op: Program.Op, _ record: Int32, _ frame: Evaluator.Frame) -> String {
    if op.hasContainer && record < 0 { return "\(op.container.key).\(op.field.key)" }
    let own = evaluator.facts.path(of: op.field, in: record) + keySuffix(op)
    guard !op.field.type.taxonomies.isEmpty, op.field.type != .derivedFindings, op.field.type != .designations else {
      return own
    }
    let terms = evaluator.facts.terms(op.field, of: record, asEndUser: frame.asEndUser)
    if terms.field == op.field && terms.record == record { return own }
    if terms.record == Facts.noRecord { return own }
    return evaluator.facts.path(of: terms.field, in: terms.record)
  }

  private func keySuffix(_ op: Program.Op) -> String {
    op.key < 0 ? "" : "." + evaluator.facts.rules.vocabulary.id(of: TermID(op.key))
  }

  // MARK: facts

  private mutating func addFact(_ op: Program.Op, _ record: Int32, _ frame: Evaluator.Frame, _ wanted: Kleene) {
    let found = FactFinder(evaluator, op, record, frame).facts()
    if found.isEmpty && wanted == .false {
      let path = evaluator.facts.path(of: op.field, in: record) + keySuffix(op)
      if op.field.type.isDerived || evaluator.facts.slot(op.field, of: record).state == .absent {
        absences.append(path)
      }
    }
    for fact in found where !facts.contains(fact) { facts.append(fact) }
    if op.code == .sameAs {
      let other = evaluator.op(op.first)
      guard let otherRecord = evaluator.record(other, frame) else { return }
      for fact in FactFinder(evaluator, other, otherRecord, frame).facts() where !facts.contains(fact) {
        facts.append(fact)
      }
    }
  }
}
