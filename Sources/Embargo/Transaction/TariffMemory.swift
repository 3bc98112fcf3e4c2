/// What was found of tariff codes before, so that the next deal with them need not find it again.
struct TariffMemory {
  private var known: [HSCode: Bool] = [:]
  private var agreeing: [Pair: Bool] = [:]

  private struct Pair: Hashable {
    let term: TermID
    let code: HSCode
    let stretch: Int32
  }

  /// Of codes and pairs there is no end: beyond so many, all are forgotten.
  private static let most = 1 << 14

  /// Whether there is such a code, as far as editions of the HS go.
  mutating func isKnown(_ code: HSCode, _ nomenclature: Nomenclature) -> Bool {
    if let answer = known[code] { return answer }
    if known.count >= Self.most { known.removeAll() }
    let answer = nomenclature.known(of: code) == code.prefix(6)
    known[code] = answer
    return answer
  }

  /// Whether a term has no tariff prefix on a day, or one that agrees with a code.
  mutating func agrees(_ term: TermID, _ code: HSCode, on day: CalendarDate, _ vocabulary: Vocabulary) -> Bool {
    let pair = Pair(term: term, code: code, stretch: Int32(vocabulary.relations.stretch(of: day)))
    if let answer = agreeing[pair] { return answer }
    if agreeing.count >= Self.most { agreeing.removeAll() }
    let codes = vocabulary.tariffCodes(of: term, on: day)
    let answer = codes.isEmpty || codes.contains { $0.begins(with: code) || code.begins(with: $0) }
    agreeing[pair] = answer
    return answer
  }
}
