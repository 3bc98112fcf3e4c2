import Embargo

/// Findings of one rule that came out alike for several subjects, to be told together.
struct FindingGroup {
  /// In the order of the deal; at least one.
  private(set) var findings: [Finding]
  /// The first of them, which stands for what they have in common.
  let first: Finding

  private init(_ finding: Finding) {
    first = finding
    findings = [finding]
  }

  /// The findings of a deal put together: the gravest groups first, of equally grave ones the most prominent.
  static func all(_ findings: [Finding]) -> [FindingGroup] {
    var groups: [FindingGroup] = []
    var places: [Likeness: Int] = [:]
    for finding in findings {
      let likeness = Likeness(finding)
      if let place = places[likeness] {
        groups[place].findings.append(finding)
      } else {
        places[likeness] = groups.count
        groups.append(FindingGroup(finding))
      }
    }
    let ranked = groups.enumerated().map { (rank: $0.element.rank, offset: $0.offset, group: $0.element) }
    return ranked.sorted { ($1.rank, $0.offset) < ($0.rank, $1.offset) }.map(\.group)
  }

  /// The first few of very many findings: what is told of them is much the same of the others.
  var sample: FindingGroup {
    var sample = self
    if findings.count > Self.few { sample.findings = Array(findings.prefix(Self.few)) }
    return sample
  }

  private static let few = 12

  /// Subjects, each once.
  var subjects: [String] { findings.map(\.subject).withoutRepeats }

  /// Whether it is a duty that lies on somebody who takes no part in the deal, which leaves the deal as it is.
  var isDutyOfOthers: Bool { first.status == .duty && first.dutyOn != "parties" }

  /// The facts of all.
  var because: [Fact] { findings.flatMap(\.because).withoutRepeats }

  /// Paths of the facts to find out.
  var missing: [String] { findings.flatMap(\.missing).map(\.path).withoutRepeats }

  /// What the answers to them lead to.
  var answers: [Answer] { findings.flatMap(\.ifKnown).withoutRepeats }

  /// What they rest on although nobody stated it.
  var limitations: [Limitation] { findings.flatMap(\.limitations).withoutRepeats }

  /// The exemptions considered, each once: what reaches the deal is alike for all, what does not is so for every one.
  var exemptions: [ConsideredExemption] {
    first.exemptions.compactMap { exemption in
      let same = findings.compactMap { finding in
        finding.exemptions.first { $0.id == exemption.id && $0.outcome == exemption.outcome }
      }
      guard same.count == findings.count else { return nil }
      return ConsideredExemption(
        id: exemption.id, title: exemption.title, citations: exemption.citations, outcome: exemption.outcome,
        needs: exemption.needs, missing: same.flatMap(\.missing).withoutRepeats,
        because: same.flatMap(\.because).withoutRepeats, confidence: exemption.confidence,
        confidenceReason: exemption.confidenceReason)
    }
  }

  private var rank: Rank {
    Rank(gravity: first.status.gravity, prominence: findings.map { Prominence($0) }.max() ?? Prominence(first))
  }

  private struct Rank: Comparable {
    let gravity: Int
    let prominence: Prominence

    static func < (left: Rank, right: Rank) -> Bool {
      (left.gravity, left.prominence) < (right.gravity, right.prominence)
    }
  }
}

/// What findings must have in common to be told together: all but subject, facts and words about them.
private struct Likeness: Hashable {
  let rule: String
  let status: Status
  let citations: [CitedParagraph]
  let isConditional: Bool
  let position: String?
  let days: DateSpan?
  let cap: CapUse?
  let obligations: [DueObligation]
  let wouldChange: String?
  let exemptions: [Exemption]

  struct Exemption: Hashable {
    let id: String
    let outcome: ConsideredExemption.Outcome
    let needs: String?
  }

  init(_ finding: Finding) {
    rule = finding.rule
    status = finding.status
    citations = finding.citations
    isConditional = finding.isConditional
    position = finding.position
    days = finding.days
    cap = finding.cap
    obligations = finding.obligations
    wouldChange = finding.wouldChange
    exemptions = finding.exemptions.filter { $0.outcome != .doesNotApply }.map {
      Exemption(id: $0.id, outcome: $0.outcome, needs: $0.needs)
    }
  }
}
