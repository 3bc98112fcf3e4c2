extension NodeTape {
  /// The comments of a YAML text, from the `#` to the end of the line, in order.
  ///
  /// A comment begins with a `#` at the start of a line or behind a blank (YAML 1.2.2, §6.6) that belongs to no scalar;
  /// of a scalar in lines of its own only the first line, with `|` or `>`, can hold one.
  package var comments: [SourceSpan] {
    let bytes = source.bytes
    var found: [SourceSpan] = []
    var position = source.textStartUTF8
    for node in nodes where node.kind == .scalar && Int(node.start) >= position {
      addComments(from: position, to: Int(node.start), &found)
      position = Int(node.start + node.length)
      if isBlockScalar(node) {
        let header = Int(node.start)
        let end = bytes[header..<position].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? position
        addComments(from: header, to: end, &found)
      }
    }
    addComments(from: position, to: bytes.count, &found)
    return found
  }

  private func isBlockScalar(_ node: Node) -> Bool {
    guard node.style == .sideText, node.length > 0 else { return false }
    let first = source.bytes[Int(node.start)]
    return first == UInt8(ascii: "|") || first == UInt8(ascii: ">")
  }

  private func addComments(from start: Int, to end: Int, _ found: inout [SourceSpan]) {
    let bytes = source.bytes
    var offset = start
    while offset < end {
      guard bytes[offset] == UInt8(ascii: "#"), offset == source.textStartUTF8 || bytes[offset - 1] <= 0x20 else {
        offset += 1
        continue
      }
      let stop = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      found.append(SourceSpan(source: source, startUTF8: offset, endUTF8: stop))
      offset = stop
    }
  }
}
