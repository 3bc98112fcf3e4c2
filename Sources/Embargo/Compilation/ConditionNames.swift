import LocatedText

/// The conditions that can be named somewhere: those of a regime, and those of `common` below them.
struct ConditionNames {
  private let own: [Regime.NamedCondition]
  private let table: [String: Regime.NamedCondition]
  private let below: [String: Regime.NamedCondition]
  /// Of conditions that ask for paths which a rule must bind, themselves or through others: what it must bind.
  private let bound: [String: Set<RecordKind>]

  init(_ own: [Regime.NamedCondition], below common: [Regime.NamedCondition] = []) {
    self.own = own
    below = Dictionary(common.map { ($0.name, $0) }) { first, _ in first }
    table = Dictionary(own.map { ($0.name, $0) }) { first, _ in first }.merging(below) { own, _ in own }
    bound = Self.bound(in: table.values)
  }

  private static func bound(in conditions: some Collection<Regime.NamedCondition>) -> [String: Set<RecordKind>] {
    var found: [String: Set<RecordKind>] = [:]
    for condition in conditions {
      for case .bound(let kind) in condition.condition.paths.lazy.map(\.scope) {
        found[condition.name, default: []].insert(kind)
      }
    }
    let callers = conditions.map { ($0.name, $0.condition.names.map(\.text)) }.filter { !$0.1.isEmpty }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for (name, called) in callers {
        for kind in called.flatMap({ found[$0] ?? [] }) where found[name, default: []].insert(kind).inserted {
          isGrowing = true
        }
      }
    }
    return found
  }

  /// Whether a condition asks for a path that a rule must bind, itself or through those it names.
  func isBinding(_ condition: Condition) -> Bool { !isBound(condition, by: []) }

  /// Whether a rule that binds these names binds every path that a condition asks for, itself or through others.
  func isBound(_ condition: Condition, by kinds: [RecordKind]) -> Bool {
    let asksForMore = condition.containsPath {
      if case .bound(let kind) = $0.scope { !kinds.contains(kind) } else { false }
    }
    if asksForMore || bound.isEmpty { return !asksForMore }
    return !condition.containsName { name in bound[name.text]?.contains { !kinds.contains($0) } ?? false }
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
    guard condition.containsName(where: { table[$0.text] == nil }) else { return [] }
    return condition.names.filter { table[$0.text] == nil }.map { name in
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
