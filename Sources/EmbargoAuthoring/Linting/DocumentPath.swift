import LocatedText

/// Where something stands in a document, by names that stay the same when lines move.
struct DocumentPath: Sendable, Hashable {
  /// The id of the rule, term, shared exemption or case that holds it; empty where none does.
  let element: String
  /// The keys below that, `exemptions[approved].when`; elements of a list have their id in brackets, or their number.
  let path: String

  /// The path of the innermost node that holds a stretch of text.
  init(of span: SourceSpan, in tape: NodeTape?) {
    var walk = Walk()
    if let root = tape?.documents.last(where: { $0.span.startUTF8 <= span.startUTF8 }) { walk.down(root, to: span) }
    element = walk.element
    path = walk.path
  }

  private struct Walk {
    var element = ""
    var path = ""

    mutating func down(_ node: LocatedNode, to span: SourceSpan) {
      switch node.kind {
      case .scalar: return
      case .mapping:
        if element.isEmpty, path.isEmpty, let id = node.entry("id")?.value.text { element = id }
        let entry = node.entries.last { $0.key.span.startUTF8 <= span.startUTF8 }
        guard let entry, span.startUTF8 < max(entry.value.span.endUTF8, entry.key.span.endUTF8) else { return }
        path += (path.isEmpty ? "" : ".") + entry.key.text
        down(entry.value, to: span)
      case .sequence:
        let elements = node.elements
        guard let index = elements.lastIndex(where: { $0.span.startUTF8 <= span.startUTF8 }),
          span.startUTF8 < elements[index].span.endUTF8
        else { return }
        let id = elements[index].entry("id")?.value.text
        if element.isEmpty, let id {
          // The list in the file says nothing: a rule may move to another.
          element = id
          path = ""
        } else {
          path += "[\(id ?? String(index))]"
        }
        down(elements[index], to: span)
      }
    }
  }
}
