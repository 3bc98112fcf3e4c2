import Embargo
import Foundation
import LocatedText

/// The check alone, by the library: `embargo-bench-library RULES DEALS [ANSWERS]`.
///
/// Reads rules and deals first, then judges all deals and prints how many a second; with a third word it writes its
/// answers there, a verdict line each.
@main enum LibraryBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { fatalError("usage: embargo-bench-library RULES DEALS [ANSWERS]") }
    let checker = try Checker(rules: RuleSource(folder: arguments[1]))
    let text = SourceText(name: arguments[2], bytes: Array(try Data(contentsOf: URL(filePath: arguments[2]))))
    let deals = try checker.transactions(in: text, as: .ndjson).get()
    let worker = BulkChecker(checker).worker()
    if arguments.count > 3 {
      let lines = deals.map { line($0, worker.verdict(of: $0)) }
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: arguments[3]))
      return
    }
    let clock = ContinuousClock()
    var counts: [Verdict: Int] = [:]
    let duration = clock.measure {
      for deal in deals { counts[worker.verdict(of: deal).verdict, default: 0] += 1 }
    }
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    guard counts.values.reduce(0, +) == deals.count else { fatalError("not every deal was judged") }
    print(Double(deals.count) / seconds)
  }

  private static func line(_ deal: Transaction, _ answer: BriefAssessment) -> String {
    let rules = answer.rules.map { "\"\($0)\"" }.joined(separator: ",")
    return "{\"id\":\"\(deal.id)\",\"verdict\":\"\(answer.verdict)\",\"rules\":[\(rules)]}"
  }
}
