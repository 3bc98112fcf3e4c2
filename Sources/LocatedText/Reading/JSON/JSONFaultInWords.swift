/// What the scanner met, in words, with the likely cause and the way out.
///
/// The bytes around the place are looked at again: only what is shown needs to be explained.
struct JSONFaultInWords {
  private let fault: JSONFault
  private let source: SourceText

  /// The stretch that was scanned: the file or a line of it.
  private let range: Range<Int>

  init(_ fault: JSONFault, in source: SourceText, range: Range<Int>) {
    self.fault = fault
    self.source = source
    self.range = range
  }

  private var place: Int { fault.offsetUTF8 }
  private var here: SourceSpan { source.spanOfCharacter(at: place) }
  private var opened: SourceSpan { source.spanOfCharacter(at: fault.openedUTF8) }

  /// What to tell the user.
  var diagnostic: Diagnostic {
    switch fault.kind {
    case .invalidUTF8: TextFaults.invalidUTF8(at: place, in: source)
    case .tooDeep: TextFaults.tooDeep(at: place, in: source)
    case .tooManyNodes: TextFaults.tooManyNodes(at: place, in: source)
    case .tooLarge: TextFaults.lineTooLarge(at: place, in: source)
    case .controlCharacter: controlCharacter
    case .expectedValue: trailingComma ?? foreign ?? missingValue
    case .expectedKey: trailingComma ?? foreign ?? missingKey
    case .expectedColon: foreign ?? invalid(.expectedColon(here.text))
    case .expectedCommaInObject: foreign ?? invalid(.expectedComma(or: "}", here.text))
    case .expectedCommaInArray: foreign ?? invalid(.expectedComma(or: "]", here.text))
    case .textAfterEnd: foreign ?? textAfterEnd
    case .malformedNumber: malformedNumber
    case .unclosedString: invalid(.unclosedString, at: opened)
    case .unclosedCollection: unclosedCollection
    case .malformedEscape: malformedEscape
    case .loneSurrogate: invalid(.loneSurrogate, at: source.span(place, place + 6))
    }
  }

  private func invalid(
    _ message: Diagnostic.Message, at span: SourceSpan? = nil, notes: [Diagnostic.Note] = [],
    fixIt: Diagnostic.FixIt? = nil
  ) -> Diagnostic {
    Diagnostic("invalid-json", message, at: span ?? here, notes: notes, fixIts: fixIt.map { [$0] } ?? [])
  }
}

// MARK: - Causes

extension JSONFaultInWords {
  private var controlCharacter: Diagnostic {
    switch source.bytes[place] {
    case 0x0A, 0x0D: invalid(.brokenString, at: opened)
    case 0x09: invalid(.tabInString, fixIt: .init("write the tab as ‘\\t’", edits: [.init(here, with: "\\t")]))
    default: TextFaults.controlCharacter(at: place, in: source)
    }
  }

  private var missingValue: Diagnostic {
    let word = word(at: place)
    let text = word.text
    if text.isEmpty { return invalid(.expectedValue(here.text)) }
    if let meant = Self.meantWord(text) {
      return invalid(
        .misspeltWord(text, meant), at: word, fixIt: .init("write ‘\(meant)’", edits: [.init(word, with: meant)]))
    }
    let unsigned = text.drop { $0 == "+" || $0 == "-" }
    if ["nan", "inf", "infinity"].contains(unsigned.lowercased()) { return invalid(.notANumber(text), at: word) }
    if unsigned.count < text.count || text.hasPrefix(".") { return invalid(.malformedNumber(text), at: word) }
    let isRoot = source.bytes[range.lowerBound..<place].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return isRoot ? invalid(.notJSON(text), at: word) : invalid(.unquoted(text), at: word, fixIt: quotes(around: word))
  }

  private var missingKey: Diagnostic {
    let word = word(at: place)
    guard !word.text.isEmpty else { return invalid(.expectedKey(here.text)) }
    return invalid(.unquotedKey(word.text), at: word, fixIt: quotes(around: word))
  }

  private var textAfterEnd: Diagnostic {
    let isSecondValue = ["{", "[", "\""].contains(here.text)
    return invalid(isSecondValue ? .secondValue : .textAfterEnd(here.text))
  }

  private var malformedNumber: Diagnostic {
    let word = word(at: fault.openedUTF8)
    let unsigned = word.text.drop { $0 == "-" }
    if ["nan", "inf", "infinity"].contains(unsigned.lowercased()) { return invalid(.notANumber(word.text), at: word) }
    let hasLeadingZero = unsigned.first == "0" && unsigned.dropFirst().first?.isNumber == true
    return invalid(hasLeadingZero ? .leadingZero(word.text) : .malformedNumber(word.text), at: word)
  }

  private var unclosedCollection: Diagnostic {
    let isLine = range.upperBound < source.bytes.count
    let notes = [Diagnostic.Note(.endsHere, at: source.span(place, place))]
    let closing = opened.text == "{" ? "}" : "]"
    return invalid(
      .unclosedBracket(opened.text, closing), at: opened, notes: isLine ? notes + [.init(.oneValueALine)] : notes)
  }

  private var malformedEscape: Diagnostic {
    let second = min(place + 1, range.upperBound)
    let end = second < range.upperBound ? source.spanOfCharacter(at: second).endUTF8 : second
    let span = source.span(place, end)
    return invalid(span.text == "\\u" ? .shortUnicodeEscape : .malformedEscape(span.text), at: span)
  }

  /// What stands nowhere in JSON: a comment, other quotes, a control character, a byte that is not UTF-8.
  private var foreign: Diagnostic? {
    let rest = source.bytes[place..<range.upperBound]
    if rest.starts(with: "//".utf8) || rest.starts(with: "/*".utf8) {
      return invalid(.comment, at: source.span(place, place + 2))
    }
    switch here.text {
    case "#": return invalid(.comment)
    case "'": return invalid(.otherQuotes("'"), fixIt: doubleQuotes)
    case "‘", "’", "“", "”", "«", "„": return invalid(.otherQuotes(here.text))
    default: break
    }
    guard let byte = rest.first, byte < 0x20 || byte >= 0x80 else { return nil }
    if byte < 0x20 { return TextFaults.controlCharacter(at: place, in: source) }
    return UTF8Form.isWellFormed(source.bytes, at: place) ? nil : TextFaults.invalidUTF8(at: place, in: source)
  }

  /// The comma in front of a closing bracket.
  private var trailingComma: Diagnostic? {
    guard place < range.upperBound, [UInt8(ascii: "]"), UInt8(ascii: "}")].contains(source.bytes[place]) else {
      return nil
    }
    let before = source.bytes[range.lowerBound..<place].lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let before, source.bytes[before] == UInt8(ascii: ",") else { return nil }
    let span = source.span(before, before + 1)
    return invalid(.trailingComma, at: span, fixIt: .init("delete the comma", edits: [.init(span, with: "")]))
  }

  /// Double quotes in place of single ones, where the text between them needs no other change.
  private var doubleQuotes: Diagnostic.FixIt? {
    let inside = source.bytes[(place + 1)..<range.upperBound].prefix { $0 >= 0x20 && $0 != UInt8(ascii: "'") }
    let isPlain = !inside.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    guard isPlain, inside.endIndex < range.upperBound, source.bytes[inside.endIndex] == UInt8(ascii: "'") else {
      return nil
    }
    let edits = [place, inside.endIndex].map { Diagnostic.Edit(source.span($0, $0 + 1), with: "\"") }
    return .init("put the text between double quotes", edits: edits)
  }

  private func quotes(around word: SourceSpan) -> Diagnostic.FixIt {
    .init("put the text between quotes", edits: [.init(word, with: "\"\(word.text)\"")])
  }

  /// The letters, digits and signs that begin at an offset.
  private func word(at offset: Int) -> SourceSpan {
    let ends = Array(" \t\r\n,:[]{}\"'#/\\".utf8)
    let end = source.bytes[offset..<range.upperBound].firstIndex { $0 < 0x20 || ends.contains($0) }
    return source.span(offset, end ?? range.upperBound)
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
  fileprivate static let brokenString: Self = """
    the string that begins here is not closed on its line; end it with ‘"’, or write a line break in it as ‘\\n’
    """
  fileprivate static let comment: Self = """
    a comment stands here, and JSON has none; delete it, or write the file as YAML
    """
  fileprivate static let endsHere: Self = "the text ends here"
  fileprivate static let loneSurrogate: Self = """
    half a surrogate pair stands here; a character above U+FFFF is written as two escapes, the first from \\uD800 to \
    \\uDBFF, the second from \\uDC00 to \\uDFFF
    """
  fileprivate static let oneValueALine: Self = "in NDJSON every value stands whole on one line"
  fileprivate static let secondValue: Self = """
    a second value stands after the end of the first; put both into a list, or write one value a line (NDJSON)
    """
  fileprivate static let shortUnicodeEscape: Self = "four hexadecimal digits follow ‘\\u’ in JSON"
  fileprivate static let tabInString: Self = "a tab in a string is written ‘\\t’"
  fileprivate static let trailingComma: Self = "a comma stands after the last entry; JSON wants none there"
  fileprivate static let unclosedString: Self = "the string that begins here is never closed; end it with ‘\"’"

  fileprivate static func expectedColon(_ text: String) -> Self {
    "a colon was expected between a key and its value, and here stands ‘\(text)’"
  }

  fileprivate static func expectedComma(or bracket: String, _ text: String) -> Self {
    "‘,’ or ‘\(bracket)’ was expected after a value, and here stands ‘\(text)’"
  }

  fileprivate static func expectedKey(_ text: String) -> Self {
    "a key between ‘\"’ was expected, and here stands ‘\(text)’"
  }

  fileprivate static func expectedValue(_ text: String) -> Self { "a value was expected, and here stands ‘\(text)’" }

  fileprivate static func leadingZero(_ number: String) -> Self {
    "the number ‘\(number)’ begins with a zero, which JSON does not allow; put it between quotes if the zero counts"
  }

  fileprivate static func malformedEscape(_ text: String) -> Self {
    "‘\(text)’ is no escape of JSON, which knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits"
  }

  fileprivate static func malformedNumber(_ number: String) -> Self {
    """
    ‘\(number)’ is no number of JSON, which has digits on both sides of a point and after an exponent's ‘e’, and no \
    sign but ‘-’ in front
    """
  }

  fileprivate static func misspeltWord(_ word: String, _ meant: String) -> Self {
    "‘\(word)’ is no word of JSON, which writes ‘\(meant)’"
  }

  fileprivate static func notANumber(_ word: String) -> Self {
    "‘\(word)’ is no number of JSON; leave the key out if there is no value"
  }

  fileprivate static func notJSON(_ word: String) -> Self {
    "JSON begins with ‘{’ or ‘[’, and here stands ‘\(word)’; is this another format?"
  }

  fileprivate static func otherQuotes(_ quote: String) -> Self {
    "‘\(quote)’ stands here; JSON puts strings between double quotes (‘\"’) only"
  }

  fileprivate static func textAfterEnd(_ text: String) -> Self {
    "‘\(text)’ stands after the end of the value; delete what follows it"
  }

  fileprivate static func unquoted(_ word: String) -> Self {
    "the text ‘\(word)’ stands without quotes; JSON writes it between ‘\"’"
  }

  fileprivate static func unquotedKey(_ word: String) -> Self {
    "the key ‘\(word)’ stands without quotes; JSON writes every key between ‘\"’"
  }
}
