import Embargo
import LocatedText

/// Whether what a deal takes of the ceilings can be recorded: how much it is, in which period, and within the ceiling.
enum RecordableUse {
  /// Why it cannot; nothing if it can.
  static func refusals(of assessment: Assessment, at place: SourceSpan, mayPassCeilings: Bool) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, use) in assessment.ceilingUses.enumerated() {
      let earlier = assessment.ceilingUses[..<index]
      if earlier.contains(where: { $0.rule == use.rule && $0.per == use.per }) { continue }
      if use.period == nil {
        found.append(Diagnostic("unknown-period", .noPeriod(use), at: place))
      } else if assessment.ceilingUses.contains(where: {
        $0.rule == use.rule && $0.per == use.per && $0.period != use.period
      }) {
        found.append(Diagnostic("unknown-period", .severalPeriods(use, assessment.date), at: place))
      } else if use.isPerOpen {
        found.append(Diagnostic("uncounted-use", .openValue(use), at: place))
      } else if !use.isMeasured {
        found.append(Diagnostic("uncounted-use", .unmeasured(use), at: place))
      } else if !mayPassCeilings, let cap = assessment.cap(of: use.rule), cap.isWithin == .false {
        found.append(Diagnostic("over-ceiling", .over(use, cap), at: place))
      }
    }
    return found
  }
}

extension Assessment {
  /// What was found of a ceiling: where subjects are counted apart, the first that is passed.
  fileprivate func cap(of rule: String) -> CapUse? {
    let caps = findings.filter { $0.rule == rule }.compactMap(\.cap)
    return caps.first { $0.isWithin == .false } ?? caps.first
  }
}

extension Diagnostic.Message {
  fileprivate static func noPeriod(_ use: CeilingUse) -> Self {
    "no period of the ceiling ‘\(use.rule)’ runs on \(use.days.description), so that nothing can be counted"
  }

  fileprivate static func severalPeriods(_ use: CeilingUse, _ days: DateSpan) -> Self {
    "\(days.description) lies in more than one period of the ceiling ‘\(use.rule)’; write a closer date"
  }

  fileprivate static func openValue(_ use: CeilingUse) -> Self {
    "the ceiling ‘\(use.rule)’ counts for each apart, and it is not stated for whom this is; write the name"
  }

  fileprivate static func unmeasured(_ use: CeilingUse) -> Self {
    "how much this takes of the ceiling ‘\(use.rule)’ is not known; write a quantity in a unit that leads to the ceiling's"
  }

  fileprivate static func over(_ use: CeilingUse, _ cap: CapUse) -> Self {
    let this = cap.this.map { "\($0) more" } ?? "this"
    let used = cap.used.map { " \($0) were used before;" } ?? ""
    return """
      with \(this) the ceiling ‘\(use.rule)’ (\(cap.limit)) would be passed;\(used) record it with ‘--even-over’ if it \
      has taken place
      """
  }
}
