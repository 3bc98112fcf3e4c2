import Embargo
import LocatedText

/// What a condition asks, written so that two which ask the same in another order are the same text.
struct ConditionShape: Sendable, Hashable {
  /// The whole of it.
  let text: String
  /// The same without the words, codes and amounts that are asked for.
  let outline: String
  /// The words and codes that are asked for, by path.
  private let words: [String: Set<String>]

  init(_ condition: Condition) {
    var words: [String: Set<String>] = [:]
    text = Self.text(condition, isOutline: false, &words)
    outline = Self.text(condition, isOutline: true, &words)
    self.words = words
  }

  /// Whether the two ask for one word at least in common, wherever both ask for words.
  func overlaps(_ other: ConditionShape) -> Bool {
    words.allSatisfy { path, own in other.words[path].map { !$0.isDisjoint(with: own) } ?? true }
  }

  private static func text(
    _ condition: Condition, isOutline: Bool, _ words: inout [String: Set<String>]
  ) -> String {
    switch condition.kind {
    case .all:
      return condition.conjuncts.map { text($0, isOutline: isOutline, &words) }.sorted().joined(separator: " & ")
    case .any(let parts):
      return "(" + parts.map { text($0, isOutline: isOutline, &words) }.sorted().joined(separator: " | ") + ")"
    case .not(let part): return "!(" + text(part, isOutline: isOutline, &words) + ")"
    case .holds(let names): return names.map { "holds " + $0.text }.sorted().joined(separator: " & ")
    case .some(let path, let part): return path.text + "{" + text(part, isOutline: isOutline, &words) + "}"
    case .field(let path, let tests):
      return path.text + tests.map { text($0, of: path, isOutline: isOutline, &words) }.sorted().joined()
    }
  }

  private static func text(
    _ test: Condition.Test, of path: RulePath, isOutline: Bool, _ words: inout [String: Set<String>]
  ) -> String {
    func list(_ name: String, _ values: [String]) -> String {
      words[path.text, default: []].formUnion(values)
      return isOutline ? "[\(name)]" : "[\(name) \(values.sorted().joined(separator: ","))]"
    }
    switch test.kind {
    case .terms(let terms): return list("is", terms.map { String($0.term.index) })
    case .surely(let terms): return list("surely", terms.map { String($0.term.index) })
    case .only(let terms): return list("only", terms.map { String($0.term.index) })
    case .text(let texts): return list("text", texts.map(\.folded))
    case .tariff(let codes): return list("code", codes.map(\.digits))
    case .yesNo(let value): return "[\(value)]"
    case .known(let value): return "[known \(value)]"
    case .stated(let value): return "[stated \(value)]"
    case .from(let day): return "[from \(day.daysSince1970)]"
    case .before(let day): return "[before \(day.daysSince1970)]"
    case .quantity(let bound, let quantity): return "[\(bound.rawValue) \(quantity.amount) \(quantity.unit)]"
    case .share(let bound, let share): return "[\(bound.rawValue) \(share)%]"
    case .sameAs(let other): return "[same as \(other.text)]"
    }
  }
}

extension Condition {
  /// The conditions that must all hold for this one to hold, as far as it is a list of such.
  var conjuncts: [Condition] {
    if case .all(let parts) = kind { parts.flatMap(\.conjuncts) } else { [self] }
  }
}
