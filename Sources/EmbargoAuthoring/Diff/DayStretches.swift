import Embargo

/// Sets of days, as stretches that neither touch nor overlap, in order.
struct DayStretches: Hashable {
  private(set) var spans: [DateSpan] = []

  init(_ spans: [DateSpan]) {
    for span in spans.sorted(by: { $0.first < $1.first }) {
      if let last = self.spans.last, last.isOpen || span.first <= last.last.adding(days: 1) {
        self.spans[self.spans.count - 1] = DateSpan(last.first, through: max(last.last, span.last))
      } else {
        self.spans.append(span)
      }
    }
  }

  var isEmpty: Bool { spans.isEmpty }

  func intersection(_ other: DayStretches) -> DayStretches {
    DayStretches(spans.flatMap { own in other.spans.compactMap { own.intersection($0) } })
  }

  func subtracting(_ other: DayStretches) -> DayStretches {
    var left = spans
    for cut in other.spans {
      left = left.flatMap { span -> [DateSpan] in
        guard span.intersection(cut) != nil else { return [span] }
        var parts: [DateSpan] = []
        if span.first < cut.first { parts.append(DateSpan(span.first, through: cut.first.adding(days: -1))) }
        if !cut.isOpen && span.last > cut.last { parts.append(DateSpan(cut.last.adding(days: 1), through: span.last)) }
        return parts
      }
    }
    return DayStretches(left)
  }

  /// As a sentence names them.
  var inWords: String { spans.map(\.inWords).joined(separator: " and ") }
}

extension DateSpan {
  /// As a sentence names the days.
  fileprivate var inWords: String {
    if isSingleDay { return "on \(first)" }
    if first == .distantPast { return isOpen ? "always" : "until \(last)" }
    return isOpen ? "from \(first) on" : "from \(first) to \(last)"
  }
}
