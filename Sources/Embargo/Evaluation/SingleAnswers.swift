/// What a tariff code says of the category of an item, and a category of its tariff code, one alone.
struct SingleAnswers {
  let rules: CompiledRules
  /// The day for which it is asked.
  let day: CalendarDate

  private var vocabulary: Vocabulary { rules.vocabulary }

  /// Whether an item of a code is of the asked categories: every term that the code can be has a say.
  ///
  /// - Parameters:
  ///   - code: the code.
  ///   - asked: the terms asked for.
  ///   - isOpen: whether a code leaves open that goods are on a list that goes by specification.
  ///   - question: what a term answers.
  /// - Returns: true or false where all terms agree.
  func category(
    of code: HSCode, asked: ArraySlice<TermID>, isOpen: Bool, _ question: (TermID) -> Kleene
  ) -> Kleene {
    var agreed: Kleene?
    vocabulary.tariff.visit(termsOf: code) { term in
      let answer = question(term)
      agreed = agreed == nil || agreed == answer ? answer : .unknown
    }
    let answer = agreed ?? .false
    guard answer == .false && isOpen else { return answer }
    return vocabulary.canBeListed(code, among: asked, on: day) ? .unknown : .false
  }

  /// Whether an item of a category has a code under the asked ones: every code of the category has a say.
  func tariff(of term: TermID, asked: ArraySlice<HSCode>) -> Kleene {
    tariff(of: term, withCodes: vocabulary.tariffCodes(of: term, on: day), asked: asked)
  }

  /// The same where the codes of the category are known already.
  func tariff(of term: TermID, withCodes codes: [HSCode], asked: ArraySlice<HSCode>) -> Kleene {
    guard let first = codes.first.map({ Self.answer($0, to: asked) }) else {
      return isSurelyNoGoods(term) ? .false : .unknown
    }
    return codes.dropFirst().allSatisfy { Self.answer($0, to: asked) == first } ? first : .unknown
  }

  /// Technology, rights and funds have no code.
  private func isSurelyNoGoods(_ term: TermID) -> Bool {
    let range = vocabulary.range(of: .items)
    let row = vocabulary.relations.row(forAnyOf: [vocabulary.engine.goods], in: range, on: day)
    return row[Int(term.index - range.lowerBound)] == .false
  }

  /// Whether a code lies under one of the asked ones; unknown if one of them lies under it.
  static func answer(_ code: HSCode, to asked: ArraySlice<HSCode>) -> Kleene {
    if asked.contains(where: { code.begins(with: $0) }) { return .true }
    return asked.contains { $0.begins(with: code) } ? .unknown : .false
  }
}
