import Embargo
import LocatedText

/// A comment that silences lints: `# embargo:disable lint-id reason… until 2030-01-01`.
///
/// Behind something on a line it holds for that line; on a line of its own, for the entry or element of a list that
/// begins on the next line which is no comment.
struct DisableComment: Sendable {
  /// The lints, each where it is named.
  let lints: [(id: Diagnostic.ID, span: SourceSpan)]
  let reason: String
  /// The first day on which it no longer holds.
  let until: CalendarDate?
  let span: SourceSpan
  /// The text that it holds for.
  let scope: SourceSpan

  static let marker = "embargo:"

  /// Reads a comment; nil if it is about something else, or is a mistake.
  init?(_ comment: SourceSpan, in tape: NodeTape, _ diagnostics: inout [Diagnostic]) {
    var words = CommentWords(comment)
    guard let marker = words.next(), marker.text.hasPrefix(Self.marker) else { return nil }
    guard marker.text == "embargo:disable" else {
      diagnostics.append(
        Diagnostic("unknown-directive", severity: .warning, .unknownDirective(marker.text), at: marker.span))
      return nil
    }
    var lints: [(id: Diagnostic.ID, span: SourceSpan)] = []
    while let word = words.next() {
      let name = word.text.hasSuffix(",") ? String(word.text.dropLast()) : word.text
      lints.append((Diagnostic.ID(name), word.span.prefix(name.utf8.count)))
      if name == word.text { break }
    }
    var rest = words.rest
    var until: CalendarDate?
    if rest.count >= 2, rest[rest.count - 2].text == "until" {
      do { until = try CalendarDate.parse(rest[rest.count - 1].text.utf8) } catch {
        diagnostics.append(Diagnostic("date-form", severity: .warning, error.message, at: rest[rest.count - 1].span))
        return nil
      }
      rest.removeLast(2)
    }
    let reason = rest.map(\.text).joined(separator: " ")
    if lints.isEmpty || !reason.contains(where: \.isLetter) {
      diagnostics.append(
        Diagnostic(
          "disable-without-reason", severity: .warning, .withoutReason(lints.map(\.id.description)), at: comment))
      return nil
    }
    guard let scope = Self.scope(of: comment, in: tape) else {
      diagnostics.append(Diagnostic("unused-disable", severity: .warning, .behindAll, at: comment))
      return nil
    }
    self.lints = lints
    self.reason = reason
    self.until = until
    self.scope = scope
    span = comment
  }

  /// Whether it silences what begins at a place.
  func covers(_ diagnostic: Diagnostic) -> Bool {
    scope.file == diagnostic.span.file && scope.startUTF8 <= diagnostic.span.startUTF8
      && diagnostic.span.startUTF8 < scope.endUTF8
  }

  private static func scope(of comment: SourceSpan, in tape: NodeTape) -> SourceSpan? {
    let bytes = comment.source.bytes
    var start = comment.startUTF8
    while start > 0 && bytes[start - 1] != 0x0A && bytes[start - 1] != 0x0D { start -= 1 }
    if bytes[start..<comment.startUTF8].contains(where: { $0 > 0x20 }) {
      return SourceSpan(source: comment.source, startUTF8: start, endUTF8: comment.endUTF8)
    }
    guard let first = tape.nodes.firstIndex(where: { Int($0.start) >= comment.endUTF8 }) else { return nil }
    return entry(LocatedNode(tape: tape, index: first))
  }

  /// What begins with a node, the outermost that begins there: an entry with its key, or one element of a list.
  private static func entry(_ node: LocatedNode) -> SourceSpan {
    switch node.kind {
    case .scalar:
      // A key in the midst of a mapping is followed by its value.
      let value = Int(node.node.next)
      guard value < node.tape.nodes.count, isKey(node) else { return node.span }
      return node.span(through: LocatedNode(tape: node.tape, index: value))
    case .sequence: return node.elements.first?.span ?? node.span
    case .mapping:
      guard !isElement(node), let first = node.entries.first else { return node.span }
      return first.key.span(through: first.value)
    }
  }

  private static func isKey(_ node: LocatedNode) -> Bool {
    guard let parent = parent(of: node), parent.kind == .mapping else { return false }
    return parent.keys.contains { $0.index == node.index }
  }

  private static func isElement(_ node: LocatedNode) -> Bool { parent(of: node)?.kind == .sequence }

  private static func parent(of node: LocatedNode) -> LocatedNode? {
    let nodes = node.tape.nodes
    let index = nodes[..<node.index].lastIndex { $0.kind != .scalar && Int($0.next) > node.index }
    return index.map { LocatedNode(tape: node.tape, index: $0) }
  }
}

/// The words of a comment, each with its place.
private struct CommentWords {
  private(set) var rest: [(text: String, span: SourceSpan)] = []

  init(_ comment: SourceSpan) {
    let bytes = comment.source.bytes
    var start: Int?
    for offset in (comment.startUTF8 + 1)...comment.endUTF8 {
      let isEnd = offset == comment.endUTF8 || bytes[offset] <= 0x20
      if let first = start, isEnd {
        let span = SourceSpan(source: comment.source, startUTF8: first, endUTF8: offset)
        rest.append((span.text, span))
        start = nil
      } else if start == nil && !isEnd {
        start = offset
      }
    }
  }

  mutating func next() -> (text: String, span: SourceSpan)? { rest.isEmpty ? nil : rest.removeFirst() }
}

extension SourceSpan {
  /// The first bytes of the stretch.
  fileprivate func prefix(_ count: Int) -> SourceSpan {
    SourceSpan(source: source, startUTF8: startUTF8, endUTF8: min(startUTF8 + count, endUTF8))
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownDirective(_ text: String) -> Self {
    "‘\(text)’ is no order to the lints; there is ‘embargo:disable’, a lint, and the reason"
  }

  fileprivate static func withoutReason(_ lints: [String]) -> Self {
    if lints.isEmpty {
      return "a disable names a lint and the reason: ‘# embargo:disable long-title as the paragraph has it’"
    }
    return "a disable needs a reason behind \(listing: lints), so that a reader can judge it; nothing is silenced"
  }

  fileprivate static var behindAll: Self { "nothing stands behind this disable that it could silence; delete it" }
}
