import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

/// The rules that ship, and the deals of their cases, in both evaluators.
@Suite(.timeLimit(.minutes(10)))
struct CasesTests {
  private static let source = Result { try RuleSource(folder: Repository.path("Rules")) }

  private static let comparisons: [String: EvaluatorComparison] = {
    guard let source = try? source.get(), let rules = RuleSetReader.read(source).partial else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: rules.regimes.compactMap { regime in
        (try? EvaluatorComparison.make(rules.only(regime)).get()).map { (regime, $0) }
      })
  }()

  static let files: [String] = (try? source.get())?.files.filter(\.isCase).map(\.path) ?? []

  @Test func `there are cases`() { #expect(!Self.files.isEmpty) }

  @Test(arguments: files)
  func `every case comes out the same in both evaluators`(path: String) throws {
    let file = try #require(Self.source.get().files.first { $0.path == path })
    let regime = path.prefix { $0 != "/" }
    let comparison = try #require(Self.comparisons[String(regime)])
    var different: [String] = []
    for document in DocumentReader.read(file.source, as: .yaml).partial.documents {
      let comparison =
        document.entry("positions").map { $0.value.entries }.map { entries in
          entries.reduce(comparison) { $0.taking($1.value.text, on: $1.key.text) }
        } ?? comparison
      let deal = comparison.checker.transaction(from: document, ignoring: CaseForms.keys.map(\.name)).partial
      different += comparison.differences(on: deal).map { "\(deal.id): \($0)" }
    }
    #expect(different.isEmpty, "\(different.joined(separator: "\n"))")
  }
}
