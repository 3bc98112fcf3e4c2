/// A tape as plain text, so that what was read once, at build time, need not be read again at every start.
///
/// The numbers are those of `NumberCode`; the decoded texts of scalars follow behind a line break.
public enum TapeCode {
  /// The nodes of a tape as text; meaningful only beside the very source that they were read from.
  public static func encode(_ tape: NodeTape) -> String {
    var writer = NumberCode.Writer()
    writer.put(tape.source.bytes.count)
    writer.put(tape.roots.count)
    for root in tape.roots { writer.put(root) }
    writer.put(tape.nodes.count)
    var start = 0
    for (index, node) in tape.nodes.enumerated() {
      writer.put(Int(node.kind.rawValue) << 3 | Int(node.style.rawValue))
      writer.put(Int(node.start) - start)
      writer.put(Int(node.length))
      if node.kind != .scalar { writer.put(Int(node.next) - index) }
      start = Int(node.start)
    }
    var texts: [UInt8] = []
    for (index, node) in tape.nodes.enumerated() where node.style == .sideText {
      let bytes = tape.sideText.bytes(ofNode: index)
      writer.put(bytes.count)
      texts += bytes
    }
    return String(decoding: writer.text + [0x0A] + texts, as: UTF8.self)
  }

  /// The tape that a text stands for; nil if the text was not made from this source.
  public static func decode(_ text: String, for source: SourceText) -> NodeTape? {
    let bytes = Array(text.utf8)
    guard let split = bytes.firstIndex(of: 0x0A) else { return nil }
    return decode(bytes[..<split], bytes[(split + 1)...], source)
  }

  private static func decode(_ code: ArraySlice<UInt8>, _ texts: ArraySlice<UInt8>, _ source: SourceText) -> NodeTape? {
    var reader = NumberCode.Reader(code)
    guard reader.next() == source.bytes.count else { return nil }
    let rootCount = reader.next()
    guard (0...code.count).contains(rootCount) else { return nil }
    let roots = (0..<rootCount).map { _ in reader.next() }
    let count = reader.next()
    guard !reader.isBroken, (0...code.count).contains(count) else { return nil }
    var nodes: [Node] = []
    nodes.reserveCapacity(count)
    var start = 0
    for index in 0..<count {
      let form = reader.next()
      guard let kind = Node.Kind(rawValue: UInt8(truncatingIfNeeded: form >> 3)),
        let style = Node.Style(rawValue: UInt8(truncatingIfNeeded: form & 7))
      else { return nil }
      start &+= reader.next()
      let length = reader.next()
      let next = kind == .scalar ? index + 1 : index &+ reader.next()
      let room = source.bytes.count &- start
      guard start >= 0, room >= 0, (0...room).contains(length), next <= count, next > index else { return nil }
      nodes.append(
        Node(kind: kind, style: style, start: UInt32(start), length: UInt32(length), next: UInt32(next)))
    }
    var side = SideText()
    var position = texts.startIndex
    for (index, node) in nodes.enumerated() where node.style == .sideText {
      let end = position &+ reader.next()
      guard end >= position, end <= texts.endIndex else { return nil }
      side.append(texts[position..<end], forNode: index)
      position = end
    }
    guard !reader.isBroken, roots.allSatisfy({ (0..<count).contains($0) }) else { return nil }
    return NodeTape(source: source, nodes: nodes, roots: roots, sideText: side)
  }
}
