/// What has come of an input and was not handed over yet, with the number of its first line.
///
/// A line that is longer than any may be is handed over as far as it has come, and the rest of it is let go.
struct PendingText {
  /// What becomes of the line that was handed over before its end.
  private enum Overlong {
    case none
    /// Its end is still to come.
    case open
    /// A CR has ended it, and an LF may still belong to it.
    case behindReturn
  }

  private let name: String
  private(set) var bytes: [UInt8] = []
  private var firstLine = 1
  private var overlong = Overlong.none

  /// Bytes beyond which no more of a line is kept.
  let limit: Int

  init(name: String, limit: Int) {
    self.name = name
    self.limit = limit
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Whether more is at hand than any line may have.
  var isOverlong: Bool { bytes.count > limit }

  /// Offset of the first byte after a byte order mark, which only the beginning of an input can have.
  var textStartUTF8: Int { firstLine == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Takes what has come.
  mutating func append(_ piece: [UInt8]) {
    var rest = piece[...]
    if overlong == .open {
      guard let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return }
      endOverlong(behindReturn: rest[end] == 0x0D)
      rest = rest[(end + 1)...]
    }
    if overlong == .behindReturn, let next = rest.first {
      overlong = .none
      if next == 0x0A { rest = rest.dropFirst() }
    }
    bytes += rest
  }

  /// Hands over whole lines, up to an offset.
  mutating func cut(at end: Int) -> SourceText {
    let rest = Array(bytes[end...])
    bytes.removeLast(rest.count)
    let source = SourceText(name: name, bytes: bytes, firstLine: firstLine)
    bytes = rest
    firstLine += LineBlocks.lineCount(of: source.bytes[...])
    return source
  }

  /// Hands over a line without its end, or with a CR that is its end or half of it.
  mutating func cutOverlong() -> SourceText {
    let source = SourceText(name: name, bytes: bytes, firstLine: firstLine)
    overlong = .open
    if bytes.last == 0x0D { endOverlong(behindReturn: true) }
    bytes = []
    return source
  }

  private mutating func endOverlong(behindReturn: Bool) {
    overlong = behindReturn ? .behindReturn : .none
    firstLine += 1
  }
}
