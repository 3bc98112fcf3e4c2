import LocatedText

/// The conditions that can be named somewhere: those of a regime, and those of `common` below them.
struct ConditionNames {
  private let own: [Regime.NamedCondition]
  private let table: [String: Regime.NamedCondition]
  private let below: [String: Regime.NamedCondition]
  /// Names of conditions that ask for a path which a rule must bind, themselves or through others.
  private let binding: Set<String>

  init(_ own: [Regime.NamedCondition], below common: [Regime.NamedCondition] = []) {
    self.own = own
    below = Dictionary(common.map { ($0.name, $0) }) { first, _ in first }
    table = Dictionary(own.map { ($0.name, $0) }) { first, _ in first }.merging(below) { own, _ in own }
    binding = Self.binding(in: table.values)
  }

  private static func binding(in conditions: some Collection<Regime.NamedCondition>) -> Set<String> {
    var found = Set(conditions.filter { $0.condition.paths.contains(where: \.isBound) }.map(\.name))
    let callers = conditions.map { ($0.name, $0.condition.names.map(\.text)) }
    var count = -1
    while count != found.count {
      count = found.count
      for (name, called) in callers where called.contains(where: found.contains) { found.insert(name) }
    }
    return found
  }

  /// Whether a condition asks for a path that a rule must bind, itself or through those it names.
  func isBinding(_ condition: Condition) -> Bool {
    condition.paths.contains(where: \.isBound) || condition.names.contains { binding.contains($0.text) }
  }

  /// What is wrong with the conditions themselves.
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var first: [String: SourceSpan] = [:]
    for condition in own {
      found += unknown(in: condition.condition)
      if let other = first[condition.name] ?? below[condition.name]?.span {
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
    condition.names.filter { table[$0.text] == nil }.map { name in
      let near = NearNames.all(near: name.text, among: table.keys.sorted())
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
      guard passed.insert(name).inserted, let inner = table[name] else { continue }
      result += inner.condition.paths.map { (path: $0, isOwn: false) }
      open += inner.condition.names.map(\.text)
    }
    return result
  }

  /// One diagnostic for each circle of conditions, at the first of them.
  private func circles() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var done: Set<String> = []
    for start in own where !done.contains(start.name) {
      var path = [(condition: start, names: start.condition.names[...])]
      while !path.isEmpty {
        guard let next = path[path.count - 1].names.popFirst() else {
          done.insert(path.removeLast().condition.name)
          continue
        }
        if let place = path.firstIndex(where: { $0.condition.name == next.text }) {
          found.append(circle(path[place...].map(\.condition)))
        } else if let inner = table[next.text], !done.contains(next.text) {
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
