public import LocatedText
public import Testing

/// A diagnostic that a marked text must give.
public struct ExpectedDiagnostic: Sendable {
  /// A note at a marker, or without a place.
  public struct Note: Sendable {
    let marker: String?
    let message: String

    /// Expects a note.
    public init(_ marker: String?, _ message: String) {
      self.marker = marker
      self.message = message
    }
  }

  let marker: String
  let message: String
  let id: Diagnostic.ID?
  let severity: Diagnostic.Severity
  let notes: [Note]
  let fixIts: [String]

  /// Expects a diagnostic whose span begins at a marker.
  ///
  /// - Parameters:
  ///   - marker: the marker where it must begin.
  ///   - message: its whole message.
  ///   - id: its id; left out, any.
  ///   - severity: its severity.
  ///   - notes: its notes, all of them; those without a marker have no place.
  ///   - fixIts: the messages of its fix-its, all of them.
  public init(
    _ marker: String, _ message: String, id: Diagnostic.ID? = nil, severity: Diagnostic.Severity = .error,
    notes: [Note] = [], fixIts: [String] = []
  ) {
    self.marker = marker
    self.message = message
    self.id = id
    self.severity = severity
    self.notes = notes
    self.fixIts = fixIts
  }
}

/// Expects exactly these diagnostics, each where its marker stands, and that every fix-it makes its diagnostic go away.
///
/// - Parameters:
///   - marked: text with markers.
///   - expected: what must be found, in the order of places.
///   - fixed: the text after the first fix-it of every diagnostic; left out, it is not looked at.
///   - prefixes: what is put in front of the text, one run each: places must hold behind characters of many bytes.
///   - name: name of the source.
///   - sourceLocation: where a failure is shown.
///   - find: what is tested.
public func expectDiagnostics(
  _ marked: String, _ expected: [ExpectedDiagnostic], fixed: String? = nil,
  prefixes: [String] = ["", "# Дальний Восток · 遠東 🚀\n"], name: String = "deal.yaml",
  sourceLocation: SourceLocation = #_sourceLocation, find: (SourceText) -> [Diagnostic]
) {
  let marked = MarkedText(marked)
  for prefix in prefixes {
    let source = SourceText(name: name, text: prefix + marked.text)
    let found = find(source).sortedByPlace()
    func place(_ marker: String?) -> String {
      guard let marker else { return "–" }
      guard let offset = marked.offsets[marker] else { return "no marker \(marker)" }
      return describe(source, offset + prefix.utf8.count)
    }
    let wanted = expected.map { expected in
      var line = "\(place(expected.marker)): \(expected.severity): \(expected.message)"
      if let id = expected.id { line += " [\(id)]" }
      line += expected.notes.map { "\n    \(place($0.marker)): note: \($0.message)" }.joined()
      return line + expected.fixIts.map { "\n    fix: \($0)" }.joined()
    }
    let got = found.enumerated().map { index, diagnostic in
      var line = "\(describe(source, diagnostic.span.startUTF8)): \(diagnostic.severity): \(diagnostic.message)"
      if index >= expected.count || expected[index].id != nil { line += " [\(diagnostic.id)]" }
      line += diagnostic.notes.map { note in
        "\n    \(note.span.map { describe(source, $0.startUTF8) } ?? "–"): note: \(note.message)"
      }.joined()
      return line + diagnostic.fixIts.map { "\n    fix: \($0.message)" }.joined()
    }
    #expect(got.joined(separator: "\n") == wanted.joined(separator: "\n"), sourceLocation: sourceLocation)
    for diagnostic in found {
      expectFixItsWork(diagnostic, in: source, sourceLocation, find)
      expectWording(diagnostic, of: marked.text, sourceLocation)
    }
    guard let fixed else { continue }
    let edits = found.flatMap { $0.fixIts.first?.edits ?? [] }
    let result = source.applying(edits).map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(result == prefix + fixed, sourceLocation: sourceLocation)
  }
}

/// Applies each fix-it by itself and expects that fewer of the same diagnostics are left.
private func expectFixItsWork(
  _ diagnostic: Diagnostic, in source: SourceText, _ sourceLocation: SourceLocation,
  _ find: (SourceText) -> [Diagnostic]
) {
  for fixIt in diagnostic.fixIts {
    guard let fixed = source.applying(fixIt.edits) else {
      Issue.record("the edits of “\(fixIt.message)” overlap or lie outside", sourceLocation: sourceLocation)
      continue
    }
    let isSame = { (other: Diagnostic) in other.id == diagnostic.id && other.message == diagnostic.message }
    let before = find(source).filter(isSame).count
    let after = find(fixed).filter(isSame).count
    #expect(after < before, "“\(fixIt.message)” does not fix its diagnostic", sourceLocation: sourceLocation)
  }
}

/// Expects one sentence without full stop, exclamation mark or line break in every message.
private func expectWording(_ diagnostic: Diagnostic, of text: String, _ sourceLocation: SourceLocation) {
  let messages = [diagnostic.message] + diagnostic.notes.map(\.message) + diagnostic.fixIts.map(\.message)
  for message in messages.map(\.description) {
    #expect(
      !message.hasSuffix(".") || message.hasSuffix(".."), "a message ends with a full stop",
      sourceLocation: sourceLocation)
    #expect(!message.contains("!") || text.contains("!"), "a message cries out", sourceLocation: sourceLocation)
    #expect(!message.contains("\n"), "a message has more than one line", sourceLocation: sourceLocation)
  }
}

private func describe(_ source: SourceText, _ offset: Int) -> String {
  let position = LineTable(source).position(ofUTF8: offset)
  return "\(position.line):\(position.column)"
}
