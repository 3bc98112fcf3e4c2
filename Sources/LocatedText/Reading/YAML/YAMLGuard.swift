/// What is looked at in the bytes of a YAML file before libyaml sees them.
///
/// libyaml's reader runs ahead of its scanner and gives no line for what is not text; and it ends lines at NEL, U+2028
/// and U+2029, which no editor does and YAML 1.2 (§5.4) no longer does.
struct YAMLGuard {
  /// What libyaml is given: the content without its byte order mark, the three former line ends replaced.
  let input: ArraySlice<UInt8>

  /// What was replaced; nil if nothing was.
  let separators: LineSeparators?

  /// The byte order mark's length: offset of the first byte of the input.
  let start: Int

  /// Whether every character is one byte.
  let isASCII: Bool

  /// Finds whatever makes the bytes no text.
  ///
  /// - Parameter source: what is to be read.
  /// - Throws: a diagnostic at the first such byte.
  init(_ source: SourceText) throws(Diagnostics) {
    do { isASCII = try UTF8Span(validating: source.bytes.span).isKnownASCII } catch {
      throw Diagnostics([TextFaults.invalidUTF8(at: error.byteOffsets.lowerBound, in: source)])
    }
    start = source.bytes.starts(with: Self.mark) ? Self.mark.count : 0
    let hasSeparators = try Self.holdsSeparators(source, from: start)
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

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether one of the three former line ends occurs; throws at the first byte that makes the content no text.
  private static func holdsSeparators(_ source: SourceText, from start: Int) throws(Diagnostics) -> Bool {
    let bytes = source.bytes.span
    var hasSeparators = false
    // Most bytes are letters and blanks.
    for index in start..<bytes.count where !(0x20...0x7E).contains(bytes[index]) {
      switch bytes[index] {
      case 0x09, 0x0A, 0x0D, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE, 0xF0...: break
      case 0xE2: hasSeparators = hasSeparators || LineSeparators.length(in: bytes, at: index) != nil
      case 0xC2 where bytes[index + 1] == 0x85: hasSeparators = true
      case 0xC2 where bytes[index + 1] >= 0xA0: break
      case 0xEF where bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
        if index == start || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D {
          throw Diagnostics([markInside(at: index, in: source)])
        }
      case 0xEF where bytes[index + 1] != 0xBF || bytes[index + 2] < 0xBE: break
      default: throw Diagnostics([TextFaults.controlCharacter(at: index, in: source)])
      }
    }
    return hasSeparators
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
