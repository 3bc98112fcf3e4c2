/// What is looked at in the bytes of a YAML file before libyaml sees them.
///
/// libyaml's reader runs ahead of its scanner and gives no line for what is not text; and it ends lines at NEL, U+2028
/// and U+2029, which no editor does and YAML 1.2 (§5.4) no longer does.
struct YAMLGuard {
  /// What libyaml is given: the content without its byte order mark, the three former line ends replaced.
  private(set) var input: ArraySlice<UInt8>

  /// What was replaced; nil if nothing was.
  let separators: LineSeparators?

  /// The byte order mark's length: offset of the first byte of the input.
  let start: Int

  /// Where the characters of more than one byte begin, the mark left out.
  let wide: [UInt32]

  /// Finds whatever makes the bytes no text.
  ///
  /// - Parameter source: what is to be read.
  /// - Throws: a diagnostic at the first such byte.
  init(_ source: SourceText) throws(Diagnostics) {
    do { _ = try UTF8Span(validating: source.bytes.span) } catch {
      throw Diagnostics([TextFaults.invalidUTF8(at: error.byteOffsets.lowerBound, in: source)])
    }
    start = source.bytes.starts(with: Self.mark) ? Self.mark.count : 0
    let hasSeparators: Bool
    (wide, hasSeparators) = try Self.look(at: source, from: start)
    let bytes = source.bytes
    guard hasSeparators else {
      (input, separators) = (bytes[start...], nil)
      return
    }
    guard let separators = LineSeparators(bytes) else {
      throw Diagnostics([Diagnostic("invalid-yaml", .tooManySeparators, at: source.span(0, 0))])
    }
    self.separators = separators
    input = separators.replaced(bytes)[start...]
  }

  /// The same, of which libyaml is given the front alone.
  func front(to end: Int) -> YAMLGuard {
    var front = self
    front.input = input[..<end]
    return front
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Finds the characters of more than one byte, and whether one of the three former line ends is among them; throws at
  /// the first byte that makes the content no text.
  private static func look(
    at source: SourceText, from start: Int
  ) throws(Diagnostics) -> (wide: [UInt32], hasSeparators: Bool) {
    let bytes = source.bytes.span
    var wide: [UInt32] = []
    var hasSeparators = false
    var block = start
    while block < bytes.count {
      let end = min(block + blockSize, bytes.count)
      if !isPlain(bytes.extracting(block..<end)) {
        for index in block..<end where bytes[index] < 0x20 || bytes[index] > 0x7E {
          if bytes[index] >= 0xC2 { wide.append(UInt32(index)) }
          hasSeparators = try isSeparator(at: index, in: bytes, from: start, of: source) || hasSeparators
        }
      }
      block = end
    }
    return (wide, hasSeparators)
  }

  /// How many bytes are looked at in one step; most steps find letters, blanks and ends of lines alone.
  private static let blockSize = 32

  /// Whether bytes are letters, blanks and line feeds alone; no branch is taken between them, so that many are looked at
  /// at once.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var others: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      others |= (byte &- 0x20 > 0x5E ? 1 : 0) & (byte != 0x0A ? 1 : 0)
    }
    return others == 0
  }

  /// Whether one of the former line ends begins at a byte that is no letter; throws if it makes the content no text.
  private static func isSeparator(
    at index: Int, in bytes: Span<UInt8>, from start: Int, of source: SourceText
  ) throws(Diagnostics) -> Bool {
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE, 0xF0...: return false
    case 0xE2: return LineSeparators.length(in: bytes, at: index) != nil
    case 0xC2 where bytes[index + 1] == 0x85: return true
    case 0xC2 where bytes[index + 1] >= 0xA0: return false
    case 0xEF where bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
      if index == start || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D {
        throw Diagnostics([markInside(at: index, in: source)])
      }
      return false
    case 0xEF where bytes[index + 1] != 0xBF || bytes[index + 2] < 0xBE: return false
    default: throw Diagnostics([TextFaults.controlCharacter(at: index, in: source)])
    }
  }

  private static func markInside(at index: Int, in source: SourceText) -> Diagnostic {
    let span = source.span(index, index + mark.count)
    return Diagnostic(
      "control-character", .markInside, at: span, fixIts: [.init("delete the mark", edits: [.init(span, with: "")])])
  }
}

extension Diagnostic.Message {
  fileprivate static var markInside: Self {
    "a byte order mark (U+FEFF) stands inside the file, where two files were joined; delete it"
  }

  fileprivate static var tooManySeparators: Self {
    """
    the file holds line separators (U+0085, U+2028 or U+2029) among too many other characters; write them as escapes \
    between double quotes
    """
  }
}
