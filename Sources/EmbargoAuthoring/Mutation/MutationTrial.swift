import Embargo
import LocatedText

/// Runs the cases of a regime against mutants of its rules.
struct MutationTrial {
  private let regime: String
  private let base: CompiledRules
  private let drafts: [MutantDraft]
  private let tests: [(test: Case, trial: VariantTrial)]
  private let analysis: Analysis
  private let checker: Checker

  /// Makes the mutants.
  ///
  /// - Parameters:
  ///   - regime: the folder.
  ///   - rules: its rules.
  ///   - tests: cases that pass by the rules as they are.
  ///   - isWanted: tells by the ids of rules which are to be changed.
  init(_ regime: String, _ rules: CompiledRules, _ tests: [Case], _ isWanted: (String) -> Bool) {
    self.regime = regime
    var maker = MutantMaker(rules)
    let made = maker.make()
    base = made.rules
    drafts = made.drafts.filter { draft in draft.variants.contains { isWanted(rules.id(of: $0)) } }
    let base = made.rules
    self.tests = tests.map { test in
      let options = base.options(taking: test.choices)
      return (test, VariantTrial(base, test.deal, options: options, asksForMissing: !test.expected.missing.isEmpty))
    }
    analysis = Analysis([base], budget: 400)
    checker = Checker(rules: base)
  }

  /// Tries every mutant.
  func run(_ tell: (TestProgress) -> Void) -> Mutation.Regime {
    let mutants = drafts.enumerated().map { index, draft in
      if index % 8 == 0 { tell(TestProgress(work: "mutants of \(regime)", done: index, total: drafts.count)) }
      return mutant(draft)
    }
    return Mutation.Regime(id: regime, mutants: mutants)
  }

  private func mutant(_ draft: MutantDraft) -> Mutation.Mutant {
    let changed = Checker(rules: base.taking(draft.variants, cap: draft.cap)).taking(draft.options ?? checker.options)
    if let killer = killer(of: draft, changed) { return mutant(draft, .killed, killer: killer) }
    return judged(draft, changed)
  }

  private func mutant(
    _ draft: MutantDraft, _ outcome: Mutation.Mutant.Outcome, killer: String? = nil, witness: ShownDeal? = nil
  ) -> Mutation.Mutant {
    Mutation.Mutant(
      kind: draft.kind, owner: draft.owner, change: draft.change, span: draft.span, outcome: outcome, killer: killer,
      witness: witness)
  }

  // MARK: cases

  /// The first case that fails, those near the rule before the others.
  private func killer(of draft: MutantDraft, _ changed: Checker) -> String? {
    func isNear(_ trial: VariantTrial) -> Bool { draft.variants.contains { trial.isNear($0.number) } }
    for near in [true, false] {
      for (test, trial) in tests where isNear(trial) == near {
        guard draft.variants.contains(where: trial.mayDiffer) else { continue }
        if !CaseTrial.failures(of: test, CaseTrial.assessment(of: test, changed)).isEmpty { return test.deal.id }
      }
    }
    return nil
  }

  // MARK: no case

  private static let openQuestions = 4

  /// Whether any deal shows what no case does.
  private func judged(_ draft: MutantDraft, _ changed: Checker) -> Mutation.Mutant {
    var isOpen = !draft.isProof
    var open = 0
    for question in draft.questions {
      for kind in question.rule.kinds {
        let goals = question.goals.map { Goal($0.0, $0.1, regime: question.rule.regime) }
        let asked = Question(goals, binding: kind, days: question.days.spans)
        let answer = analysis.answer(asked, isPreferred: { shown($0, draft, changed) != nil }) { deal, day in
          finish(&deal, day, question)
        }
        switch answer {
        case .none: break
        case .undecided:
          isOpen = true
          open += 1
        case .some(let witness):
          if let deal = shown(witness, draft, changed) { return mutant(draft, .survived, witness: deal) }
          isOpen = true
          open += 1
        }
        // Where several questions stay open, more of them are not likely to show a deal.
        if open == Self.openQuestions { return mutant(draft, .undecided) }
      }
    }
    return mutant(draft, isOpen ? .undecided : .equivalent)
  }

  /// What both say of a deal; nil if they say the same.
  private func shown(_ witness: Witness, _ draft: MutantDraft, _ changed: Checker) -> ShownDeal? {
    let read = checker.transactions(in: witness.yaml, named: "witness.yaml")
    guard !read.hasErrors, let deal = read.partial.first else { return nil }
    let before = checker.taking(draft.options ?? checker.options).assess(deal)
    let after = changed.assess(deal)
    let ids = draft.variants.map { base.id(of: $0) }
    guard let moved = ids.first(where: { before.status(of: $0) != after.status(of: $0) }) ?? ids.first,
      before.verdict != after.verdict || before.status(of: moved) != after.status(of: moved)
    else { return nil }
    return ShownDeal(
      yaml: witness.yaml, before: before.verdict, after: after.verdict, statusBefore: before.status(of: moved),
      statusAfter: after.status(of: moved))
  }

  private func finish(_ deal: inout DealText, _ day: CalendarDate, _ question: MutantDraft.Question) {
    switch question.extra {
    case .nothing: break
    case .papers(let papers, let date): PaperWriter(base, papers).add(to: &deal, on: date.map { min($0, day) } ?? day)
    case .amount(let quantity):
      let unit = base.vocabulary.units[quantity.unit].name
      deal.setInFirst(of: Field.items.key, Field.quantity.key, .text("\(quantity.amount) \(unit)"))
      deal.set(Field.usage.key, .map([(base.id(of: question.rule), .text("0 \(unit)"))]))
    }
  }
}
