import Embargo

/// The verdict on a deal in a sentence, with the paragraphs that give it.
struct VerdictSentence {
  private let assessment: Assessment
  private let decisive: [Finding]

  init(_ assessment: Assessment) {
    self.assessment = assessment
    decisive = assessment.findings.filter { $0.verdict == assessment.verdict }
  }

  var phrase: Phrase {
    Phrase(safe: assessment.verdict.words.uppercased(), assessment.verdict.tone) + ": " + reason
  }

  private var reason: Phrase {
    switch assessment.verdict {
    case .prohibited: return "\(rules) \(verb("forbids", "forbid")) it."
    case .needsAuthorisation:
      return "\(rules) \(verb("forbids", "forbid")) it, unless a paper is given that is missing: \(papers)."
    case .undetermined:
      if decisive.isEmpty {
        return
          "the law changed within \(assessment.date.description), and the days before and after come out differently."
      }
      return "whether \(rules) \(verb("forbids", "forbid")) it hangs on \(gaps)."
    case .exempted:
      return "\(rules) \(verb("forbids", "forbid")) such a deal, and what lifts \(verb("it", "them")) is there."
    case .permittedWithObligations: return "No measure in this rule set forbids it, if what is listed below is done."
    case .permitted: return "No measure in this rule set forbids it."
    }
  }

  private var names: [String] {
    var seen: [String] = []
    for finding in decisive where !seen.contains(finding.rule) { seen.append(finding.rule) }
    return seen
  }

  private func verb(_ one: String, _ many: String) -> String { names.count == 1 ? one : many }

  /// The first rule by its paragraph, and how many others there are.
  private var rules: Phrase {
    guard let first = decisive.first else { return "a rule" }
    let citation = first.citations.first.map { CitationWords.phrase([$0]) } ?? Phrase(safe: first.rule)
    switch names.count - 1 {
    case 0: return citation
    case 1: return citation + " and one other rule"
    case let others: return citation + " and \(others) other rules"
    }
  }

  private var papers: Phrase {
    var needs: [String] = []
    for exemption in decisive.flatMap(\.exemptions) where exemption.outcome == .needsAuthorisation {
      let words = exemption.needs ?? exemption.id
      if !needs.contains(words) { needs.append(words) }
    }
    return needs.map { Phrase(safe: $0) }.joined(by: "; or ")
  }

  private var gaps: Phrase {
    var paths: [String] = []
    for missing in decisive.flatMap(\.missing) where !paths.contains(missing.path) { paths.append(missing.path) }
    return paths.count == 1 ? "a fact that is not stated" : "\(paths.count) facts that are not stated"
  }
}

extension Verdict {
  /// The verdict as people say it.
  var words: String {
    switch self {
    case .prohibited: "prohibited"
    case .needsAuthorisation: "needs authorisation"
    case .undetermined: "undetermined"
    case .exempted: "exempted"
    case .permittedWithObligations: "permitted with obligations"
    case .permitted: "permitted"
    }
  }
}

extension Status {
  /// The status as people say it.
  var words: String {
    switch self {
    case .violated: "violated"
    case .needsAuthorisation: "needs authorisation"
    case .undetermined: "undetermined"
    case .exempted: "exempted"
    case .excepted: "excepted"
    case .within: "within the ceiling"
    case .duty: "duty"
    }
  }
}
