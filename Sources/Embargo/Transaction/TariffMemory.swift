/// What was found of tariff codes before, so that the next deal with them need not find it again.
struct TariffMemory {
  private var known = WordTable()
  private var agreeing = WordTable()

  /// Of codes and pairs there is no end: beyond so many, all are forgotten.
  private static let most = 1 << 14

  /// Whether there is such a code, as far as editions of the HS go.
  mutating func isKnown(_ code: HSCode, _ nomenclature: Nomenclature) -> Bool {
    if let answer = known.value(for: code.packed) { return answer != 0 }
    if known.count >= Self.most { known.removeAll() }
    let answer = nomenclature.known(of: code) == code.prefix(6)
    known.set(answer ? 1 : 0, for: code.packed)
    return answer
  }

  /// Whether a term has no tariff prefix on a day, or one that agrees with a code.
  mutating func agrees(_ term: TermID, _ code: HSCode, on day: CalendarDate, _ vocabulary: Vocabulary) -> Bool {
    let pair = Self.word(term, code, vocabulary.relations.stretch(of: day))
    if let pair, let answer = agreeing.value(for: pair) { return answer != 0 }
    if agreeing.count >= Self.most { agreeing.removeAll() }
    let codes = vocabulary.tariffCodes(of: term, on: day)
    let answer = codes.isEmpty || codes.contains { $0.begins(with: code) || code.begins(with: $0) }
    if let pair { agreeing.set(answer ? 1 : 0, for: pair) }
    return answer
  }

  /// A pair and a stretch of days in one word; nil in a vocabulary so large that they do not fit.
  private static func word(_ term: TermID, _ code: HSCode, _ stretch: Int) -> UInt64? {
    guard term.index < 1 << 16, stretch < 1 << 8 else { return nil }
    return code.packed << 24 | UInt64(term.index) << 8 | UInt64(stretch)
  }
}
