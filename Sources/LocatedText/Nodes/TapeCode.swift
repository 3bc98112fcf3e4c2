/// A tape as plain text, so that what was read once, at build time, need not be read again at every start.
///
/// Numbers are written to the base of 32, five bits a character, the last character of each marked; the characters are
/// those from `0` on, of which none needs an escape. The decoded texts of scalars follow behind a line break.
public enum TapeCode {
  /// The nodes of a tape as text; meaningful only beside the very source that they were read from.
  public static func encode(_ tape: NodeTape) -> String {
    var writer = Writer()
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
    return decode(Array(bytes[..<split]), bytes[(split + 1)...], source)
  }

  private static func decode(_ code: [UInt8], _ texts: ArraySlice<UInt8>, _ source: SourceText) -> NodeTape? {
    var reader = Reader(code: code)
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
      start += reader.next()
      let length = reader.next()
      let next = kind == .scalar ? index + 1 : index + reader.next()
      guard start >= 0, length >= 0, start + length <= source.bytes.count, next <= count, next > index else {
        return nil
      }
      nodes.append(
        Node(kind: kind, style: style, start: UInt32(start), length: UInt32(length), next: UInt32(next)))
    }
    var side = SideText()
    var position = texts.startIndex
    for (index, node) in nodes.enumerated() where node.style == .sideText {
      let end = position + reader.next()
      guard end >= position, end <= texts.endIndex else { return nil }
      side.append(texts[position..<end], forNode: index)
      position = end
    }
    guard !reader.isBroken, roots.allSatisfy({ (0..<count).contains($0) }) else { return nil }
    return NodeTape(source: source, nodes: nodes, roots: roots, sideText: side)
  }

  private struct Writer {
    private(set) var text: [UInt8] = []

    /// Zigzag, since a block may begin where its first child does, and a place may lie before the last one.
    mutating func put(_ number: Int) {
      var rest = UInt(bitPattern: number << 1 ^ number >> 63)
      while rest >= 32 {
        text.append(UInt8(ascii: "0") + UInt8(rest & 31))
        rest >>= 5
      }
      text.append(UInt8(ascii: "0") + 32 + UInt8(rest))
    }
  }

  private struct Reader {
    let code: [UInt8]
    private var position = 0
    private(set) var isBroken = false

    init(code: [UInt8]) { self.code = code }

    /// The next number; nought, and broken, where there is none.
    mutating func next() -> Int {
      var result: UInt = 0
      var shift: UInt = 0
      while position < code.count, shift < 40 {
        let digit = UInt(code[position] &- UInt8(ascii: "0"))
        position += 1
        result |= (digit & 31) << shift
        if digit >= 32 {
          return Int(bitPattern: result >> 1) ^ -Int(bitPattern: result & 1)
        }
        shift += 5
      }
      isBroken = true
      return 0
    }
  }
}
