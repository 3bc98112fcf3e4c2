import Embargo

/// Conditions with those that they name put in their place.
struct ConditionExpansion: Sendable {
  private let named: [String: Condition]

  /// The conditions that a regime can name.
  init(_ folder: RuleSet.Folder, _ common: RuleFile) {
    let all = folder.regime.conditions + folder.contents.conditions + common.conditions
    named = Dictionary(all.map { ($0.name, $0.condition) }) { first, _ in first }
  }

  /// Every path that a condition asks for, by way of others too.
  func paths(of condition: Condition) -> [RulePath] {
    var result = condition.paths
    var open = condition.names.map(\.text)
    var seen: Set<String> = []
    while let name = open.popLast() {
      guard seen.insert(name).inserted, let inner = named[name] else { continue }
      result += inner.paths
      open += inner.names.map(\.text)
    }
    return result
  }

  /// Whether whatever fulfils the condition fulfils one of some tests, of which each part is asked.
  ///
  /// - Parameters:
  ///   - condition: the condition.
  ///   - isEnough: whether a test is one of them.
  /// - Returns: false where a way to fulfil it asks for none of them.
  func needs(_ condition: Condition, _ isEnough: (RulePath, Condition.Test) -> Bool) -> Bool {
    needs(condition, [], isEnough)
  }

  private func needs(
    _ condition: Condition, _ seen: [String], _ isEnough: (RulePath, Condition.Test) -> Bool
  ) -> Bool {
    switch condition.kind {
    case .all(let parts): parts.contains { needs($0, seen, isEnough) }
    case .any(let parts): !parts.isEmpty && parts.allSatisfy { needs($0, seen, isEnough) }
    case .not: false
    case .some(_, let part): needs(part, seen, isEnough)
    case .field(let path, let tests): tests.contains { isEnough(path, $0) }
    case .holds(let names):
      names.contains { name in
        guard !seen.contains(name.text), let inner = named[name.text] else { return false }
        return needs(inner, seen + [name.text], isEnough)
      }
    }
  }
}
