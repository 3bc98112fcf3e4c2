import Embargo
import LocatedText

struct MayBeTooBroad: Lint {
  static let id: Diagnostic.ID = "may-be-too-broad"
  static let family = LintFamily.vocabulary
  static let summary = """
    A term `may-be` another under which more than half of the taxonomy lies.
    """
  static let rationale = """
    What may be a term may be everything below it: nearly every rule then answers unknown, and deals with such a thing \
    come out as undetermined. Name what it can really turn out to be.
    """
  static let examples = [
    LintExample(clean: terms("drift-wood, label: drift wood, may-be: raft"), in: .file("vocabulary/modes.yaml")),
    LintExample(
      caught: terms("drift-wood, label: drift wood, may-be: 1️⃣by-water"), in: .file("vocabulary/modes.yaml")),
  ]

  private static func terms(_ last: String) -> String {
    """
    terms:
      - {id: by-water, label: by water}
      - {id: boat, label: by boat, is: by-water}
      - {id: raft, label: by raft, is: by-water}
      - {id: \(last)}

    """
  }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.terms.flatMap { term -> [Diagnostic] in
      let vocabulary = rules.vocabulary
      let range = vocabulary.range(of: vocabulary[term].taxonomy)
      return rules.links("may-be", of: term).compactMap { node, target in
        let below = vocabulary.relations.closure(of: target, in: range, on: rules.asOf).count
        guard below > 2, below * 2 > range.count else { return nil }
        return Self.warning(
          .tooBroad(vocabulary.id(of: term), vocabulary.id(of: target), below, range.count), at: node.span)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func tooBroad(_ id: String, _ target: String, _ below: Int, _ all: Int) -> Self {
    """
    ‘\(id)’ may be anything under ‘\(target)’, \(below) of \(all) terms, so that nearly every rule is in doubt; name \
    what it can turn out to be
    """
  }
}
