import Embargo
import LocatedText

struct InForceBeforeAdoption: Lint {
  static let id: Diagnostic.ID = "in-force-before-adoption"
  static let family = LintFamily.dates
  static let summary = """
    A rule or an exemption is in force before the first of the resolutions that it cites was adopted.
    """
  static let rationale = """
    A deal that was lawful then comes out as a breach, or the other way round. If the measure is older, an older \
    resolution carries it and has to be cited.
    """
  static let examples = [
    LintExample(
      clean: """
        cites: [{resolution: Res. 9001 (2030), paragraph: "1"}, {resolution: Res. 9002 (2030), paragraph: "4"}]
        in-force: {from: 2030-01-10}
        """),
    LintExample(
      caught: """
        cites: [{resolution: Res. 9002 (2030), paragraph: "4"}]
        in-force: {from: 1️⃣2030-01-10}
        """,
      fixed: """
        cites: [{resolution: Res. 9002 (2030), paragraph: "4"}]
        in-force: {from: 2030-03-01}
        """),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let ofRules = rules.rules.flatMap { rule, folder in
      diagnostics(rule.inForce, rule.citations, folder.regime, rules)
    }
    let ofExemptions = rules.exemptions.flatMap { found in
      found.folder.map { diagnostics(found.exemption.inForce ?? [], found.exemption.citations, $0.regime, rules) } ?? []
    }
    return ofRules + ofExemptions
  }

  private func diagnostics(
    _ intervals: [Interval], _ citations: [Citation], _ regime: Regime, _ rules: LintedRules
  ) -> [Diagnostic] {
    let cited = regime.resolutions.filter { resolution in citations.contains { $0.resolution == resolution.id } }
    guard let first = cited.min(by: { $0.adopted < $1.adopted }) else { return [] }
    return intervals.compactMap { interval in
      guard interval.days.first != .distantPast, interval.days.first < first.adopted,
        let from = rules.nodes.value("from", at: interval.span)
      else { return nil }
      return Self.warning(
        .beforeAdoption(interval.days.first, first), at: from.span,
        notes: [.init("‘\(first.id)’ is listed here", at: first.span)],
        fixIts: [
          .init(
            "write ‘\(first.adopted.description)’", edits: [from.replacing(with: first.adopted.description)],
            mayChangeMeaning: true)
        ])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func beforeAdoption(_ from: CalendarDate, _ resolution: Regime.Resolution) -> Self {
    """
    in force from \(from.description), before ‘\(resolution.id)’ was adopted on \(resolution.adopted.description); an \
    earlier start needs an earlier citation
    """
  }
}
