package import Embargo
import LocatedText

/// What a run says of a deal, as far as it is compared with an earlier one.
package struct ComparedDeal: Sendable {
  /// How one rule came out for one subject.
  struct Result: Sendable, Hashable, Comparable {
    let rule: String
    /// The subject, with the days where it is not so on all of them; empty where only the verdict was told.
    let subject: String
    let status: String
    /// The list on an entry of which it rests.
    let list: String?

    static func < (left: Self, right: Self) -> Bool {
      (left.rule, left.subject, left.status, left.list ?? "") < (
        right.rule, right.subject, right.status, right.list ?? ""
      )
    }
  }

  let id: String
  let line: Int?
  let verdict: Verdict
  let days: String
  let digest: String
  let results: [Result]
  /// The rules that give the verdict.
  let decisive: [String]

  /// Takes from an assessment what is compared.
  package init(_ assessment: Assessment, line: Int? = nil) {
    id = assessment.id
    self.line = line
    verdict = assessment.verdict
    days = assessment.date.description
    digest = TextDigest.of(assessment.source)
    results = assessment.findings.map { finding in
      Result(
        rule: finding.rule, subject: Self.subject(finding.subject, days: finding.days?.description),
        status: finding.status.rawValue, list: finding.because.lazy.compactMap(\.listing).first?.list)
    }
    decisive = assessment.decisiveRules
  }

  static func subject(_ subject: String, days: String?) -> String { days.map { "\(subject), \($0)" } ?? subject }
}
