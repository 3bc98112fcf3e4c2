import LocatedText

/// The conditions that can be named somewhere: those of a regime, and those of `common` below them.
struct ConditionNames {
  private let conditions: [Regime.NamedCondition]
  /// The first of the conditions that bear a name, by place.
  private var places = NameTable()
  /// What a rule must bind for the paths of each condition, its own and those of the conditions that it names.
  private let bound: [UInt16]
  /// Whether there is any such path.
  private let hasBound: Bool
  private let below: Below?

  /// What lies below, which holds nothing below itself.
  private final class Below: Sendable {
    let names: ConditionNames

    init(_ names: ConditionNames) { self.names = names }
  }

  init(_ conditions: [Regime.NamedCondition], below common: ConditionNames? = nil) {
    self.conditions = conditions
    below = common.map { Below($0) }
    places.reserve(conditions.count)
    for (place, condition) in conditions.enumerated() { _ = places.insert(condition.name.utf8, Int32(place)) }
    bound = Self.bound(of: conditions, places, common)
    hasBound = common?.hasBound == true || bound.contains { $0 != 0 }
  }

  private static func bound(
    of conditions: [Regime.NamedCondition], _ places: NameTable, _ common: ConditionNames?
  ) -> [UInt16] {
    var found = conditions.map(\.condition.boundKinds)
    let callers = conditions.indices.filter { conditions[$0].condition.hasNames }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for place in callers {
        var kinds = found[place]
        for name in conditions[place].condition.names {
          kinds |= places.value(for: name.text.utf8.span).map { found[Int($0)] } ?? common?.bound(of: name.text) ?? 0
        }
        isGrowing = isGrowing || kinds != found[place]
        found[place] = kinds
      }
    }
    return found
  }

  private func bound(of name: String) -> UInt16 {
    places.value(for: name.utf8.span).map { bound[Int($0)] } ?? below?.names.bound(of: name) ?? 0
  }

  /// The condition that bears a name.
  private subscript(_ name: String) -> Regime.NamedCondition? {
    places.value(for: name.utf8.span).map { conditions[Int($0)] } ?? below?.names[name]
  }

  private func isKnown(_ name: Condition.Name) -> Bool {
    places.value(for: name.text.utf8.span) != nil || below?.names.isKnown(name) == true
  }

  /// Whether a condition asks for a path that a rule must bind, itself or through those it names.
  func isBinding(_ condition: Condition) -> Bool { !isBound(condition, by: []) }

  /// Whether a rule that binds these names binds every path that a condition asks for, itself or through others.
  func isBound(_ condition: Condition, by kinds: [RecordKind]) -> Bool {
    let unbound: UInt16 = ~kinds.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
    if condition.boundKinds & unbound != 0 { return false }
    return !hasBound || !condition.containsName { bound(of: $0.text) & unbound != 0 }
  }

  /// What is wrong with the conditions themselves.
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (place, condition) in conditions.enumerated() {
      found += unknown(in: condition.condition)
      let first = places.value(for: condition.name.utf8.span).map { Int($0) } ?? place
      if let other = below?.names[condition.name] ?? (first < place ? conditions[first] : nil) {
        found.append(
          Diagnostic(
            "duplicate-condition", .twice(condition.name), at: condition.span,
            notes: [.init("first defined here", at: other.span)]))
      }
    }
    return found + circles()
  }

  /// The names in a condition that nothing bears.
  func unknown(in condition: Condition) -> [Diagnostic] {
    guard condition.containsName(where: { !isKnown($0) }) else { return [] }
    let known = Set((conditions + (below?.names.conditions ?? [])).map(\.name)).sorted()
    return condition.names.filter { !isKnown($0) }.map { name in
      let near = NearNames.all(near: name.text, among: known)
      return Diagnostic(
        "unknown-condition", .unknown(name.text, near: near), at: name.span, fixIts: name.fixIts(near))
    }
  }

  /// The paths that a condition asks for, those of the conditions it names included, each with whether it is its own.
  func paths(of condition: Condition) -> [(path: RulePath, isOwn: Bool)] {
    var result = condition.paths.map { (path: $0, isOwn: true) }
    var open = condition.names.map(\.text)
    var passed: Set<String> = []
    while let name = open.popLast() {
      guard passed.insert(name).inserted, let inner = self[name] else { continue }
      result += inner.condition.paths.map { (path: $0, isOwn: false) }
      open += inner.condition.names.map(\.text)
    }
    return result
  }

  /// One diagnostic for each circle of conditions, at the first of them.
  private func circles() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var done: Set<String> = []
    for start in conditions where start.condition.hasNames && !done.contains(start.name) {
      var path = [(condition: start, names: start.condition.names[...])]
      while !path.isEmpty {
        guard let next = path[path.count - 1].names.popFirst() else {
          done.insert(path.removeLast().condition.name)
          continue
        }
        if let place = path.firstIndex(where: { $0.condition.name == next.text }) {
          found.append(circle(path[place...].map(\.condition)))
        } else if let inner = self[next.text], !done.contains(next.text) {
          path.append((inner, inner.condition.names[...]))
        }
      }
    }
    return found
  }

  private func circle(_ circle: [Regime.NamedCondition]) -> Diagnostic {
    let names = circle.dropFirst().prefix(4).map(\.name) + (circle.count > 5 ? ["…"] : [])
    let notes = circle.dropFirst().prefix(4).map { Diagnostic.Note(.leadsOn($0.name), at: $0.span) }
    return Diagnostic("condition-circle", .circle(circle[0].name, names), at: circle[0].span, notes: notes)
  }
}

extension Diagnostic.Message {
  fileprivate static func twice(_ name: String) -> Self {
    "two conditions are called ‘\(name)’; give each its own name"
  }

  fileprivate static func unknown(_ name: String, near: [String]) -> Self {
    if !near.isEmpty { return "no condition is called ‘\(name)’; did you mean \(oneOf: near)?" }
    return "no condition is called ‘\(name)’ in this regime or in ‘common’"
  }

  fileprivate static func circle(_ name: String, _ others: [String]) -> Self {
    let way: Self = others.isEmpty ? "" : ", by way of \(listing: others)"
    return "the condition ‘\(name)’ hangs on itself\(way); a condition asks for others, never for itself"
  }

  fileprivate static func leadsOn(_ name: String) -> Self { "‘\(name)’ leads on here" }
}
