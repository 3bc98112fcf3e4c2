import Embargo

/// The verdict on a deal in a sentence, with the paragraphs that give it.
struct VerdictSentence {
  private let assessment: Assessment
  private let decisive: [Finding]

  /// Takes the findings in groups, the most prominent first.
  init(_ assessment: Assessment, _ groups: [FindingGroup]) {
    self.assessment = assessment
    decisive = groups.flatMap(\.findings).filter { $0.verdict == assessment.verdict }
  }

  var phrase: Phrase {
    Phrase(safe: assessment.verdict.words.uppercased(), assessment.verdict.tone) + ": " + reason
  }

  private var reason: Phrase {
    switch assessment.verdict {
    case .prohibited: return "\(rules) \(forbid) this deal."
    case .needsAuthorisation:
      let reserve: Phrase = assessment.canTurnGraver ? " What is not stated may make it prohibited." : ""
      return "\(rules) \(forbid) this deal without a paper that is missing and may be asked for: \(papers)." + reserve
    case .undetermined:
      if decisive.isEmpty { return "The law changed within \(assessment.date.description), and the day decides." }
      return "Whether \(rules) \(forbid) this deal hangs on \(gaps)."
    case .exempted:
      let what = decisive.allSatisfy(\.isLiftedByPaper) ? "a paper given lifts" : "what it keeps to lifts"
      return "\(rules) \(forbid) such a deal, and \(what) \(names.count == 1 ? "it" : "them")\(lifting)."
    case .permittedWithObligations: return "No measure in this rule set forbids it, if what is listed below is done."
    case .permitted: return "No measure in this rule set forbids it."
    }
  }

  private var forbid: String { names.count == 1 ? "forbids" : "forbid" }

  private var names: [String] { decisive.map(\.rule).withoutRepeats }

  /// The most prominent rule by its paragraph, and how many others there are.
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

  /// The papers that would lift every rule; where there is none, those of the first rule, of which one is needed.
  private var papers: Phrase {
    let needs = decisive.map { papers(for: $0) }
    guard let first = needs.first else { return "" }
    let common = first.filter { paper in needs.allSatisfy { $0.contains(paper) } }
    let words = (common.isEmpty ? first : common).map { Phrase(safe: $0) }.joined(by: "; or ")
    return common.isEmpty ? words + "; and what the others ask for" : words
  }

  private func papers(for finding: Finding) -> [String] {
    finding.exemptions.filter { $0.outcome == .needsAuthorisation }.map { $0.needs ?? $0.id }.withoutRepeats
  }

  private var gaps: Phrase {
    let paths = decisive.flatMap(\.missing).map(\.path).withoutRepeats
    return paths.count == 1 ? "a fact that is not stated" : "\(paths.count) facts that are not stated"
  }
}

extension Assessment {
  /// Whether a fact that is not stated may make the verdict graver.
  var canTurnGraver: Bool {
    findings.contains { finding in
      guard !finding.missing.isEmpty else { return false }
      let worst = finding.ifKnown.map(\.verdict).max() ?? .prohibited
      return worst > verdict
    }
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

extension Finding {
  /// Whether a paper is there that lifts it, and not terms alone to which the deal keeps.
  var isLiftedByPaper: Bool { exemptions.contains { $0.outcome == .exempted && $0.needs != nil } }
}
