import Embargo
import LocatedText

struct InForceAfterTermination: Lint {
  static let id: Diagnostic.ID = "in-force-after-termination"
  static let family = LintFamily.dates
  static let summary = """
    A rule is in force after the day on which the last of the resolutions that it cites had ended.
    """
  static let rationale = """
    What a resolution forbade is lawful when it has ended. If another one carries the measure on, it has to be cited.
    """
  static let examples = [
    LintExample(
      clean: "rules: [{\(rule), in-force: {from: 2030-01-10, before: 2030-05-01}}]", in: .file("beta/topic.yaml"),
      beside: ["beta/regime.yaml": regime]),
    LintExample(
      caught: "rules: [{\(rule), in-force: {from: 2030-01-10, before: 1️⃣2030-06-01}}]",
      fixed: "rules: [{\(rule), in-force: {from: 2030-01-10, before: 2030-05-01}}]", in: .file("beta/topic.yaml"),
      beside: ["beta/regime.yaml": regime]),
    LintExample(
      caught: "rules: [{\(rule), in-force: 1️⃣{from: 2030-01-10}}]", in: .file("beta/topic.yaml"),
      beside: ["beta/regime.yaml": regime]),
  ]

  private static let regime = """
    title: Betaland
    resolutions: [{id: Res. 9001 (2030), adopted: 2030-01-10, ended: 2030-05-01}]
    """

  private static let rule = """
    id: beta-9001-1, title: T, cites: [{resolution: Res. 9001 (2030), paragraph: "1"}], when: {to.country: XB}, \
    rationale: "{to.country}"
    """

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.rules.flatMap { rule, folder -> [Diagnostic] in
      let cited = folder.regime.resolutions.filter { resolution in
        rule.citations.contains { $0.resolution == resolution.id }
      }
      let ends = cited.compactMap(\.ended)
      guard let last = ends.max(), ends.count == cited.count else { return [] }
      return rule.inForce.compactMap { diagnostic($0, cited, ended: last, rules) }
    }
  }

  private func diagnostic(
    _ interval: Interval, _ cited: [Regime.Resolution], ended: CalendarDate, _ rules: LintedRules
  ) -> Diagnostic? {
    // Under one option of a contested question the resolution may live on.
    guard interval.position == nil, interval.days.last >= ended,
      let resolution = cited.last(where: { $0.ended == ended })
    else { return nil }
    let before = rules.nodes.value("before", at: interval.span)
    return Self.warning(
      .afterEnd(resolution.id, ended), at: before?.span ?? interval.span,
      notes: [.init("‘\(resolution.id)’ is listed here", at: resolution.span)],
      fixIts: before.map {
        [
          .init(
            "write ‘\(ended.description)’", edits: [$0.replacing(with: ended.description)], mayChangeMeaning: true)
        ]
      } ?? [])
  }
}

extension Diagnostic.Message {
  fileprivate static func afterEnd(_ resolution: String, _ ended: CalendarDate) -> Self {
    """
    in force after \(ended.description), when ‘\(resolution)’ had ended; close the days with ‘before’, or cite what \
    carries the measure on
    """
  }
}
