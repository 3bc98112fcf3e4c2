import EmbargoReports
import LocatedText

/// Coverage for a terminal: a table by regime, then what no case shows.
package enum CoverageText {
  /// - Parameters:
  ///   - coverage: what was measured.
  ///   - limit: how many points without a case are listed; nil for all.
  /// - Returns: lines that end with a line break.
  package static func render(_ coverage: Coverage, limit: Int?) -> String {
    var rows = [["coverage"] + Coverage.Point.Kind.allCases.map(\.heading) + ["whole"]]
    rows += coverage.regimes.map { row($0.id, $0.points) }
    if coverage.regimes.count > 1 { rows.append(row("whole", coverage.regimes.flatMap(\.points))) }
    var text = TextTable.render(rows)
    let impossible = coverage.regimes.reduce(0) { $0 + $1.impossible }
    if impossible > 0 {
      text += "\(impossible) more that no deal can show \(impossible == 1 ? "is" : "are") not counted.\n"
    }
    let open = coverage.regimes.flatMap { regime in
      regime.points.filter { !$0.isCovered }.map { (regime: regime.id, point: $0) }
    }
    if open.isEmpty { return text }
    var places = SourcePlaces()
    text += "\n"
    for (regime, point) in open.prefix(limit ?? open.count) {
      text += "\(places.shown(point.span)): \(SafeText.shown(point.sentence(of: regime)))\n"
    }
    let rest = open.count - (limit ?? open.count)
    if rest > 0 { text += "… and \(rest) more; ‘--all’ lists every one.\n" }
    return text
  }

  private static func row(_ name: String, _ points: [Coverage.Point]) -> [String] {
    let cells = Coverage.Point.Kind.allCases.map { kind -> String in
      let share = Coverage.Share(points.filter { $0.kind == kind })
      return share.total == 0 ? "–" : "\(share.covered)/\(share.total)"
    }
    return [name] + cells + [Coverage.Share(points).text]
  }
}

extension Coverage.Point.Kind {
  fileprivate var heading: String {
    switch self {
    case .rule: "rules"
    case .condition: "conditions"
    case .exemption: "exemptions"
    case .ceiling: "ceilings"
    case .day: "days"
    }
  }
}

extension Coverage.Point {
  /// What no case of a regime shows.
  fileprivate func sentence(of regime: String) -> String {
    switch kind {
    case .rule: "no case of \(regime) is surely caught by ‘\(owner)’"
    case .condition: "‘\(what)’ of ‘\(owner)’ is \(wanted) in no case of \(regime)"
    case .exemption: "the exemption ‘\(owner)’ comes out ‘\(wanted)’ in no case of \(regime)"
    case .ceiling: "the ceiling of ‘\(owner)’ comes out ‘\(wanted)’ in no case of \(regime)"
    case .day: "no case of \(regime) on \(what), \(dayInWords) ‘\(owner)’, is one that it would catch"
    }
  }

  private var dayInWords: String {
    switch wanted {
    case "first day": "the first day of"
    case "last day": "the last day of"
    case "day before": "the day before"
    default: "the day after"
    }
  }
}
