import Embargo

/// Which rules take the place of which: those of one regime, one effect and one kind of subject that ask for the same.
struct Successions {
  /// A rule on the days of one of its intervals.
  struct Reign {
    let rule: Rule
    let interval: Interval
    fileprivate let shape: ConditionShape
    fileprivate let kind: Kind
  }

  fileprivate struct Kind: Hashable {
    let regime: String
    let effect: Rule.Effect
    let each: [RecordKind]
    let outline: String
  }

  private struct Start: Hashable {
    let kind: Kind
    let first: CalendarDate
  }

  private let reigns: [Reign]
  private let byStart: [Start: [Int]]
  private let byKind: [Kind: [Int]]

  init(_ rules: LintedRules) {
    let reigns = rules.rules.flatMap { rule, folder in
      let shape = ConditionShape(rule.when)
      let kind = Kind(regime: folder.regime.id, effect: rule.effect, each: rule.each, outline: shape.outline)
      return rule.inForce.map { Reign(rule: rule, interval: $0, shape: shape, kind: kind) }
    }
    self.reigns = reigns
    byStart = Dictionary(grouping: reigns.indices) {
      Start(kind: reigns[$0].kind, first: reigns[$0].interval.days.first)
    }
    byKind = Dictionary(grouping: reigns.indices) { reigns[$0].kind }
  }

  /// Reigns of which the later begins so many days after the last day of the earlier, with a question whether another
  /// like them is in force on a day.
  func pairs(apart days: Int32) -> [(earlier: Reign, later: Reign, isCovered: (CalendarDate) -> Bool)] {
    reigns.indices.flatMap { index -> [(Reign, Reign, (CalendarDate) -> Bool)] in
      let earlier = reigns[index]
      guard !earlier.interval.days.isOpen else { return [] }
      let first = CalendarDate(daysSince1970: earlier.interval.days.last.daysSince1970 + days)
      return (byStart[Start(kind: earlier.kind, first: first)] ?? []).compactMap { other in
        let later = reigns[other]
        guard other != index, !earlier.interval.excludes(later.interval),
          earlier.interval.days.first < later.interval.days.first, earlier.shape.overlaps(later.shape)
        else { return nil }
        return (earlier, later, { day in isCovered(day, like: earlier) })
      }
    }
  }

  private func isCovered(_ day: CalendarDate, like reign: Reign) -> Bool {
    (byKind[reign.kind] ?? []).contains { index in
      reigns[index].interval.days.contains(day) && reigns[index].shape.overlaps(reign.shape)
    }
  }
}

extension Interval {
  /// Whether the two count under different options of one question, and so never together.
  fileprivate func excludes(_ other: Interval) -> Bool {
    guard let own = position, let others = other.position else { return false }
    return own.position == others.position && own.option != others.option
  }
}
