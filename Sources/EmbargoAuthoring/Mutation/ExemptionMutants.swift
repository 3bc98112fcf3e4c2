import Embargo
import LocatedText

/// Changes of exemptions: of what they ask for, of whom they are open to, of their days; and rules without them.
extension MutantMaker {
  mutating func change(_ exemption: CompiledExemption) {
    let law = rules.law(exemption)
    exchange(exemption, for: nil, .exemption, "left out", at: law.idSpan, papers: law.requires, dated: nil)
    dropAll(of: exemption, law)
    changePapers(of: exemption, law)
    open(exemption, law)
    moveDays(of: exemption, law)
  }

  private mutating func exchange(
    _ exemption: CompiledExemption, for other: CompiledExemption?, _ kind: Mutation.Mutant.Kind, _ change: String,
    at span: SourceSpan, papers: [Requirement], dated day: CalendarDate?
  ) {
    let questions = (lifted[exemption.number] ?? []).flatMap { rule in
      [Demand.surely, .perhaps].map { demand in
        MutantDraft.Question(
          rule: rule, goals: reaching(exemption, rule, demand), days: days(exemption, of: rule),
          extra: .papers(papers, dated: day))
      }
    }
    exchange(exemption, for: other, kind, change, at: span, questions: questions)
  }

  private mutating func exchange(
    _ exemption: CompiledExemption, for other: CompiledExemption?, _ kind: Mutation.Mutant.Kind, _ change: String,
    at span: SourceSpan, questions: [MutantDraft.Question], under options: [Int32]? = nil
  ) {
    var changed: [Int32: CompiledRule] = [:]
    let index = other.map { variants.add($0) }
    exchange([exemption.number: index], in: &changed)
    add(
      MutantDraft(
        kind: kind, owner: rules.law(exemption).id, change: change, span: span,
        variants: changed.values.sorted { $0.number < $1.number }, options: options,
        questions: questions.filter { !$0.days.isEmpty }))
  }

  private func reaching(
    _ exemption: CompiledExemption, _ rule: CompiledRule, _ demand: Demand
  ) -> [(Int32, Demand)] {
    [(rule.when, demand)] + (exemption.when >= 0 ? [(exemption.when, demand)] : [])
  }

  /// Leaves out the whole of a condition that is one test, or bears a name.
  private mutating func dropAll(of exemption: CompiledExemption, _ law: Exemption) {
    guard exemption.when >= 0 else { return }
    let op = rules.program.ops[Int(exemption.when)]
    if names[exemption.when] == nil && (op.code == .all || op.code == .any) { return }
    let (words, span) = shown(exemption.when, in: law.id)
    let whole = variants.add(.all, of: [], at: exemption.when)
    let questions = (lifted[exemption.number] ?? []).flatMap { rule in
      differences(
        exemption.when, whole, of: rule, on: days(exemption, of: rule), beside: [(rule.when, .surely)],
        extra: .papers(law.requires, dated: nil))
        + differences(exemption.when, whole, of: rule, on: days(exemption, of: rule), beside: [(rule.when, .perhaps)])
    }
    exchange(exemption, for: exemption.with(when: whole), .drop, "without ‘\(words)’", at: span, questions: questions)
  }

  // MARK: papers

  private mutating func changePapers(of exemption: CompiledExemption, _ law: Exemption) {
    let compiled = Array(rules.requirements[exemption.requires])
    for (place, asked) in law.requires.enumerated() {
      let name = "the paper ‘\(asked.name(rules.vocabulary))’"
      var others = law.requires
      others.remove(at: place)
      var rest = compiled
      rest.remove(at: place)
      exchange(
        exemption, for: exemption.with(requires: variants.add(rest)), .paper, "without \(name)", at: asked.span,
        papers: others, dated: nil)
      func change(_ paper: CompiledRequirement, _ written: Requirement, _ change: String, dated day: CalendarDate?) {
        var papers = law.requires
        papers[place] = written
        var all = compiled
        all[place] = paper
        exchange(
          exemption, for: exemption.with(requires: variants.add(all)), .paper, change, at: asked.span, papers: papers,
          dated: day)
      }
      let own = compiled[place]
      if own.issuers >= 0 {
        change(own.with(issuers: -1, by: own.by), asked.with(anyIssuer: true), "with \(name) by whomever", dated: nil)
      }
      if let committee = asked.committee, !isOwn(committee, of: exemption) {
        change(
          own.with(committee: -1, by: own.by), asked.with(ownCommittee: true),
          "with \(name) of the regime's own committee", dated: nil)
      }
      if let silence = asked.silence {
        change(
          own.with(silence: .some(nil), by: own.by), asked, "with \(name) only if it was given", dated: nil)
        if silence != .ofNoSetTime {
          change(
            own.with(silence: .some(.ofNoSetTime), by: own.by), asked.with(anyDay: true),
            "with \(name) asked for on the day itself", dated: nil)
        }
      }
      if own.daysBefore > 0 || own.workingDaysBefore > 0 {
        change(
          own.with(daysBefore: 0, workingDaysBefore: 0, by: own.by), asked.with(anyDay: true),
          "with \(name) of the day itself", dated: nil)
      }
      guard let by = own.by else { continue }
      for day in [by.adding(days: -1), by.adding(days: 1)] {
        change(own.with(by: day), asked, "with \(name) by \(day) in place of \(by)", dated: max(by, day))
      }
    }
  }

  private func isOwn(_ committee: String, of exemption: CompiledExemption) -> Bool {
    (lifted[exemption.number] ?? []).allSatisfy { rules.regimes[Int($0.regime)].committee == committee }
  }

  // MARK: who may ask, and when

  private mutating func open(_ exemption: CompiledExemption, _ law: Exemption) {
    guard exemption.access != .everybody, !law.requires.isEmpty else { return }
    let isClosed = exemption.access == .nobody
    let questions = (lifted[exemption.number] ?? []).flatMap { rule in
      [Demand.surely, .perhaps].map { demand in
        MutantDraft.Question(
          rule: rule,
          goals: reaching(exemption, rule, demand) + (isClosed ? [] : [(exemption.condition, .notSurely)]),
          days: days(exemption, of: rule))
      }
    }
    exchange(
      exemption, for: exemption.with(access: .everybody), .exemption, "open to all who ask", at: law.idSpan,
      questions: questions)
  }

  private mutating func moveDays(of exemption: CompiledExemption, _ law: Exemption) {
    guard let written = law.inForce else { return }
    for moved in moves(of: exemption.inForce, written) {
      let day = DayStretches([DateSpan(moved.day)])
      let questions = (lifted[exemption.number] ?? []).flatMap { rule in
        [Demand.surely, .perhaps].map { demand in
          MutantDraft.Question(
            rule: rule, goals: reaching(exemption, rule, demand),
            days: rules.days(of: rule.inForce, under: moved.options).intersection(day),
            extra: .papers(law.requires, dated: nil))
        }
      }
      let other = exemption.with(inForce: variants.add(moved.intervals))
      exchange(
        exemption, for: other, .date, moved.change, at: moved.span, questions: questions, under: moved.options)
    }
  }
}

extension Requirement {
  fileprivate func name(_ vocabulary: Vocabulary) -> String {
    switch kind {
    case .authorisation(let word), .determination(let word): vocabulary.id(of: word.term)
    }
  }
}
