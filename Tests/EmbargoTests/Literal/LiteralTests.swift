import Embargo
import LocatedText
import Testing

/// The engine against the second reading of its contract, on random rules and deals.
@Suite(.timeLimit(.minutes(10)))
struct LiteralTests {
  /// Over each vocabulary five rule sets and some hundred deals: twenty thousand pairs.
  @Test(arguments: 0..<40)
  func `random rules and deals come out the same in both evaluators`(seed: Int) throws {
    var chance = Chance(seed: seed)
    let words = RandomVocabulary(&chance)
    let drafts = (0..<110).map { RandomDeal(words: words).make(&chance, id: "deal-\($0)") }
    var deals: [(draft: Draft, deal: Transaction)] = []
    var faults: [String] = []
    for _ in 0..<5 where faults.isEmpty {
      let rules = RandomRules(words, &chance)
      let option = chance.hits(20) ? "no" : "yes"
      let comparison = try RandomSample.comparison(rules.files).get().taking(option, on: RandomRules.position)
      if deals.isEmpty {
        deals = drafts.compactMap { draft in comparison.deal(draft).map { (draft, $0) } }
        #expect(deals.count > 75)
      }
      guard let different = deals.first(where: { !comparison.differences(on: $0.deal).isEmpty }) else { continue }
      let sample = RandomSample(rules: rules.files, option: option, deal: different.draft)
      faults.append("seed \(seed)\n" + sample.reduced().report)
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }
}
