/// Tells of a fault in words: looks again at the bytes around it, since only what is shown needs to be explained.
enum JSONFaults {
  /// The diagnostic of a fault.
  ///
  /// - Parameters:
  ///   - fault: what the scanner met.
  ///   - source: what was scanned.
  ///   - start: where the scanned stretch begins.
  ///   - isLine: whether the stretch is one line of many.
  /// - Returns: what to tell the user.
  static func diagnostic(
    _ fault: JSONFault, in source: SourceText, from start: Int = 0, isLine: Bool = false
  ) -> Diagnostic {
    let place = source.spanOfCharacter(at: fault.offsetUTF8)
    switch fault.kind {
    case .invalidUTF8: return TextFaults.invalidUTF8(at: fault.offsetUTF8, in: source)
    case .tooDeep: return TextFaults.tooDeep(at: fault.offsetUTF8, in: source)
    case .tooManyNodes: return TextFaults.tooManyNodes(at: fault.offsetUTF8, in: source)
    case .tooLarge: return TextFaults.tooLarge(at: fault.offsetUTF8, in: source)
    case .controlCharacter: return controlCharacter(fault, in: source)
    case .expectedValue: return missingValue(fault, in: source, from: start)
    case .expectedKey: return missingKey(fault, in: source, from: start)
    case .expectedColon: return unexpected(fault, in: source) ?? invalid(.missingColon, at: place)
    case .expectedCommaInObject: return missingComma(fault, in: source, bracket: "}")
    case .expectedCommaInArray: return missingComma(fault, in: source, bracket: "]")
    case .textAfterEnd: return textAfterEnd(fault, in: source)
    case .malformedNumber: return malformedNumber(fault, in: source)
    case .unclosedString: return invalid(.unclosedString, at: source.spanOfCharacter(at: fault.openedUTF8))
    case .unclosedCollection: return unclosed(fault, in: source, isLine: isLine)
    case .malformedEscape:
      let end = source.spanOfCharacter(at: fault.offsetUTF8 + 1).endUTF8
      let span = source.span(fault.offsetUTF8, end)
      return invalid(.malformedEscape(span.text), at: span)
    case .loneSurrogate:
      return invalid(.loneSurrogate, at: source.span(fault.offsetUTF8, fault.offsetUTF8 + 6))
    }
  }

  private static func invalid(
    _ message: Diagnostic.Message, at span: SourceSpan, notes: [Diagnostic.Note] = [], fixIts: [Diagnostic.FixIt] = []
  ) -> Diagnostic {
    Diagnostic("invalid-json", message, at: span, notes: notes, fixIts: fixIts)
  }

  private static func controlCharacter(_ fault: JSONFault, in source: SourceText) -> Diagnostic {
    switch source.bytes[fault.offsetUTF8] {
    case 0x0A, 0x0D: return invalid(.brokenString, at: source.spanOfCharacter(at: fault.openedUTF8))
    case 0x09:
      let span = source.spanOfCharacter(at: fault.offsetUTF8)
      return invalid(
        .tabInString, at: span, fixIts: [.init("write the tab as ‘\\t’", edits: [.init(span, with: "\\t")])])
    default: return TextFaults.controlCharacter(at: fault.offsetUTF8, in: source)
    }
  }

  private static func missingValue(_ fault: JSONFault, in source: SourceText, from start: Int) -> Diagnostic {
    let place = source.spanOfCharacter(at: fault.offsetUTF8)
    guard fault.offsetUTF8 < source.bytes.count else { return invalid(.missingValueAtEnd, at: place) }
    if let comma = trailingComma(fault, in: source, from: start) { return comma }
    if let other = unexpected(fault, in: source) { return other }
    let word = word(at: fault.offsetUTF8, in: source)
    guard !word.text.isEmpty else { return invalid(.unexpectedText(place.text), at: place) }
    if let meant = meantWord(word.text) {
      return invalid(
        .misspeltWord(word.text, meant), at: word,
        fixIts: [.init("write ‘\(meant)’", edits: [.init(word, with: meant)])])
    }
    if ["nan", "inf", "infinity", "+inf", "-inf", "+infinity", "-infinity"].contains(word.text.lowercased()) {
      return invalid(.notANumber(word.text), at: word)
    }
    if "+.".contains(place.text) { return invalid(.malformedNumber(word.text), at: word) }
    return invalid(.unquoted(word.text), at: word)
  }

  private static func missingKey(_ fault: JSONFault, in source: SourceText, from start: Int) -> Diagnostic {
    if let comma = trailingComma(fault, in: source, from: start) { return comma }
    if let other = unexpected(fault, in: source) { return other }
    let word = word(at: fault.offsetUTF8, in: source)
    guard word.text.isEmpty else { return invalid(.unquotedKey(word.text), at: word) }
    let place = source.spanOfCharacter(at: fault.offsetUTF8)
    return invalid(.unexpectedKey(place.text), at: place)
  }

  private static func missingComma(_ fault: JSONFault, in source: SourceText, bracket: String) -> Diagnostic {
    if let other = unexpected(fault, in: source) { return other }
    let place = source.spanOfCharacter(at: fault.offsetUTF8)
    return invalid(.missingComma(bracket, place.text), at: place)
  }

  private static func textAfterEnd(_ fault: JSONFault, in source: SourceText) -> Diagnostic {
    if let other = unexpected(fault, in: source) { return other }
    let place = source.spanOfCharacter(at: fault.offsetUTF8)
    let isSecondValue = ["{", "[", "\""].contains(place.text)
    return invalid(isSecondValue ? .secondValue : .textAfterEnd(place.text), at: place)
  }

  private static func malformedNumber(_ fault: JSONFault, in source: SourceText) -> Diagnostic {
    let word = word(at: fault.openedUTF8, in: source)
    let digits = word.text.drop { $0 == "-" }
    if ["inf", "infinity", "nan"].contains(digits.lowercased()) { return invalid(.notANumber(word.text), at: word) }
    let isZeroFirst = digits.first == "0" && digits.dropFirst().first?.isNumber == true
    return invalid(isZeroFirst ? .leadingZero(word.text) : .malformedNumber(word.text), at: word)
  }

  private static func unclosed(_ fault: JSONFault, in source: SourceText, isLine: Bool) -> Diagnostic {
    let open = source.spanOfCharacter(at: fault.openedUTF8)
    var notes: [Diagnostic.Note] = [.init(.endsHere, at: source.span(fault.offsetUTF8, fault.offsetUTF8))]
    if isLine { notes.append(.init(.oneValueALine)) }
    return invalid(.unclosed(open.text), at: open, notes: notes)
  }

  /// What stands nowhere in JSON: a comment, single quotes, a control character.
  private static func unexpected(_ fault: JSONFault, in source: SourceText) -> Diagnostic? {
    let offset = fault.offsetUTF8
    let bytes = source.bytes
    let place = source.spanOfCharacter(at: offset)
    switch bytes[offset] {
    case UInt8(ascii: "#"): return invalid(.comment, at: place)
    case UInt8(ascii: "/")
    where offset + 1 < bytes.count && [UInt8(ascii: "/"), UInt8(ascii: "*")].contains(bytes[offset + 1]):
      return invalid(.comment, at: source.span(offset, offset + 2))
    case _ where ["'", "‘", "’", "“", "”"].contains(place.text):
      return invalid(.wrongQuotes(place.text), at: place)
    case 0..<0x20: return TextFaults.controlCharacter(at: offset, in: source)
    case 0x80...: return UTF8Form.isWellFormed(bytes, at: offset) ? nil : TextFaults.invalidUTF8(at: offset, in: source)
    default: return nil
    }
  }

  /// The comma in front of a closing bracket.
  private static func trailingComma(_ fault: JSONFault, in source: SourceText, from start: Int) -> Diagnostic? {
    let byte = source.bytes[fault.offsetUTF8]
    guard byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") else { return nil }
    let before = source.bytes[start..<fault.offsetUTF8].lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let before, source.bytes[before] == UInt8(ascii: ",") else { return nil }
    let span = source.span(before, before + 1)
    return invalid(
      .trailingComma, at: span, fixIts: [.init("delete the comma", edits: [.init(span, with: "")])])
  }

  /// The letters, digits and signs that begin at an offset.
  private static func word(at offset: Int, in source: SourceText) -> SourceSpan {
    let ends = Array(" \t\r\n,:[]{}\"'#/\\".utf8)
    let end = source.bytes[offset...].firstIndex { $0 < 0x20 || ends.contains($0) } ?? source.bytes.count
    return source.span(offset, end)
  }

  /// The JSON word that a word of another language means.
  private static func meantWord(_ word: String) -> String? {
    switch word.lowercased() {
    case "true": "true"
    case "false": "false"
    case "null", "none", "nil", "undefined": "null"
    default: nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var missingColon: Self { "a colon was expected between a key and its value" }
  fileprivate static var unclosedString: Self { "the string that begins here is never closed; end it with ‘\"’" }
  fileprivate static var brokenString: Self {
    "the string that begins here is not closed on its line; end it with ‘\"’, or write a line break in it as ‘\\n’"
  }
  fileprivate static var tabInString: Self { "a tab in a string is written ‘\\t’" }
  fileprivate static var missingValueAtEnd: Self { "the text ends where a value was expected" }
  fileprivate static var trailingComma: Self { "a comma stands after the last entry; JSON wants none there" }
  fileprivate static var comment: Self {
    "a comment stands here, and JSON has none; delete it, or write the file as YAML"
  }
  fileprivate static var secondValue: Self {
    "a second value stands after the end of the first; put both into a list, or write one value a line (NDJSON)"
  }
  fileprivate static var loneSurrogate: Self {
    "half a surrogate pair stands here; a character above U+FFFF is written as two escapes, the first from \\uD800 to \\uDBFF"
  }
  fileprivate static var endsHere: Self { "the text ends here" }
  fileprivate static var oneValueALine: Self { "in NDJSON every value stands whole on one line" }

  fileprivate static func unclosed(_ bracket: String) -> Self {
    "the bracket ‘\(bracket)’ is never closed; end it with ‘\(bracket == "{" ? "}" : "]")’"
  }

  fileprivate static func malformedEscape(_ text: String) -> Self {
    "‘\(text)’ begins no escape of JSON, which knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits"
  }

  fileprivate static func misspeltWord(_ word: String, _ meant: String) -> Self {
    "‘\(word)’ is no word of JSON; it writes ‘\(meant)’"
  }

  fileprivate static func notANumber(_ word: String) -> Self {
    "‘\(word)’ is no number of JSON; leave the key out if there is no value"
  }

  fileprivate static func unquoted(_ word: String) -> Self {
    "the text ‘\(word)’ stands without quotes; JSON writes it between ‘\"’"
  }

  fileprivate static func unquotedKey(_ word: String) -> Self {
    "the key ‘\(word)’ stands without quotes; JSON writes every key between ‘\"’"
  }

  fileprivate static func wrongQuotes(_ quote: String) -> Self {
    "a string begins with ‘\(quote)’; JSON has double quotes (‘\"’) only"
  }

  fileprivate static func unexpectedText(_ text: String) -> Self { "a value was expected, and here stands ‘\(text)’" }

  fileprivate static func unexpectedKey(_ text: String) -> Self {
    "a key between ‘\"’ was expected, and here stands ‘\(text)’"
  }

  fileprivate static func missingComma(_ bracket: String, _ text: String) -> Self {
    "‘,’ or ‘\(bracket)’ was expected after a value, and here stands ‘\(text)’"
  }

  fileprivate static func textAfterEnd(_ text: String) -> Self {
    "‘\(text)’ stands after the end of the value; delete what follows it"
  }

  fileprivate static func leadingZero(_ number: String) -> Self {
    "the number ‘\(number)’ begins with a zero, which JSON does not allow; write it without, or between quotes if the zero counts"
  }

  fileprivate static func malformedNumber(_ number: String) -> Self {
    "‘\(number)’ is no number of JSON; a number has digits in front of its point and after it, and an exponent has digits too"
  }
}
