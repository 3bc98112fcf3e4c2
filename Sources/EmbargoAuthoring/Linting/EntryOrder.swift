import Embargo
import LocatedText

/// The entries of a mapping as pieces of text that can change places, each with the comments that belong to it.
struct EntryOrder {
  private let pieces: [SourceSpan]

  /// Cuts a mapping into its entries; nil where a comment in front of its first key would come to stand elsewhere.
  ///
  /// In lines, a piece runs from its key, or the comment lines above it, to the end of its last line.
  init?(_ mapping: LocatedNode) {
    let entries = mapping.entries
    guard entries.count > 1 else { return nil }
    if mapping.style == .flow {
      pieces = entries.map { $0.key.span(through: $0.value) }
      return
    }
    var pieces: [SourceSpan] = []
    for (index, entry) in entries.enumerated() {
      let source = entry.key.span.source
      let start = index == 0 ? entry.key.span.startUTF8 : pieces[index - 1].endUTF8
      let end = Self.lineEnd(behind: max(entry.value.span.endUTF8, entry.key.span.endUTF8), in: source.bytes)
      guard let end, end > start else { return nil }
      pieces.append(SourceSpan(source: source, startUTF8: start, endUTF8: end))
    }
    // The last line of the file may have no end: then no piece but the last may have that form.
    guard let last = pieces.last, last.source.bytes[last.endUTF8 - 1] == 0x0A else { return nil }
    self.pieces = pieces
  }

  /// Edits that put the entries into another order; none where the first one would change and has no line of its own.
  func edits(puttingInOrder order: [Int]) -> [Diagnostic.Edit] {
    let first = pieces[0]
    let isInLines = first.source.bytes[first.endUTF8 - 1] == 0x0A
    if isInLines && order[0] != 0 { return edits(movingFirst: order) }
    return order.indices.filter { order[$0] != $0 }.map { .init(pieces[$0], with: pieces[order[$0]].text) }
  }

  /// The first entry has no blanks in front of its key, and all others have: they change hands.
  private func edits(movingFirst order: [Int]) -> [Diagnostic.Edit] {
    let newFirst = pieces[order[0]].text
    let blanks = newFirst.prefix { $0 == " " }
    // A comment line above the new first entry would stand behind a dash.
    guard !blanks.isEmpty, newFirst.dropFirst(blanks.count).first != "#", !newFirst.hasPrefix("\n") else { return [] }
    return order.indices.filter { order[$0] != $0 }.map { place in
      var text = pieces[order[place]].text
      if place == 0 { text.removeFirst(blanks.count) }
      if order[place] == 0 { text = blanks + text }
      return .init(pieces[place], with: text)
    }
  }

  /// The place behind the end of the line, if nothing but a comment stands before it; nil if something does.
  private static func lineEnd(behind offset: Int, in bytes: [UInt8]) -> Int? {
    if offset > 0 && offset <= bytes.count && bytes[offset - 1] == 0x0A { return offset }
    var index = offset
    while index < bytes.count && (bytes[index] == 0x20 || bytes[index] == 0x09) { index += 1 }
    guard index == bytes.count || [0x0A, 0x0D, UInt8(ascii: "#")].contains(bytes[index]) else { return nil }
    while index < bytes.count && bytes[index] != 0x0A { index += 1 }
    return min(index + 1, bytes.count)
  }
}
