import LocatedText

/// What a clear answer rests on although nobody stated it: rules that do not apply only because something left out was
/// read as none.
struct Absences {
  private let rules: CompiledRules
  private let facts: Facts
  private let strict: Facts
  private let options: [Int32]
  private var found: [Limitation] = []

  init(_ rules: CompiledRules, _ facts: Facts, _ options: [Int32]) {
    self.rules = rules
    self.facts = facts
    self.options = options
    var strict = facts
    strict.readsAbsenceAsUnknown = true
    self.strict = strict
  }

  /// Takes note of a rule that does not apply, if it perhaps would were absence not read as none.
  mutating func look(_ rule: CompiledRule, _ frame: Evaluator.Frame) {
    let evaluator = Judge(strict, rule, options: options).evaluator
    guard evaluator.value(rule.when, frame) == .unknown else { return }
    var tracer = Tracer(evaluator)
    tracer.follow(rule.when, frame, .unknown)
    let id = rules.id(of: rule)
    let words = Wording(rules: rules)
    for gap in tracer.gaps where isAbsence(gap, evaluator, frame) {
      let labels = words.asked(gap).map { rules.vocabulary.label(of: $0) }
      found.append(Limitation(.readAsNone, path: gap.path, asked: labels, rules: [id]))
    }
  }

  /// Whether the gap is one only because absence is not read as none: asked plainly, it has an answer.
  private func isAbsence(_ gap: Tracer.Gap, _ strict: Evaluator, _ frame: Evaluator.Frame) -> Bool {
    var plain = strict
    plain.facts.readsAbsenceAsUnknown = false
    guard !gap.ops.isEmpty else { return facts.slot(gap.field, of: gap.record).state == .absent }
    return gap.ops.contains { plain.test(plain.op($0), gap.record, frame) != .unknown }
  }

  /// One for each path, in the order found.
  var limitations: [Limitation] { found.merged }

  // MARK: rules near the deal

  /// A rule that one part alone keeps from applying, with that part's facts; nil if it is not near.
  func cleared(_ rule: CompiledRule, _ frame: Evaluator.Frame) -> ClearedRule? {
    let evaluator = Judge(facts, rule, options: options).evaluator
    let parts = conjuncts(rule.when, evaluator)
    let failing = parts.filter { evaluator.value($0, frame) == .false }
    guard failing.count == 1, parts.count > 1 else { return nil }
    var tracer = Tracer(evaluator)
    tracer.follow(failing[0], frame, .false)
    let law = rules.law(rule)
    return ClearedRule(
      rule: law.id, title: law.title, citations: Wording(rules: rules).citations(law.citations, on: facts.days.first),
      subject: facts.deal.path(of: frame.subject), because: tracer.facts, absent: tracer.absences)
  }

  private func conjuncts(_ index: Int32, _ evaluator: Evaluator) -> [Int32] {
    let op = evaluator.op(index)
    guard op.code == .all else { return [index] }
    return evaluator.children(op).flatMap { conjuncts($0, evaluator) }
  }
}
