public import LocatedText

/// Diagnostics for a person: the place and the message in one line, then the source line with the place marked.
///
/// ```text
/// deal.yaml:3:1: error: unknown key ‘colour’ in a transaction [unknown-key]
///   3 | colour: red
///     | ^^^^^^
/// ```
public enum DiagnosticText {
  /// The diagnostics in the order given; nothing where there are none.
  public static func render(_ diagnostics: [Diagnostic], colour: Bool) -> String {
    var writer = DiagnosticWriter(isColoured: colour)
    for diagnostic in diagnostics { writer.write(diagnostic) }
    return writer.text
  }
}

private struct DiagnosticWriter {
  private var page: Page
  private var places = SourcePlaces()

  init(isColoured: Bool) { page = Page(width: 100, isColoured: isColoured) }

  var text: String { page.text }

  mutating func write(_ diagnostic: Diagnostic) {
    page.addLine(
      """
      \(places.shown(diagnostic.span), .strong): \(diagnostic.severity.rawValue, diagnostic.severity.tone): \
      \(diagnostic.message.description, .strong) [\(diagnostic.id.description)]
      """)
    writeExcerpt(diagnostic.span)
    for note in diagnostic.notes {
      guard let span = note.span else {
        page.addLine("note: \(note.message.description)", indent: 2)
        continue
      }
      page.addLine("\(places.shown(span)): note: \(note.message.description)", indent: 2)
      writeExcerpt(span)
    }
    for fixIt in diagnostic.fixIts { page.addLine("fix: \(fixIt.message.description)", indent: 2) }
  }

  private mutating func writeExcerpt(_ span: SourceSpan) {
    let number = String(places.start(of: span).line)
    guard let excerpt = Excerpt([span], width: page.room(at: number.count + 5), isTrimmed: false) else { return }
    let margin = String(repeating: " ", count: number.count)
    page.addLine("\(number, .quiet)\(" | ", .quiet)" + Phrase([.init(text: excerpt.line, tone: .plain)]), indent: 2)
    page.addLine("\(margin)\(" | ", .quiet)" + Phrase([.init(text: excerpt.marks, tone: .mark)]), indent: 2)
  }
}

extension Diagnostic.Severity {
  fileprivate var tone: Tone {
    switch self {
    case .error: .grave
    case .warning: .open
    case .note: .strong
    }
  }
}
