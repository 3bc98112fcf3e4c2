import Embargo
import LocatedText
import TestSupport
import Testing
import UNRules

struct OrdinaryDealsTests {
  @Test func `plain trade between countries under no measure is permitted, whatever the goods and the year`() throws {
    let checker = try Checker(rules: RuleSource(embedded: UNRules.content, name: "Rules"))
    let deals = OrdinaryDeals(checker.rules, exceptBelow: ["arms"])
    try #require(deals.countryCount > 100 && deals.goodsCount > 400)
    var chance = Chance(seed: 1966)
    let count = max(500, deals.goodsCount)
    var others: [String] = []
    for number in 0..<count {
      let text = deals.deal(number, &chance)
      let read = checker.transactions(in: SourceText(name: "deal.yaml", text: text), as: .yaml)
      #expect(read.diagnostics.filter { $0.severity == .error }.map(\.message.description) == [], "\(text)")
      for deal in read.partial {
        let assessment = checker.assess(deal)
        #expect(assessment.verdict != .prohibited, "\(text)")
        if assessment.verdict != .permitted {
          let why = assessment.findings.map { "\($0.rule) \($0.status) \($0.missing.map(\.path))" }
          others.append("\(assessment.verdict) \(why)\n\(text)")
        }
      }
    }
    #expect(others.isEmpty, "\(others.joined(separator: "\n"))")
  }
}
