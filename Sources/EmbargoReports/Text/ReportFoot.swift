import Embargo

/// What stands at the end of a text report: the counts, and the rules and lists used.
struct ReportFoot {
  private let assessments: [Assessment]
  private let context: ReportContext

  init(_ assessments: [Assessment], _ context: ReportContext) {
    self.assessments = assessments
    self.context = context
  }

  func write(to page: inout Page) {
    if assessments.count != 1 {
      let counts = VerdictCounts(assessments).counts.map { verdict, count in
        Phrase(safe: "\(count)\u{A0}\(verdict.words.map { $0 == " " ? "\u{A0}" : String($0) }.joined())", verdict.tone)
      }
      let sum: Phrase = counts.isEmpty ? "" : ": " + counts.joined(by: ", ")
      page.add("\(assessments.count) deals" + sum, hanging: 2)
    }
    let rules = context.ruleCount == 1 ? "1 rule" : "\(context.ruleCount) rules"
    let asOf = context.asOf.map { ", law followed to \($0.description)" } ?? ""
    page.add("Rule set \(context.ruleSetName) \(context.version), \(rules)\(asOf)", hanging: 2)
    page.addLine("\(context.digest)", indent: 2)
    if context.lists.isEmpty { page.add("No list of designated parties was given", hanging: 2) }
    for list in context.lists {
      page.add("List \(list.name), \(list.generated ?? "of an unknown day")", hanging: 2)
      page.addLine("\(list.digest)", indent: 2)
    }
    if let ledger = context.ledger {
      page.add("Ledger \(ledger.file), \(ledger.entries == 1 ? "1 entry" : "\(ledger.entries) entries")", hanging: 2)
      page.addLine("\(ledger.digest)", indent: 2)
    }
  }
}
