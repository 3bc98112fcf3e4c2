import Embargo
import EmbargoAuthoring
import LocatedText
import Testing

/// The analysis of conditions against deals that were thought up at random.
@Suite(.timeLimit(.minutes(10)))
struct RandomAnalysisTests {
  /// What became of the questions of a run.
  private struct Tally {
    var none = 0
    var some = 0
    var undecided = 0
    var faults: [String] = []
  }

  @Test(arguments: 0..<12)
  func `no deal is found of which the analysis says that there is none`(seed: Int) throws {
    var chance = Chance(seed: 7_000 + seed)
    var tally = Tally()
    for _ in 0..<6 {
      let words = RandomVocabulary(&chance)
      let rules = RandomRules(words, &chance, rulesOfEach: 2...3)
      let checker = try RandomSample.comparison(rules.files).get().checker
      let analysis = Analysis([checker.rules])
      let questions = Self.questions(checker.rules, &chance)
      let answers = questions.map { analysis.answer($0) }
      var deals = answers.compactMap(\.witness)
      for number in 0..<60 {
        let deal = RandomDeal(words: words).make(&chance, id: "deal-\(number)")
        let read = checker.transactions(in: deal.lines, named: "deal.yaml")
        if !read.hasErrors { deals.append(Witness(yaml: deal.lines, day: read.partial[0].date.first)) }
      }
      for (question, answer) in zip(questions, answers) {
        switch answer {
        case .some: tally.some += 1
        case .undecided: tally.undecided += 1
        case .none:
          tally.none += 1
          if let deal = deals.first(where: { analysis.holds(question, of: $0) }) {
            tally.faults.append("\(Self.text(question, checker.rules))\n\(deal.yaml)\n\(rules.text)")
          }
        }
      }
    }
    #expect(tally.faults.isEmpty, "seed \(seed): \(tally.faults.count)\n\(tally.faults.first ?? "")")
    #expect(tally.none > 0 && tally.some > 0 && tally.undecided * 5 < tally.some + tally.none, "seed \(seed): \(tally)")
  }

  private static let demands = [Demand.surely, .perhaps, .never, .notSurely, Demand(least: .unknown, most: .unknown)]

  private static func questions(_ rules: CompiledRules, _ chance: inout Chance) -> [Question] {
    var found: [Question] = []
    for rule in rules.rules {
      for kind in [RecordKind.transaction, .item, .party, .service, .vessel] where rule.judges(kind) {
        for demand in demands {
          found.append(Question([Goal(rule.when, demand, regime: rule.regime)], binding: kind, days: [days]))
        }
        for other in rules.rules where other.when != rule.when && other.judges(kind) {
          let goals = [
            Goal(rule.when, chance.pick(demands), regime: rule.regime),
            Goal(other.when, chance.pick(demands), regime: other.regime),
          ]
          found.append(Question(goals, binding: kind, days: [days]))
        }
      }
    }
    return found
  }

  private static let days = DateSpan(CalendarDate(daysSince1970: 17_000), through: .distantFuture)

  private static func text(_ question: Question, _ rules: CompiledRules) -> String {
    question.goals.map { goal in
      let rule = rules.rules.first { $0.when == goal.condition }.map { rules.law($0).id } ?? "?"
      return "\(rule) \(goal.demand) for \(question.binding)"
    }.joined(separator: "\n")
  }
}

extension RandomRules {
  fileprivate var text: String {
    files.sorted { $0.key < $1.key }.map { "# \($0.key)\n\($0.value.lines)" }.joined()
  }
}
