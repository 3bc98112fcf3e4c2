public import Embargo

/// When which regime was in force, as a picture: a row for each regime, a bar for each stretch of days.
///
/// SVG 1.1 without scripts, styles from outside or fonts of its own.
public struct RegimeTimeline {
  private let rows: [Row]
  private let years: ClosedRange<Int>
  private let end: CalendarDate

  private struct Row {
    let title: String
    let spans: [DateSpan]
  }

  private static let rowHeight = 18
  private static let labelWidth = 260
  private static let yearWidth = 12
  private static let headHeight = 30

  /// Gathers the stretches of days.
  ///
  /// - Parameters:
  ///   - rules: the rule set.
  ///   - day: where bars without an end are cut off.
  public init(of rules: CompiledRules, until day: CalendarDate) {
    end = day
    rows = rules.ruleSet.folders.map { folder in
      let intervals = folder.contents.rules.flatMap(\.inForce).filter { $0.days.first <= day }
      return Row(title: folder.regime.title, spans: Self.merged(intervals.map(\.days)))
    }.sorted { ($0.spans.first?.first ?? day, $0.title) < ($1.spans.first?.first ?? day, $1.title) }
    let first = rows.compactMap { $0.spans.first?.first.year }.min() ?? day.year
    years = first...max(day.year, first)
  }

  /// Spans that touch or overlap put together, in the order of their days.
  private static func merged(_ spans: [DateSpan]) -> [DateSpan] {
    var result: [DateSpan] = []
    for span in spans.sorted(by: { $0.first < $1.first }) {
      if let last = result.last, span.first <= last.last.adding(days: 1) {
        result[result.count - 1] = DateSpan(last.first, through: max(last.last, span.last))
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// The picture.
  public func svg() -> String {
    let width = Self.labelWidth + (years.count + 1) * Self.yearWidth
    let height = Self.headHeight + rows.count * Self.rowHeight + 10
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
      font-family="sans-serif" font-size="12" role="img">
      """,
      "<title>When which regime was in force, until \(end)</title>",
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#ffffff\"/>",
    ]
    for year in years where year % 10 == 0 { lines += mark(year, height: height) }
    for (index, row) in rows.enumerated() { lines += draw(row, top: Self.headHeight + index * Self.rowHeight) }
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  private func mark(_ year: Int, height: Int) -> [String] {
    let place = Self.labelWidth + (year - years.lowerBound) * Self.yearWidth
    return [
      "<line x1=\"\(place)\" y1=\"\(Self.headHeight - 8)\" x2=\"\(place)\" y2=\"\(height)\" stroke=\"#d0d0d0\"/>",
      "<text x=\"\(place)\" y=\"\(Self.headHeight - 12)\" text-anchor=\"middle\" fill=\"#555555\">\(year)</text>",
    ]
  }

  private func draw(_ row: Row, top: Int) -> [String] {
    let label = """
      <text x="\(Self.labelWidth - 8)" y="\(top + 13)" text-anchor="end" fill="#222222">\(escaped(row.title))</text>
      """
    return [label]
      + row.spans.map { span in
        let left = place(of: span.first)
        let right = place(of: min(span.last, end))
        let isOpen = span.last > end
        return """
          <rect x="\(left)" y="\(top + 3)" width="\(max(right - left, 2))" height="\(Self.rowHeight - 6)" \
          fill="\(isOpen ? "#1f4e79" : "#8aa9c4")"><title>\(escaped(row.title)): \(span.words)</title></rect>
          """
      }
  }

  /// Columns from the left, to a day's share of its year.
  private func place(of day: CalendarDate) -> Int {
    let start = CalendarDate(year: day.year, month: 1, day: 1) ?? day
    let days = Int(day.daysSince1970 - start.daysSince1970)
    return Self.labelWidth + (day.year - years.lowerBound) * Self.yearWidth + days * Self.yearWidth / 366
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
  }
}
