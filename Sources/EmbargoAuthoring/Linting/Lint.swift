package import LocatedText

/// A check on rules that read: it finds what is likely wrong, and stops nothing.
///
/// A lint looks at rules alone. It neither prints nor reads a file, and what it finds depends on nothing else.
package protocol Lint: Sendable {
  /// Its name, under which it is explained and silenced.
  static var id: Diagnostic.ID { get }

  /// What it is about.
  static var family: LintFamily { get }

  /// What it finds, in whole sentences.
  static var summary: String { get }

  /// Why that matters, in whole sentences.
  static var rationale: String { get }

  /// Text in which it finds something, and text in which it does not; each is a test.
  static var examples: [LintExample] { get }

  /// Whether a part of the rules that does not read could make it cry out for nothing, so that it is left out then.
  static var needsWholeSet: Bool { get }

  init()

  /// Everything it finds, in any order.
  func check(_ rules: LintedRules) -> [Diagnostic]
}

extension Lint {
  package static var needsWholeSet: Bool { false }

  /// A finding of this lint.
  static func warning(
    _ message: Diagnostic.Message, at span: SourceSpan, notes: [Diagnostic.Note] = [], fixIts: [Diagnostic.FixIt] = []
  ) -> Diagnostic {
    Diagnostic(id, severity: .warning, message, at: span, notes: notes, fixIts: fixIts)
  }
}

/// What a lint is about.
package enum LintFamily: String, Sendable, Hashable, CaseIterable {
  case meaning, dates, citations, vocabulary, words, cases, speed, form
}
