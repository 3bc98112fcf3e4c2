import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing
import Foundation

struct Scratch {
  @Test func scratch() throws {
    let source = try RuleSource(folder: ProcessInfo.processInfo.environment["RULES"] ?? "Rules")
    let rules = Compiler.compile(source).partial!
    let analysis = Analysis([rules])
    var counts = [0, 0, 0, 0]
    let start = ContinuousClock.now
    for rule in rules.rules {
      let law = rules.law(rule)
      for kind in [RecordKind.transaction, .item, .party, .service, .vessel] where rule.judges(kind) {
        let question = Question([Goal(rule.when, .surely, regime: rule.regime)], binding: kind, days: law.inForce.map(\.days))
        let s = ContinuousClock.now
        let answer = analysis.answer(question)
        let t = ContinuousClock.now - s
        if t > .milliseconds(300) { print("slow", law.id, kind, t) }
        switch answer {
        case .none: counts[0] += 1; print("NONE", law.id, kind)
        case .some(let w): counts[1] += 1; if counts[1] % 40 == 0 { print(law.id); print(w.yaml) }
        case .undecided(let d): counts[2] += 1; print("UNDECIDED", law.id, kind, d)
        }
      }
    }
    print(counts, ContinuousClock.now - start)
  }
}
