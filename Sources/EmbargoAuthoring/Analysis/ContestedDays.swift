import Embargo

/// Which stretches of days count under which options of contested questions.
extension CompiledRules {
  /// The options under which an interval is looked at: those of the rules, and its own.
  func options(of interval: CompiledInterval) -> [Int32] {
    var options = defaultOptions
    if interval.position >= 0 { options[Int(interval.position)] = interval.option }
    return options
  }

  /// The days of the intervals that count under some options.
  func days(of range: Range<Int32>, under options: [Int32]) -> DayStretches {
    DayStretches(intervals[range].filter { $0.counts(under: options) }.map(\.days))
  }
}

extension CompiledInterval {
  /// Whether it counts under some options, one for each contested question.
  func counts(under options: [Int32]) -> Bool { position < 0 || options[Int(position)] == option }
}
