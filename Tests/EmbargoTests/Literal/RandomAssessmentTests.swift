import Embargo
import LocatedText
import Testing

/// What holds of every assessment, on random rules and deals.
@Suite(.timeLimit(.minutes(10)))
struct RandomAssessmentTests {
  @Test(arguments: 0..<10)
  func `the order of files and rules changes nothing`(seed: Int) throws {
    var faults: [String] = []
    try forEachSample(seed, rules: 2...3) { rules, checker, deals, chance in
      let shuffled = try Checker(rules: RandomSample.source(rules.shuffled(&chance)))
      for deal in deals {
        guard let one = deal.assessed(by: checker), let other = deal.assessed(by: shuffled) else { continue }
        if one.fingerprint != other.fingerprint {
          faults.append("\(deal.lines)\n\(one.fingerprint)\n\(other.fingerprint)")
        }
      }
    }
    #expect(
      faults.isEmpty,
      "seed \(seed)\n\(faults.map { $0.prefix { $0 != "\n" } }.joined(separator: "\n"))\n\(faults.first ?? "")")
  }

  @Test(arguments: 0..<10)
  func `a term that is found out gives what was promised for it`(seed: Int) throws {
    var faults: [String] = []
    var answered = 0
    try forEachSample(seed, count: 8) { rules, checker, deals, _ in
      for deal in deals {
        let findings = deal.assessed(by: checker)?.findings ?? []
        for finding in findings where finding.days == nil && finding.status == .undetermined {
          for answer in finding.ifKnown where rules.words.all.contains(answer.answer) {
            guard let told = deal.setting(answer.path, to: .word(answer.answer)), let then = told.assessed(by: checker)
            else { continue }
            answered += 1
            let given = then.findings.first { $0.rule == finding.rule && $0.subject == finding.subject }
            let verdict = given?.verdict ?? .permitted
            if verdict != answer.verdict {
              faults.append(
                "\(finding.rule) \(finding.subject): \(answer.path) \(answer.answer) promises \(answer.verdict.rawValue) "
                  + "and gives \(verdict.rawValue)\n\(deal.lines)\n\(rules.text)")
            }
          }
        }
      }
    }
    #expect(
      faults.isEmpty,
      "seed \(seed): \(faults.count) of \(answered)\n\(faults.map { $0.prefix { $0 != "\n" } }.joined(separator: "\n"))\n\(faults.first ?? "")"
    )
    #expect(answered > 0)
  }

  @Test func `random rules and deals reach every status and outcome`() throws {
    var statuses: Set<Status> = []
    var outcomes: Set<ConsideredExemption.Outcome> = []
    for seed in 0..<12 {
      try forEachSample(seed) { _, checker, deals, _ in
        for finding in deals.flatMap({ $0.assessed(by: checker)?.findings ?? [] }) {
          statuses.insert(finding.status)
          outcomes.formUnion(finding.exemptions.map(\.outcome))
        }
      }
    }
    #expect(statuses == Set(Status.allCases).subtracting([.within]))
    #expect(outcomes == Set(ConsideredExemption.Outcome.allCases))
  }

  private func forEachSample(
    _ seed: Int, rules: ClosedRange<Int> = 1...1, count: Int = 4,
    _ body: (RandomRules, Checker, [Draft], inout Chance) throws -> Void
  ) throws {
    var chance = Chance(seed: 1_000 + seed)
    for _ in 0..<count {
      let rules = RandomRules(RandomVocabulary(&chance), &chance, rulesOfEach: rules)
      let checker = try RandomSample.comparison(rules.files).get().checker
      let deals = (0..<20).map { RandomDeal(words: rules.words).make(&chance, id: "deal-\($0)") }
      try body(rules, checker, deals, &chance)
    }
  }
}

extension Draft {
  /// What a checker says of the deal; nil if it does not read.
  fileprivate func assessed(by checker: Checker) -> Assessment? {
    let read = checker.transactions(in: SourceText(name: "deal", text: lines), as: .yaml)
    return read.hasErrors ? nil : read.partial.first.map { checker.assess($0) }
  }
}

extension RandomRules {
  /// The rules of each regime in another order, some in a file of their own.
  fileprivate func shuffled(_ chance: inout Chance) -> [String: Draft] {
    var files = files
    for (path, draft) in files where path.hasSuffix("rules.yaml") {
      guard case .map(let entries) = draft, case .list(let rules)? = entries.first(where: { $0.key == "rules" })?.value
      else { continue }
      let order = chance.shuffle(rules)
      let here = order.prefix(chance.number(0...order.count))
      files[path] = .map(
        [.init(key: "rules", value: .list(Array(here)))] + entries.filter { $0.key != "rules" })
      files[path.prefix { $0 != "/" } + "/more.yaml"] = ["rules": .list(Array(order.dropFirst(here.count)))]
    }
    return files
  }

  fileprivate var text: String {
    files.sorted { $0.key < $1.key }.map { "# \($0.key)\n\($0.value.lines)" }.joined()
  }
}

extension RandomVocabulary {
  /// Every id.
  fileprivate var all: Set<String> { Set(ids.values.flatMap { $0 }) }
}

extension Assessment {
  /// Everything that it says but where rules stand in their files.
  fileprivate var fingerprint: String {
    let contests = contested.map { "\($0.position)=\($0.option):\($0.verdict.rawValue)" }
    let lines = [verdict.rawValue] + contests + findings.map(\.fingerprint) + limitations.map(\.description)
    return lines.joined(separator: "\n")
  }
}

extension Finding {
  fileprivate var fingerprint: String {
    let facts = because.map { "\($0.path)=\($0.value)" }
    let ways = exemptions.map { "\($0.id):\($0.outcome.rawValue)" }
    let answers = ifKnown.map { "\($0.path)=\($0.answer):\($0.verdict.rawValue)" }
    let head = [rule, subject, status.rawValue, days?.description ?? "", position ?? ""]
    let lists = [facts, ways, missing.map(\.path), answers, limitations.map(\.description)]
    return (head + lists.map { $0.joined(separator: ",") }).joined(separator: " | ")
  }
}
