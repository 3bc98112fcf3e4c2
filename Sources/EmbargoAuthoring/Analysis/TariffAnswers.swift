import Embargo

/// What tariff codes say of categories and categories of tariff codes, as the engine has it.
struct TariffAnswers {
  private let vocabulary: Vocabulary
  private let day: CalendarDate
  /// What each item answers to being goods.
  private let goods: [Kleene]

  init(_ vocabulary: Vocabulary, on day: CalendarDate) {
    self.vocabulary = vocabulary
    self.day = day
    goods = vocabulary.relations.row(
      forAnyOf: [vocabulary.engine.goods], in: vocabulary.range(of: .items), on: day)
  }

  /// What a category answers to a question for codes.
  func answer(of category: TermID, to asked: [HSCode]) -> Kleene {
    let codes = vocabulary.tariffCodes(of: category, on: day)
    if codes.isEmpty {
      // Technology, rights and funds have no code.
      return goods[Int(category.index - vocabulary.range(of: .items).lowerBound)] == .false ? .false : .unknown
    }
    return Self.agreement(codes.map { Self.answer(of: $0, to: asked) })
  }

  /// Whether a code lies under one of the asked ones; unknown if one of them lies under it.
  static func answer(of code: HSCode, to asked: [HSCode]) -> Kleene {
    if asked.contains(where: { code.begins(with: $0) }) { return .true }
    return asked.contains { $0.begins(with: code) } ? .unknown : .false
  }

  static func agreement(_ answers: [Kleene]) -> Kleene {
    guard let first = answers.first else { return .unknown }
    return answers.allSatisfy { $0 == first } ? first : .unknown
  }
}
