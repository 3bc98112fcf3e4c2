import Embargo
import EmbargoAuthoring
import LocatedText
import Testing

/// The comparison of rule sets against random changes of random rules.
@Suite(.timeLimit(.minutes(10)))
struct RandomDiffTests {
  @Test(arguments: 0..<8)
  func `no deal comes out otherwise by a rule of which nothing is told`(seed: Int) throws {
    var chance = Chance(seed: 8_000 + seed)
    var faults: [String] = []
    var moved = 0
    for _ in 0..<14 {
      let words = RandomVocabulary(&chance)
      let rules = RandomRules(words, &chance, rulesOfEach: 1...2)
      guard let changed = rules.changed(&chance) else { continue }
      guard let old = try? RandomSample.comparison(rules.files).get().checker,
        let new = try? RandomSample.comparison(changed).get().checker
      else { continue }
      let diff = RuleSetComparison.compare(old: (old.rules, "old"), new: (new.rules, "new"))
      let told = Set(diff.changes.map(\.rule))
      var deals = (0..<40).map { RandomDeal(words: words).make(&chance, id: "deal-\($0)").lines }
      deals += diff.changes.compactMap { $0.witness?.yaml }
      for deal in deals {
        let (before, after) = (old.statuses(of: deal), new.statuses(of: deal))
        for rule in Set(before.keys).union(after.keys) where before[rule] != after[rule] {
          moved += 1
          if !told.contains(rule) { faults.append("\(rule)\n\(deal)\n\(rules.files.text)\n\(changed.text)") }
        }
      }
    }
    #expect(faults.isEmpty, "seed \(seed): \(faults.count)\n\(faults.first ?? "")")
    #expect(moved > 0)
  }
}

extension Checker {
  /// The statuses of each rule's findings, as words.
  fileprivate func statuses(of deal: String) -> [String: [String]] {
    let read = transactions(in: deal, named: "deal.yaml")
    guard !read.hasErrors, let first = read.partial.first else { return [:] }
    let findings = assess(first).findings.filter { $0.status != .within }
    return Dictionary(grouping: findings, by: \.rule).mapValues { $0.map { "\($0.subject) \($0.status)" }.sorted() }
  }
}

extension RandomRules {
  /// The same files with one part of one file of rules left out.
  fileprivate func changed(_ chance: inout Chance) -> [String: Draft]? {
    let path = chance.pick(["ra/rules.yaml", "rb/rules.yaml"])
    guard let smaller = files[path]?.smaller, !smaller.isEmpty else { return nil }
    var files = files
    files[path] = chance.pick(smaller)
    return files
  }
}

extension [String: Draft] {
  fileprivate var text: String {
    sorted { $0.key < $1.key }.filter { $0.key.hasSuffix("rules.yaml") || $0.key.hasPrefix("common") }
      .map { "# \($0.key)\n\($0.value.lines)" }.joined()
  }
}
