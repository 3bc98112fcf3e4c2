/// Keys that were probably meant to stand under an empty key in front of them, and begin too far to the left.
package struct OutdentedKeys {
  /// Key and value of each.
  package let entries: [(key: LocatedNode, value: LocatedNode)]

  /// Looks for such keys in a mapping, directly behind one of its keys.
  ///
  /// - Parameters:
  ///   - empty: a key of the mapping whose value is empty.
  ///   - mapping: the mapping.
  ///   - belongs: whether a key would belong under the empty one, and not where it stands.
  package init?(behind empty: LocatedNode, in mapping: LocatedNode, where belongs: (String) -> Bool) {
    guard mapping.style == .block else { return nil }
    let rest = mapping.entries.drop { $0.key.index <= empty.index }
    entries = Array(rest.prefix { belongs($0.key.text) })
    if entries.isEmpty { return nil }
  }

  /// The keys as they are written.
  package var names: [String] { entries.map(\.key.text) }

  /// Two blanks more in front of each of their lines.
  package var fixIt: Diagnostic.FixIt {
    let source = entries[0].key.span.source
    let bytes = source.bytes
    let end = entries.map(\.value.span.endUTF8).max() ?? 0
    var start = entries[0].key.span.startUTF8
    while start > 0 && bytes[start - 1] != 0x0A && bytes[start - 1] != 0x0D { start -= 1 }
    var edits: [Diagnostic.Edit] = []
    for offset in start..<end where offset == start || bytes[offset - 1] == 0x0A {
      guard bytes[offset] != 0x0A && bytes[offset] != 0x0D else { continue }
      edits.append(.init(SourceSpan(source: source, startUTF8: offset, endUTF8: offset), with: "  "))
    }
    return .init("indent \(listing: names)", edits: edits, mayChangeMeaning: true)
  }
}
