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
    case .prohibited: return "\(rules) \(forbid) this deal."
    case .needsAuthorisation:
      return "\(rules) \(forbid) this deal without a paper that is missing and may be asked for: \(papers)."
    case .undetermined:
      if decisive.isEmpty { return "The law changed within \(assessment.date.description), and the day decides." }
      return "Whether \(rules) \(forbid) this deal hangs on \(gaps)."
    case .exempted:
      return "\(rules) \(forbid) such a deal, and a paper given lifts \(names.count == 1 ? "it" : "them")\(lifting)."
    case .permittedWithObligations: return "No measure in this rule set forbids it, if what is listed below is done."
    case .permitted: return "No measure in this rule set forbids it."
    }
  }

  private var forbid: String { names.count == 1 ? "forbids" : "forbid" }

  private var names: [String] {
    var seen: [String] = []
    for finding in decisive where !seen.contains(finding.rule) { seen.append(finding.rule) }
    return seen
  }

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

  /// The paragraph under which the first rule is lifted.
  private var lifting: Phrase {
    let exemption = decisive.first?.exemptions.first { $0.outcome == .exempted }
    guard let citation = exemption?.citations.first else { return "" }
    return " under " + CitationWords.phrase([citation])
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
