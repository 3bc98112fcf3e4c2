import Embargo
import LocatedText

/// The rules near a deal that do not apply, together where the same facts cleared them.
struct ClearedLines {
  private let assessment: Assessment
  private let facts: FactWords

  init(_ assessment: Assessment) {
    self.assessment = assessment
    facts = FactWords(file: assessment.source.file)
  }

  func write(to page: inout Page, _ places: inout SourcePlaces) {
    var groups: [(reasons: Phrase, subject: String, rules: [ClearedRule])] = []
    for rule in assessment.cleared {
      let reasons = reasons(rule, &places)
      if let known = groups.firstIndex(where: { $0.reasons == reasons && $0.subject == rule.subject }) {
        groups[known].rules.append(rule)
      } else {
        groups.append((reasons, rule.subject, [rule]))
      }
    }
    guard !groups.isEmpty else { return }
    page.addBlank()
    page.add("\("Near, and cleared", .strong)")
    for group in groups {
      page.add("\(group.subject), by " + group.reasons, indent: 2, hanging: 4)
      for rule in group.rules {
        let citation = CitationWords.phrase(Array(rule.citations.prefix(1)))
        page.add("\(rule.rule, .strong)  \(rule.title) (" + citation + ")", indent: 4, hanging: 6)
      }
    }
  }

  private func reasons(_ rule: ClearedRule, _ places: inout SourcePlaces) -> Phrase {
    var reasons = rule.because.map { facts.phrase($0, &places) }
    var seen: Set<String> = []
    for path in rule.absent where seen.insert(path).inserted { reasons.append("\(path), which is not stated") }
    return reasons.isEmpty ? "what is not stated" : Sentence.list(reasons, "and")
  }
}
