import LocatedText

/// The conditions that can be named somewhere: those of a regime, and those of `common` below them.
struct ConditionNames {
  private let own: [Regime.NamedCondition]
  private let below: [Regime.NamedCondition]
  /// The first of those that bear a name, by its place among `own` and, behind them, `below`.
  private let places: [String: Int]
  /// Of conditions that ask for paths which a rule must bind, themselves or through others: what it must bind.
  private let bound: [String: UInt16]

  init(_ own: [Regime.NamedCondition], below common: [Regime.NamedCondition] = []) {
    self.own = own
    below = common
    var places: [String: Int] = [:]
    places.reserveCapacity(own.count + common.count)
    for (place, condition) in (own + common).enumerated() where places[condition.name] == nil {
      places[condition.name] = place
    }
    self.places = places
    bound = Self.bound(in: places.values.lazy.map { $0 < own.count ? own[$0] : common[$0 - own.count] })
  }

  private static func bound(in conditions: some Sequence<Regime.NamedCondition>) -> [String: UInt16] {
    var found: [String: UInt16] = [:]
    var callers: [(name: String, called: [String])] = []
    for condition in conditions {
      if condition.condition.boundKinds != 0 { found[condition.name] = condition.condition.boundKinds }
      if condition.condition.hasNames { callers.append((condition.name, condition.condition.names.map(\.text))) }
    }
    var isGrowing = !found.isEmpty
    while isGrowing {
      isGrowing = false
      for (name, called) in callers {
        let kinds = called.reduce(found[name] ?? 0) { $0 | (found[$1] ?? 0) }
        guard kinds != found[name] ?? 0 else { continue }
        found[name] = kinds
        isGrowing = true
      }
    }
    return found
  }

  /// The condition that bears a name.
  private subscript(_ name: String) -> Regime.NamedCondition? {
    places[name].map { $0 < own.count ? own[$0] : below[$0 - own.count] }
  }

  /// Whether a condition asks for a path that a rule must bind, itself or through those it names.
  func isBinding(_ condition: Condition) -> Bool { !isBound(condition, by: []) }

  /// Whether a rule that binds these names binds every path that a condition asks for, itself or through others.
  func isBound(_ condition: Condition, by kinds: [RecordKind]) -> Bool {
    let unbound: UInt16 = ~kinds.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
    if condition.boundKinds & unbound != 0 { return false }
    return bound.isEmpty || !condition.containsName { (bound[$0.text] ?? 0) & unbound != 0 }
  }

  /// What is wrong with the conditions themselves.
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var first = Dictionary(below.map { ($0.name, $0.span) }) { first, _ in first }
    for condition in own {
      found += unknown(in: condition.condition)
      if let other = first[condition.name] {
        found.append(
          Diagnostic(
            "duplicate-condition", .twice(condition.name), at: condition.span,
            notes: [.init("first defined here", at: other)]))
      } else {
        first[condition.name] = condition.span
      }
    }
    return found + circles()
  }

  /// The names in a condition that nothing bears.
  func unknown(in condition: Condition) -> [Diagnostic] {
    guard condition.containsName(where: { places[$0.text] == nil }) else { return [] }
    return condition.names.filter { places[$0.text] == nil }.map { name in
      let near = NearNames.all(near: name.text, among: places.keys.sorted())
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
    for start in own where start.condition.hasNames && !done.contains(start.name) {
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
