import Embargo
import LocatedText

/// Names that seem to be missing, and may stand in a file that does not read.
struct DoubtfulReferences {
  private let ids: Set<Diagnostic.ID>

  init(_ unread: [RuleSource.File]) {
    var ids: Set<Diagnostic.ID> = []
    for file in unread where !file.isCase {
      if file.path.hasPrefix("vocabulary/") {
        ids.formUnion(Self.ofVocabulary)
      } else {
        ids.formUnion(Self.ofRules)
        if file.path.hasSuffix("/regime.yaml") { ids.insert("no-regime") }
        if file.path == "ruleset.yaml" { ids.insert("no-ruleset") }
      }
    }
    self.ids = ids
  }

  private static let ofVocabulary: [Diagnostic.ID] = [
    "missing-term", "unknown-country", "unknown-path", "unknown-term", "unknown-unit",
  ]

  private static let ofRules: [Diagnostic.ID] = [
    "exemption-lifts-no-rule", "unknown-condition", "unknown-position", "unknown-resolution",
  ]

  /// The diagnostics but those about such names.
  func removed(from diagnostics: [Diagnostic]) -> [Diagnostic] { diagnostics.filter { !ids.contains($0.id) } }
}
