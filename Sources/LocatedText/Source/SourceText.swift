/// The bytes of one input with the name under which it is reported.
///
/// The bytes are kept as they came: offsets everywhere are UTF-8 offsets into them, and lines and columns are worked
/// out from them only when something is printed.
///
/// The content is shared: every span carries its source with it, and copying a span must cost one reference, not two.
public struct SourceText: Sendable {
  private let content: Content

  /// What a source holds, behind one reference; nobody ever changes it.
  private final class Content: Sendable {
    let name: String
    let bytes: [UInt8]
    let firstLine: Int

    init(name: String, bytes: [UInt8], firstLine: Int) {
      self.name = name
      self.bytes = bytes
      self.firstLine = firstLine
    }
  }

  /// The path as the user gave it, or `<stdin>`; shown in front of every diagnostic.
  public var name: String { content.name }

  /// The content, whether or not it is valid UTF-8.
  public var bytes: [UInt8] { content.bytes }

  /// Number of the line with which the content begins: 1, or more for a piece of a longer input.
  public var firstLine: Int { content.firstLine }

  /// Makes a source from bytes that were read elsewhere.
  public init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    content = Content(name: name, bytes: bytes, firstLine: firstLine)
  }

  /// Makes a source from text held in memory.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Offset of the first byte after a byte order mark, which only the beginning of an input can have.
  package var textStartUTF8: Int { firstLine == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The text between two UTF-8 offsets, with what is not UTF-8 replaced.
  ///
  /// Offsets outside of the content are brought into it.
  public func text(from startUTF8: Int, to endUTF8: Int) -> String {
    let start = min(max(startUTF8, 0), bytes.count)
    let end = min(max(endUTF8, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

extension SourceText: CustomStringConvertible {
  /// The name alone; the content can be long.
  public var description: String { name }
}

extension SourceText: Hashable {
  /// Two sources are equal if name, content and first line are.
  public static func == (left: SourceText, right: SourceText) -> Bool {
    left.content === right.content
      || left.name == right.name && left.firstLine == right.firstLine && left.bytes == right.bytes
  }

  /// Hashes name, length and first line only: reading a whole file for its hash would cost more than it decides.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(bytes.count)
    hasher.combine(firstLine)
  }
}
