import Embargo
import EmbargoAuthoring
import Foundation
import LocatedText
import TestSupport
import Testing

/// With an index or without: the same of every deal.
@Suite(.timeLimit(.minutes(60)))
struct BulkCheckerTests {
  /// How many random worlds are looked at: 24,000 pairs of a rule and a deal in twelve; more where somebody has the time.
  private static let seeds = ProcessInfo.processInfo.environment["EMBARGO_INDEX_SEEDS"].flatMap { Int($0) } ?? 12

  @Test(arguments: 0..<seeds)
  func `random rules say the same of random deals with an index`(seed: Int) throws {
    var chance = Chance(seed: 5_000 + seed)
    var faults: [String] = []
    for _ in 0..<4 {
      let rules = RandomRules(RandomVocabulary(&chance), &chance, rulesOfEach: 4...14)
      let checker = try RandomSample.comparison(rules.files).get().checker
      let worker = BulkChecker(checker).worker()
      for number in 0..<25 {
        let draft = RandomDeal(words: rules.words).make(&chance, id: "deal-\(number)")
        let read = checker.transactions(in: SourceText(name: "deal", text: draft.lines), as: .yaml)
        guard let deal = read.partial.first, !read.hasErrors else { continue }
        faults += differences(of: worker, from: checker, on: deal).map { "\($0)\n\(draft.lines)" }
      }
    }
    #expect(faults.isEmpty, "seed \(seed): \(faults.count)\n\(faults.first ?? "")")
  }

  private static let whole = Result { try Checker(rules: RuleSource(folder: Repository.path("Rules"))) }

  @Test(arguments: CasesTests.files)
  func `all rules say the same of cases with an index`(path: String) throws {
    let checker = try Self.whole.get()
    let worker = BulkChecker(checker).worker()
    let text = try Repository.text("Rules/\(path)")
    var faults: [String] = []
    let documents = DocumentReader.read(SourceText(name: path, text: text), as: .yaml).partial.documents
    for document in documents.enumerated().filter({ $0.offset.isMultiple(of: 7) }).map(\.element) {
      let deal = checker.transaction(from: document, ignoring: CaseForms.keys.map(\.name)).partial
      faults += differences(of: worker, from: checker, on: deal)
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func `a batch that is worth an index says what each deal gives alone`() throws {
    let checker = try Self.whole.get()
    let text = try Repository.text("Rules/libya/cases/unstated.yaml") + "\n---\n"
    let cases = try CasesTests.files.filter { $0.hasPrefix("yemen/") }.map { try Repository.text("Rules/\($0)") }
    let source = SourceText(name: "batch", text: text + cases.joined(separator: "\n---\n"))
    let deals = DocumentReader.read(source, as: .yaml).partial.documents.prefix(60)
      .map { checker.transaction(from: $0, ignoring: CaseForms.keys.map(\.name)).partial }
      .filter { checker.assess($0).ceilingUses.isEmpty }
    try #require(deals.count >= 32)
    #expect(checker.assess(deals) == deals.map { checker.assess($0) })
  }

  /// In what the answers with an index differ from those without.
  private func differences(of worker: BulkWorker, from checker: Checker, on deal: Transaction) -> [String] {
    let plain = checker.assess(deal)
    let brief = worker.verdict(of: deal)
    var found: [String] = []
    let indexed = worker.assess(deal)
    if indexed != plain {
      let lines = (Self.lines(of: indexed), Self.lines(of: plain))
      found.append(
        "\(deal.id): \(lines.0.filter { !lines.1.contains($0) }) for \(lines.1.filter { !lines.0.contains($0) })")
    }
    if brief != BriefAssessment(verdict: plain.verdict, rules: plain.decisiveRules) {
      found.append("\(deal.id): \(brief) for \(plain.verdict), \(plain.decisiveRules)")
    }
    return found
  }

  private static func lines(of assessment: Assessment) -> [String] {
    [assessment.verdict.rawValue] + assessment.findings.map { "\($0)" } + assessment.limitations.map { "\($0)" }
      + assessment.contested.map { "\($0)" }
  }
}
