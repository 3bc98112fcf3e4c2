import Embargo
import LocatedText

struct MayBeWithoutEffect: Lint {
  static let id: Diagnostic.ID = "may-be-without-effect"
  static let family = LintFamily.vocabulary
  static let summary = """
    A term `may-be` one that lies above it, and that it is anyway.
    """
  static let rationale = """
    It changes no answer. Either it is needless, or another term is meant and its doubt is missing.
    """
  static let examples = [
    LintExample(
      clean: terms("raft, label: by raft, is: by-water, may-be: drift-wood"), in: .file("vocabulary/modes.yaml")),
    LintExample(
      caught: terms("raft, label: by raft, is: by-water, may-be: 1️⃣by-water"), in: .file("vocabulary/modes.yaml")),
  ]

  private static func terms(_ last: String) -> String {
    """
    terms:
      - {id: by-water, label: by water}
      - {id: boat, label: by boat, is: by-water}
      - {id: drift-wood, label: drift wood}
      - {id: by-air, label: by air}
      - {id: by-land, label: by land}
      - {id: \(last)}

    """
  }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.terms.flatMap { term -> [Diagnostic] in
      let vocabulary = rules.vocabulary
      return rules.links("may-be", of: term).compactMap { node, target in
        guard node.kind == .scalar, target != term else { return nil }
        guard vocabulary.isAlwaysBelow(term, target) else { return nil }
        return Self.warning(.above(vocabulary.id(of: term), vocabulary.id(of: target)), at: node.span)
      }
    }
  }
}

extension Vocabulary {
  /// Whether a term is the other, or narrower, whatever the day.
  fileprivate func isAlwaysBelow(_ term: TermID, _ other: TermID) -> Bool {
    var open = [term]
    var seen: Set<TermID> = []
    while let next = open.popLast() {
      if next == other { return true }
      guard seen.insert(next).inserted else { continue }
      open += links[self[next].broader].filter(\.isTimeless).map(\.target)
    }
    return false
  }
}

extension Diagnostic.Message {
  fileprivate static func above(_ id: String, _ target: String) -> Self {
    "‘\(id)’ is ‘\(target)’ already, so that it may be is no news; delete it, or name what is in doubt"
  }
}
