import Embargo
import LocatedText
import Testing

/// The engine against the second reading of its contract, on random rules and deals.
@Suite(.timeLimit(.minutes(5)))
struct LiteralTests {
  @Test(arguments: 0..<40)
  func `random rules and deals come out the same in both evaluators`(seed: Int) throws {
    var chance = Chance(seed: seed)
    var faults: [String] = []
    for _ in 0..<5 where faults.isEmpty {
      let rules = RandomRules(&chance)
      let option = chance.hits(20) ? "no" : "yes"
      let comparison = try RandomSample.comparison(rules.files).get().taking(option, on: RandomRules.position)
      for number in 0..<100 where faults.isEmpty {
        let deal = RandomDeal(words: rules.words).make(&chance, id: "deal-\(number)")
        if comparison.differences(on: deal).isEmpty { continue }
        let sample = RandomSample(rules: rules.files, option: option, deal: deal)
        faults.append("seed \(seed)\n" + sample.reduced().report)
      }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }
}
