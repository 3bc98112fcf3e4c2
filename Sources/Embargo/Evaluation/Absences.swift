import LocatedText

/// What a clear answer rests on although nobody stated it: rules that do not apply only because something left out was
/// read as none.
struct Absences {
  private let rules: CompiledRules
  private let facts: Facts
  private let strict: Facts
  private let options: [Int32]
  private let hasCodesAlone: Bool
  private var found: [Limitation] = []

  init(_ rules: CompiledRules, _ facts: Facts, _ options: [Int32]) {
    self.rules = rules
    self.facts = facts
    self.options = options
    var strict = facts
    strict.readsAbsenceAsUnknown = true
    self.strict = strict
    hasCodesAlone = facts.deal.records.indices.contains { index in
      facts.deal.records[index].kind == .item && Self.isByCode(Int32(index), facts)
    }
  }

  /// The facts in every way in which they are read here: plainly, without reading absence as none, and with open codes.
  var readings: [Facts] {
    guard hasCodesAlone else { return [facts, strict] }
    var open = facts
    open.readsCodeAsOpen = true
    return [facts, strict, open]
  }

  /// Takes note of a rule that does not apply, if it perhaps would were absence not read as none.
  mutating func look(_ rule: CompiledRule, _ frame: Evaluator.Frame) {
    lookBehindCodes(rule, frame)
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

  /// Takes note of a rule that does not apply, if it would to goods listed by specification, which a code does not show.
  private mutating func lookBehindCodes(_ rule: CompiledRule, _ frame: Evaluator.Frame) {
    guard hasCodesAlone else { return }
    var open = facts
    open.readsCodeAsOpen = true
    let evaluator = Judge(open, rule, options: options).evaluator
    guard evaluator.value(rule.when, frame) == .unknown else { return }
    var tracer = Tracer(evaluator)
    tracer.follow(rule.when, frame, .unknown)
    for gap in tracer.gaps where isByCode(gap) {
      let labels = Wording(rules: rules).asked(gap).map { rules.vocabulary.label(of: $0) }
      found.append(Limitation(.notInCode, path: gap.path, asked: labels, rules: [rules.id(of: rule)]))
    }
  }

  private func isByCode(_ gap: Tracer.Gap) -> Bool {
    gap.field == .category && gap.record >= 0 && Self.isByCode(gap.record, facts)
  }

  /// Whether a tariff code alone says what an item is.
  private static func isByCode(_ item: Int32, _ facts: Facts) -> Bool {
    facts.slot(.hs, of: item).state == .stated && facts.slot(.category, of: item).state == .absent
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
