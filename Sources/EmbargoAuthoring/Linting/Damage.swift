import LocatedText

/// The parts of files in which something does not read: what lints find there may be due to that alone.
struct Damage {
  private var places: [String: [Range<Int>]] = [:]

  init(_ diagnostics: [Diagnostic], _ nodes: RuleNodes) {
    for diagnostic in diagnostics where diagnostic.severity == .error {
      let span = Self.element(around: diagnostic.span, in: nodes.tape(of: diagnostic.span.file)) ?? diagnostic.span
      places[span.file, default: []].append(span.startUTF8..<max(span.endUTF8, span.startUTF8 + 1))
    }
  }

  func holds(_ span: SourceSpan) -> Bool { places[span.file]?.contains { $0.contains(span.startUTF8) } ?? false }

  /// The rule, term or case that holds a place; the document where it is in none.
  private static func element(around span: SourceSpan, in tape: NodeTape?) -> SourceSpan? {
    guard let root = tape?.documents.last(where: { $0.span.startUTF8 <= span.startUTF8 }) else { return nil }
    for entry in root.entries where entry.value.kind == .sequence {
      for element in entry.value.elements where element.span.contains(span) { return element.span }
    }
    return root.span
  }
}

extension SourceSpan {
  /// Whether the other begins within this one, or where it ends.
  func contains(_ other: SourceSpan) -> Bool { startUTF8 <= other.startUTF8 && other.startUTF8 <= endUTF8 }
}
