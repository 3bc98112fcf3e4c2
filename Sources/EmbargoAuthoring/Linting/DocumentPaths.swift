import LocatedText

/// Where things stand in documents, by names that stay the same when lines move.
///
/// The elements of each list are gathered once: a file can have thousands of rules, and a finding in each.
struct DocumentPaths {
  /// A place in a document.
  struct Path: Sendable, Hashable {
    /// The id of the rule, term, shared exemption or case that holds it; empty where none does.
    var element = ""
    /// The keys below that, `exemptions[approved].when`; elements of a list have their id in brackets, or their number.
    var path = ""
  }

  private struct List: Hashable {
    let file: String
    let node: Int
  }

  private var lists: [List: [LocatedNode]] = [:]

  /// The path of the innermost node that holds a stretch of text.
  mutating func path(of span: SourceSpan, in tape: NodeTape?) -> Path {
    var path = Path()
    let roots = tape.map { elements(of: List(file: span.file, node: -1), $0.documents) } ?? []
    if let index = roots.lastIndex(startingBy: span.startUTF8) { down(roots[index], to: span, &path) }
    return path
  }

  private mutating func down(_ node: LocatedNode, to span: SourceSpan, _ path: inout Path) {
    switch node.kind {
    case .scalar: return
    case .mapping:
      if path.element.isEmpty, path.path.isEmpty, let id = node.entry("id")?.value.text { path.element = id }
      let entry = node.entries.last { $0.key.span.startUTF8 <= span.startUTF8 }
      guard let entry, span.startUTF8 < max(entry.value.span.endUTF8, entry.key.span.endUTF8) else { return }
      path.path += (path.path.isEmpty ? "" : ".") + entry.key.text
      down(entry.value, to: span, &path)
    case .sequence:
      let elements = elements(of: List(file: span.file, node: node.index), node.elements)
      guard let index = elements.lastIndex(startingBy: span.startUTF8), span.startUTF8 < elements[index].span.endUTF8
      else { return }
      let id = elements[index].entry("id")?.value.text
      if path.element.isEmpty, let id {
        // The list in the file says nothing: a rule may move to another.
        path.element = id
        path.path = ""
      } else {
        path.path += "[\(id ?? String(index))]"
      }
      down(elements[index], to: span, &path)
    }
  }

  private mutating func elements(of list: List, _ make: @autoclosure () -> [LocatedNode]) -> [LocatedNode] {
    if let known = lists[list] { return known }
    let elements = make()
    lists[list] = elements
    return elements
  }
}

extension [LocatedNode] {
  /// The last of the nodes, which stand in order, that begins at an offset or before it.
  fileprivate func lastIndex(startingBy offset: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.startUTF8 <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
