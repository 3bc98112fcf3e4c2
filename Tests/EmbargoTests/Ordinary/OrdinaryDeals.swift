import Embargo
import LocatedText

/// Plain trade of every year between countries under no measure: what a checker must let pass without a question.
///
/// Which countries these are follows from the rules: no condition of any of them asks for one.
struct OrdinaryDeals {
  private let vocabulary: Vocabulary
  private let countries: [TermID]
  private let goods: [TermID]

  private static let activities = ["supply", "sale", "gift", "procurement", "barter", "lease", "return"]
  private static let units = ["kg", "t", "pieces"]
  private static let modes = ["sea", "air", "road", "rail"]

  init(_ rules: CompiledRules, exceptBelow leftOut: [String]) {
    let vocabulary = rules.vocabulary
    self.vocabulary = vocabulary
    let places = vocabulary.range(of: .places)
    let asked = rules.program.asked.filter { places.contains($0.index) }
    let touched = Set(asked.flatMap { [$0] + Self.countries(of: $0, vocabulary) })
    let listed = Set(rules.ruleSet.folders.flatMap(\.regime.lists).flatMap(\.countries))
    countries = places.map(TermID.init).filter {
      vocabulary[$0].isCountry && !touched.contains($0) && !listed.contains($0)
    }
    let items = vocabulary.range(of: .items)
    let left = Set(leftOut.compactMap { vocabulary.term($0, in: .items) }.flatMap { Self.below($0, vocabulary, items) })
    let all = vocabulary.term("goods", in: .items).map { Self.below($0, vocabulary, items) } ?? []
    goods = all.filter { !left.contains($0) }.sorted()
  }

  private static func below(_ term: TermID, _ vocabulary: Vocabulary, _ range: Range<Int32>) -> [TermID] {
    vocabulary.relations.closure(of: term, in: range, on: CalendarDate(daysSince1970: 20_000))
  }

  private static func countries(of place: TermID, _ vocabulary: Vocabulary) -> [TermID] {
    vocabulary.countries(of: place).compactMap { vocabulary.term($0, in: .places) }
  }

  var goodsCount: Int { goods.count }
  var countryCount: Int { countries.count }

  /// One deal as a person would write it.
  func deal(_ number: Int, _ chance: inout Chance) -> String {
    let date = CalendarDate(daysSince1970: Int32(chance.number(-1400...20_700)))
    let inUse = countries.filter { vocabulary[$0].inUse.contains(date) }
    let seller = vocabulary.id(of: chance.pick(inUse))
    let buyer = vocabulary.id(of: chance.pick(inUse.filter { vocabulary.id(of: $0) != seller }))
    // Every kind of goods comes up before one does again.
    let item = vocabulary.id(of: goods[number % goods.count])
    var lines = [
      "id: ordinary-\(number)", "date: \(date)", "activity: \(chance.pick(Self.activities))",
      "from: {country: \(seller)}", "to: {country: \(buyer)}",
    ]
    if chance.hits(80) {
      lines.append("parties:")
      lines.append("  - {name: Seller & Sons, roles: [seller], country: \(seller)\(kind(&chance))}")
      lines.append("  - {name: Buyer Brothers, roles: [buyer, consignee], country: \(buyer)\(kind(&chance))}")
    }
    let amount = chance.hits(70) ? ", quantity: \(chance.number(1...5000)) \(chance.pick(Self.units))" : ""
    lines.append("items: [{description: what is sold, category: \(item)\(amount)}]")
    if chance.hits(50) { lines.append("purpose: commercial") }
    if chance.hits(60) { lines.append("transport: {mode: \(chance.pick(Self.modes))}") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func kind(_ chance: inout Chance) -> String { chance.hits(50) ? ", kind: company" : "" }
}
