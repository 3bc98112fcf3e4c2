/// Says in words what libyaml found, with the likely cause and the way out.
///
/// libyaml names the rule of its grammar that failed (“did not find expected key”); a person needs to know what they
/// wrote, so the bytes around the place are looked at again.
enum YAMLFaults {
  /// The scalar that was read before the fault.
  struct LastScalar {
    let span: Range<Int>
    let isQuoted: Bool
  }

  /// The diagnostic of a fault.
  ///
  /// - Parameters:
  ///   - fault: what libyaml said.
  ///   - place: where it stopped, as a UTF-8 offset.
  ///   - context: where what it was reading began.
  ///   - last: the scalar read before.
  ///   - source: what was read.
  /// - Returns: what to tell the user.
  static func diagnostic(
    _ fault: YAMLFault, at place: Int, in context: Int, after last: LastScalar?, of source: SourceText
  ) -> Diagnostic {
    let here = source.spanOfCharacter(at: place)
    if let other = unsupported(fault, at: place, in: context, of: source) { return other }
    if isAfterQuote(place, last, in: source) { return invalid(.textAfterQuote, at: here) }
    switch fault.problem {
    case "found character that cannot start any token": return strangeStart(here)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return invalid(.tabIndentation, at: here)
    case "mapping values are not allowed in this context": return secondColon(at: place, in: source)
    case "could not find expected ':'": return missingColon(from: context, to: place, in: source)
    case "did not find expected key": return invalid(.expectedKey, at: here, begun: source.spanOfCharacter(at: context))
    case "did not find expected '-' indicator":
      return invalid(.expectedDash, at: here, begun: source.spanOfCharacter(at: context))
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return unclosedBracket(from: context, at: place, in: source)
    case "found unexpected end of stream", "found unexpected document indicator":
      return invalid(.unclosedQuote, at: source.spanOfCharacter(at: context), notes: [.init(.endsHere, at: here)])
    case "did not find expected node content": return missingContent(at: place, in: context, of: source)
    case "found unknown escape character":
      let span = source.span(place, source.spanOfCharacter(at: place + 1).endUTF8)
      return invalid(.unknownEscape(span.text), at: span)
    case "found invalid Unicode character escape code": return invalid(.invalidEscape, at: here)
    case "did not find expected hexdecimal number": return invalid(.shortEscape, at: here)
    case "block sequence entries are not allowed in this context": return invalid(.dashAfterKey, at: here)
    case "mapping keys are not allowed in this context": return invalid(.questionMark, at: here)
    case "found unexpected ':'": return invalid(.colonWithoutSpace, at: here)
    case "did not find expected comment or line break": return invalid(.textAfterIndicator, at: here)
    case "did not find expected <document start>": return invalid(.textAfterDocument, at: here)
    default: return invalid(.other(fault.problem), at: here)
    }
  }

  private static func invalid(
    _ message: Diagnostic.Message, at span: SourceSpan, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic("invalid-yaml", message, at: span, notes: notes)
  }

  private static func invalid(_ message: Diagnostic.Message, at span: SourceSpan, begun: SourceSpan) -> Diagnostic {
    invalid(message, at: span, notes: [.init(.beginsHere, at: begun)])
  }

  /// Anchors, tags and directives that are malformed besides having no place here.
  private static func unsupported(
    _ fault: YAMLFault, at place: Int, in context: Int, of source: SourceText
  ) -> Diagnostic? {
    let context = source.spanOfCharacter(at: fault.context.isEmpty ? place : context)
    let words = fault.context + " " + fault.problem
    if words.contains("directive") || words.contains("incompatible YAML document") {
      return Diagnostic("directive", .directive, at: context)
    }
    if words.contains("anchor") || words.contains("alias") {
      return Diagnostic("anchor-or-alias", .anchorOrAlias(context.text), at: context)
    }
    return words.contains("a tag") || words.contains("tag handle") ? Diagnostic("custom-tag", .tag, at: context) : nil
  }

  /// Whether only spaces stand between a closing quote and the place.
  private static func isAfterQuote(_ place: Int, _ last: LastScalar?, in source: SourceText) -> Bool {
    guard let last, last.isQuoted, last.span.upperBound <= place, place < source.bytes.count else { return false }
    guard ![0x0A, 0x0D].contains(source.bytes[place]) else { return false }
    return source.bytes[last.span.upperBound..<place].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func strangeStart(_ here: SourceSpan) -> Diagnostic {
    here.text == "\t" ? invalid(.tabIndentation, at: here) : invalid(.reserved(here.text), at: here)
  }

  /// A colon where no key can be: the second on its line, after a key that is too long, or on a line that is indented
  /// further than the one it was to follow.
  private static func secondColon(at place: Int, in source: SourceText) -> Diagnostic {
    let here = source.spanOfCharacter(at: place)
    let start = source.bytes[..<place].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let before = source.text(from: start, to: place)
    if before.unicodeScalars.count > 1024 { return invalid(.longKey, at: source.spanOfText(from: start)) }
    if before.contains(": ") { return invalid(.secondColon, at: here) }
    return invalid(.indentedColon, at: here)
  }

  private static func missingColon(from key: Int, to place: Int, in source: SourceText) -> Diagnostic {
    let line = source.bytes[key..<max(key, place)].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? place
    let span = source.span(key, line)
    if source.text(from: key, to: place).unicodeScalars.count > 1024 {
      return invalid(.longKey, at: source.spanOfCharacter(at: key))
    }
    return invalid(.missingColon(span.text), at: span)
  }

  private static func unclosedBracket(from open: Int, at place: Int, in source: SourceText) -> Diagnostic {
    let bracket = source.spanOfCharacter(at: open)
    let here = source.spanOfCharacter(at: place)
    if here.text.isEmpty || here.start.column == 1 && !"]}".contains(here.text) {
      return invalid(.unclosedBracket(bracket.text), at: bracket, notes: [.init(.endsHere, at: here)])
    }
    return invalid(.missingComma(bracket.text, here.text), at: here, begun: bracket)
  }

  private static func missingContent(at place: Int, in context: Int, of source: SourceText) -> Diagnostic {
    let here = source.spanOfCharacter(at: place)
    return here.text.isEmpty ? invalid(.missingContentAtEnd, at: here) : invalid(.missingContent(here.text), at: here)
  }
}

extension SourceText {
  /// The stretch from an offset's first character that is no space.
  func spanOfText(from offset: Int) -> SourceSpan {
    spanOfCharacter(at: bytes[offset...].firstIndex { $0 != 0x20 } ?? offset)
  }
}

extension Diagnostic.Message {
  fileprivate static var beginsHere: Self { "what it belongs to begins here" }
  fileprivate static var endsHere: Self { "and reading stopped here" }
  fileprivate static var textAfterQuote: Self {
    "text stands after a closing quote; put the whole value between quotes, or a quote inside it twice"
  }
  fileprivate static var tabIndentation: Self { "a tab stands in the indentation; YAML indents by spaces only" }
  fileprivate static var longKey: Self {
    "the key that begins here is longer than 1,024 characters, which is YAML's limit"
  }
  fileprivate static var secondColon: Self {
    "a second ‘: ’ stands on this line; put a value that holds one between quotes"
  }
  fileprivate static var indentedColon: Self {
    "a key stands here where the value above goes on; begin it under the keys it belongs to, and put a space after each colon"
  }
  fileprivate static var expectedKey: Self {
    "a key was expected here; indent the line as the keys of its mapping, or put the value above between quotes"
  }
  fileprivate static var expectedDash: Self {
    "‘- ’ was expected here; indent the line as the other elements of its list"
  }
  fileprivate static var unclosedQuote: Self { "the quote that opens here is never closed" }
  fileprivate static var invalidEscape: Self {
    "this escape is no character; write the character itself, or ‘\\U’ with eight hexadecimal digits"
  }
  fileprivate static var shortEscape: Self {
    "hexadecimal digits are missing in this escape: two after ‘\\x’, four after ‘\\u’, eight after ‘\\U’"
  }
  fileprivate static var dashAfterKey: Self {
    "a list cannot begin on the line of its key; begin it on the next line, or write it in brackets"
  }
  fileprivate static var questionMark: Self { "‘? ’ cannot stand here; put text that begins so between quotes" }
  fileprivate static var colonWithoutSpace: Self { "a space is missing after this colon" }
  fileprivate static var textAfterIndicator: Self {
    "text stands on the line of ‘|’ or ‘>’; begin it on the next line, or put it between quotes"
  }
  fileprivate static var textAfterDocument: Self {
    "text stands after the end of the document; indent it as what it belongs to, or begin another document with ‘---’"
  }
  fileprivate static var missingContentAtEnd: Self { "the text ends where a value was expected" }

  fileprivate static func reserved(_ text: String) -> Self {
    "no value begins with ‘\(text)’; put it between quotes"
  }

  fileprivate static func missingColon(_ text: String) -> Self {
    "‘\(text)’ stands where a key was expected, and no colon follows; write ‘key: value’ on one line"
  }

  fileprivate static func unclosedBracket(_ bracket: String) -> Self {
    "the bracket ‘\(bracket)’ is never closed; end it with ‘\(bracket == "{" ? "}" : "]")’"
  }

  fileprivate static func missingComma(_ bracket: String, _ text: String) -> Self {
    "‘,’ or ‘\(bracket == "{" ? "}" : "]")’ was expected, and here stands ‘\(text)’"
  }

  fileprivate static func missingContent(_ text: String) -> Self {
    "a value was expected, and here stands ‘\(text)’; put text that begins so between quotes"
  }

  fileprivate static func unknownEscape(_ text: String) -> Self {
    "‘\(text)’ is no escape; between double quotes a backslash is written twice, between single ones it is plain"
  }

  fileprivate static func other(_ problem: String) -> Self { "this is not YAML: \(problem)" }
}
