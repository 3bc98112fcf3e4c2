import Embargo
import LocatedText

extension LocatedNode {
  /// The edit that takes an element out of a list of its mapping, with its lines; the whole entry if it is the only one.
  ///
  /// Nil where that leaves something that does not read.
  static func removal(of element: LocatedNode, fromListUnder key: String, of mapping: LocatedNode) -> Diagnostic.Edit? {
    guard let entry = mapping.entry(key) else { return nil }
    let elements = entry.value.elements
    guard let index = elements.firstIndex(where: { $0.index == element.index }) else { return nil }
    if elements.count == 1 { return removal(of: entry, from: mapping) }
    return entry.value.style == .flow ? flowRemoval(index, elements) : lineRemoval(element.span)
  }

  /// The edit that takes an entry out of a mapping, with its lines.
  static func removal(of entry: (key: LocatedNode, value: LocatedNode), from mapping: LocatedNode) -> Diagnostic.Edit? {
    let entries = mapping.entries
    guard entries.count > 1, let index = entries.firstIndex(where: { $0.key.index == entry.key.index }) else {
      return nil
    }
    if mapping.style == .flow {
      let start = index > 0 ? entries[index - 1].value.span.endUTF8 : entry.key.span.startUTF8
      let end = index > 0 ? entry.value.span.endUTF8 : entries[1].key.span.startUTF8
      return .init(SourceSpan(source: entry.key.span.source, startUTF8: start, endUTF8: end), with: "")
    }
    return index == 0 ? nil : lineRemoval(entry.key.span(through: entry.value))
  }

  private static func flowRemoval(_ index: Int, _ elements: [LocatedNode]) -> Diagnostic.Edit {
    let source = elements[index].span.source
    let start = index > 0 ? elements[index - 1].span.endUTF8 : elements[0].span.startUTF8
    let end = index > 0 ? elements[index].span.endUTF8 : elements[1].span.startUTF8
    return .init(SourceSpan(source: source, startUTF8: start, endUTF8: end), with: "")
  }

  /// The lines that a stretch stands on, if nothing but a dash stands in front of it and nothing but a comment behind.
  private static func lineRemoval(_ span: SourceSpan) -> Diagnostic.Edit? {
    let bytes = span.source.bytes
    var start = span.startUTF8
    while start > 0 && bytes[start - 1] != 0x0A {
      start -= 1
      if bytes[start] > 0x20 && bytes[start] != UInt8(ascii: "-") { return nil }
    }
    var end = span.endUTF8
    if end > start, bytes[end - 1] == 0x0A {
      return .init(.init(source: span.source, startUTF8: start, endUTF8: end), with: "")
    }
    var isComment = false
    while end < bytes.count && bytes[end] != 0x0A {
      if bytes[end] == UInt8(ascii: "#") { isComment = true }
      if !isComment && bytes[end] > 0x20 { return nil }
      end += 1
    }
    return .init(.init(source: span.source, startUTF8: start, endUTF8: min(end + 1, bytes.count)), with: "")
  }
}
