import Embargo

/// Items that are said not to be something that their category would leave open.
extension FieldSolver {
  /// Finds a category, and what to shut out beside it.
  ///
  /// What must be shut out follows from the category: every asked term that it answers too much to. Shutting out more
  /// only makes more false, so that is enough.
  mutating func excluding(_ wishes: [Wish], code: HSCode?, canBeUnknown: Bool) -> FieldState? {
    let questions = wishes.filter { $0.test.field == .category && [.terms, .surely, .only].contains($0.test.code) }
    let demands = questions.map { demand($0.asPlain, withCode: code) }
    guard demands.contains(where: { $0.most != .true }) else { return nil }
    let alphabet = alphabet(of: .category)
    var reached = [Bool](repeating: false, count: questions.count)
    for index in alphabet.entries.indices {
      guard case .term(let terms) = alphabet.entries[index] else { continue }
      guard let excluded = mustBeExcluded(terms, questions, demands), !excluded.isEmpty else { continue }
      guard tariffAllows(index, wishes, code: code) else { continue }
      let answers = questions.map { answer(terms, to: $0, without: excluded) }
      if zip(demands, answers).allSatisfy({ $0.allows($1) }) {
        let words = excluded.map { sides.vocabularies[0].id(of: $0[0]) }
        return .item(category: .terms([index], isOpen: false), excluded: words.sorted(), code: code)
      }
      for place in questions.indices where answers[place].rawValue >= demands[place].least.rawValue {
        reached[place] = true
      }
    }
    if canBeUnknown, let state = excludingUnknown(wishes, questions, code: code) { return state }
    // Several categories together may still reach what none does alone.
    let lower = questions.indices.filter { demands[$0].least != .false }
    return lower.count > 1 && lower.allSatisfy({ reached[$0] }) ? .unsure : nil
  }

  private func askedTerms(_ wish: Wish) -> ArraySlice<TermID> {
    sides.programs[wish.side].asked[sides.programs[wish.side].matchers[Int(wish.test.first)].asked]
  }

  /// The terms to shut out so that a category answers no more than it may; nil if one of them is no shared word.
  private mutating func mustBeExcluded(
    _ category: [TermID], _ questions: [Wish], _ demands: [Demand]
  ) -> [[TermID]]? {
    var excluded: [[TermID]] = []
    for (wish, demand) in zip(questions, demands) where demand.most != .true {
      for term in askedTerms(wish)
      where answer(category[wish.side], toItem: term, side: wish.side).rawValue > demand.most.rawValue {
        guard let shared = sides.shared(term, side: wish.side) else { return nil }
        if !excluded.contains(shared) { excluded.append(shared) }
      }
    }
    return excluded
  }

  private mutating func answer(_ category: [TermID], to wish: Wish, without excluded: [[TermID]]) -> Kleene {
    var result = Kleene.false
    for term in askedTerms(wish) where !isOut(term, excluded, side: wish.side) {
      result = result | answer(category[wish.side], toItem: term, side: wish.side)
    }
    return result
  }

  /// Whether a term is one of those shut out, or lies below one.
  private mutating func isOut(_ term: TermID, _ excluded: [[TermID]], side: Int) -> Bool {
    excluded.contains { answer(term, toItem: $0[side], side: side) == .true }
  }

  private mutating func tariffAllows(_ index: Int, _ wishes: [Wish], code: HSCode?) -> Bool {
    for wish in wishes where wish.test.code == .tariff {
      guard let left = demandOnCategory(wish, code: code) else { return false }
      if !left.allows(tariffRow(of: wish).answer(index)) { return false }
    }
    return true
  }

  /// A thing of which nobody says what it is, but what it is not.
  private mutating func excludingUnknown(
    _ wishes: [Wish], _ questions: [Wish], code: HSCode?
  ) -> FieldState? {
    // Without a code nothing is stated, and what it surely is stays open.
    let demands = questions.map { demand(code == nil ? $0 : $0.asPlain, withCode: code) }
    for wish in wishes where wish.test.code == .tariff {
      guard let left = demandOnCategory(wish, code: code), left.allows(.unknown) else { return nil }
    }
    var excluded: [[TermID]] = []
    for (wish, demand) in zip(questions, demands) where demand.most == .false {
      for term in askedTerms(wish) {
        guard let shared = sides.shared(term, side: wish.side) else { return nil }
        if !excluded.contains(shared) { excluded.append(shared) }
      }
    }
    for (wish, demand) in zip(questions, demands) {
      let isLeft = askedTerms(wish).contains { !isOut($0, excluded, side: wish.side) }
      if !demand.allows(isLeft ? .unknown : .false) { return nil }
    }
    let words = excluded.map { sides.vocabularies[0].id(of: $0[0]) }
    return .item(category: .unknown, excluded: words.sorted(), code: code)
  }
}
