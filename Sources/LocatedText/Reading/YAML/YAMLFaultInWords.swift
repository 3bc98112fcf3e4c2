/// What libyaml found, in words, with the likely cause and the way out.
///
/// libyaml names the rule of its grammar that failed (“did not find expected key”); a person needs to know what they
/// wrote, so the bytes around the place are looked at again.
struct YAMLFaultInWords {
  /// A scalar that was read before the fault.
  struct Scalar {
    let span: Range<Int>
    let isQuoted: Bool
  }

  private let source: SourceText
  private let fault: YAMLFault

  /// Where libyaml stopped, as a UTF-8 offset.
  private let place: Int

  /// Where what it was reading began.
  private let context: Int

  /// The scalar read last.
  private let last: Scalar?

  init(_ fault: YAMLFault, at place: Int, in context: Int, after last: Scalar?, of source: SourceText) {
    self.source = source
    self.fault = fault
    self.place = place
    self.context = fault.context.isEmpty ? place : context
    self.last = last
  }

  private var here: SourceSpan { source.spanOfCharacter(at: place) }

  /// What to tell the user.
  var diagnostic: Diagnostic {
    if let refused { return refused }
    if let afterQuote { return afterQuote }
    switch fault.problem {
    case "found character that cannot start any token":
      return invalid(here.text == "\t" ? .tabIndentation : .reserved(here.text))
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return invalid(.tabIndentation)
    case "mapping values are not allowed in this context": return misplacedColon
    case "could not find expected ':'": return missingColon
    case "did not find expected key": return afterBracket ?? invalid(.expectedKey, begun: context)
    case "did not find expected '-' indicator": return afterBracket ?? invalid(.expectedDash, begun: context)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": return missingComma
    case "found unexpected end of stream", "found unexpected document indicator":
      return invalid(.unclosedQuote, at: source.spanOfCharacter(at: context), notes: [.init(.stoppedHere, at: here)])
    case "did not find expected node content": return missingValue
    case "found unknown escape character":
      let span = source.span(place, source.spanOfCharacter(at: place + 1).endUTF8)
      return invalid(.unknownEscape(span.text), at: span)
    case "found invalid Unicode character escape code":
      return invalid(.invalidEscape, at: source.span(place - 2, place))
    case "did not find expected hexdecimal number": return invalid(.shortEscape, at: source.span(place - 2, place))
    case "block sequence entries are not allowed in this context": return invalid(.dashAfterKey)
    case "mapping keys are not allowed in this context": return invalid(.questionMark)
    case "found unexpected ':'": return YAMLRefusals.gluedValue(colon: place, in: source)
    case "did not find expected comment or line break": return invalid(.textAfterIndicator)
    case "found an indentation indicator equal to 0": return invalid(.indentationOfNought)
    case "did not find expected <document start>": return invalid(.textAfterDocument)
    default: return invalid(.other(fault.problem))
    }
  }

  private func invalid(
    _ message: Diagnostic.Message, at span: SourceSpan? = nil, begun: Int? = nil, notes: [Diagnostic.Note] = [],
    fixIts: [Diagnostic.FixIt] = []
  ) -> Diagnostic {
    let begun = begun.map { [Diagnostic.Note(.beginsHere, at: source.spanOfCharacter(at: $0))] } ?? []
    return Diagnostic("invalid-yaml", message, at: span ?? here, notes: notes + begun, fixIts: fixIts)
  }
}

// MARK: - Causes

extension YAMLFaultInWords {
  /// Anchors, tags and directives that are malformed besides having no place here.
  private var refused: Diagnostic? {
    let words = fault.context + " " + fault.problem
    if words.contains("directive") || words.contains("incompatible YAML document") {
      return YAMLRefusals.directive(at: context, in: source)
    }
    if fault.problem == "did not find expected <document start>", let line = lineBefore(place),
      source.bytes[line.lowerBound] == UInt8(ascii: "%")
    {
      return YAMLRefusals.directive(at: line.lowerBound, in: source)
    }
    if words.contains("anchor") || words.contains("alias") || words.contains("a tag") || words.contains("tag handle") {
      return YAMLRefusals.property(at: context, in: source)
    }
    let isEmptyKey =
      fault.problem == "did not find expected key" || fault.problem == "did not find expected node content"
    return isEmptyKey && here.text == ":" ? YAMLRefusals.emptyKey(here) : nil
  }

  /// Text on the line of a closing quote.
  private var afterQuote: Diagnostic? {
    guard let last, last.isQuoted, last.span.upperBound <= place, place < source.bytes.count else { return nil }
    guard ![0x0A, 0x0D].contains(source.bytes[place]) else { return nil }
    guard source.bytes[last.span.upperBound..<place].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return nil }
    let isSingle = source.bytes[last.span.lowerBound] == UInt8(ascii: "'")
    let isLong = source.bytes[last.span].contains { $0 == 0x0A || $0 == 0x0D }
    let opening = Diagnostic.Note(.opensHere, at: source.spanOfCharacter(at: last.span.lowerBound))
    return invalid(isSingle ? .textAfterSingleQuote : .textAfterDoubleQuote, notes: isLong ? [opening] : [])
  }

  /// A bracket too many, or text on the line of a closing bracket.
  private var afterBracket: Diagnostic? {
    if "]}".contains(here.text) && !here.text.isEmpty { return invalid(.strayBracket(here.text)) }
    let before = source.bytes[..<place].last { $0 != 0x20 && $0 != 0x09 }
    let isAfterBracket = before == UInt8(ascii: "]") || before == UInt8(ascii: "}")
    return isAfterBracket && !here.text.isEmpty ? invalid(.textAfterBracket) : nil
  }

  /// A colon where no key can be.
  ///
  /// It is the second on its line, or follows a key that is too long, or stands on a line that goes on with the value
  /// of the line above: one indented further, or one whose own colon has no space after it.
  private var misplacedColon: Diagnostic {
    let start = startOfLine(place)
    let before = source.text(from: start, to: place)
    let first = source.bytes[start...].firstIndex { $0 != 0x20 } ?? start
    if before.unicodeScalars.count > 1024 { return invalid(.longKey, at: source.spanOfCharacter(at: first)) }
    if before.contains(": ") { return invalid(.secondColon) }
    if let line = lineBefore(place), let colon = colonWithoutSpace(in: line) {
      return YAMLRefusals.gluedValue(colon: colon, in: source)
    }
    return invalid(.continuedValue, at: source.span(first, place))
  }

  private var missingColon: Diagnostic {
    let end = source.bytes[context..<max(context, place)].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? place
    let key = source.span(context, end)
    if key.text.unicodeScalars.count > 1024 { return invalid(.longKey, at: source.spanOfCharacter(at: context)) }
    return invalid(.missingColon(key.text), at: key)
  }

  /// A comma or a closing bracket is missing: at the end of the text, of a line, or in front of what stands here.
  private var missingComma: Diagnostic {
    let bracket = source.spanOfCharacter(at: context)
    let closing = bracket.text == "{" ? "}" : "]"
    if here.text.isEmpty || source.text(from: place, to: place + 3) == "---" {
      return invalid(.unclosedBracket(bracket.text, closing), at: bracket, notes: [.init(.stoppedHere, at: here)])
    }
    if here.text == ":", let last, let end = source.bytes[last.span].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      return invalid(.missingCommaAtLineEnd(closing), at: source.span(end, end), begun: context)
    }
    return invalid(.expectedComma(closing, here.text), begun: context)
  }

  private var missingValue: Diagnostic {
    guard !here.text.isEmpty else { return invalid(.endsBeforeValue) }
    let before = source.bytes[..<place].last { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let isAfterComma = before.map { Array("[{,".utf8).contains($0) } ?? false
    return invalid(isAfterComma ? .missingValue(here.text) : .reserved(here.text))
  }

  private func startOfLine(_ offset: Int) -> Int {
    source.bytes[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
  }

  /// The last line above an offset's that is not blank, without its end.
  private func lineBefore(_ offset: Int) -> Range<Int>? {
    let start = startOfLine(offset)
    guard let last = source.bytes[..<start].lastIndex(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      return nil
    }
    return startOfLine(last)..<last + 1
  }

  /// The first colon of a line on which none is followed by a space or ends the line.
  private func colonWithoutSpace(in line: Range<Int>) -> Int? {
    let colons = line.filter { source.bytes[$0] == UInt8(ascii: ":") }
    let isKey = { (colon: Int) in colon + 1 == line.upperBound || [0x20, 0x09].contains(source.bytes[colon + 1]) }
    return colons.contains(where: isKey) ? nil : colons.first
  }
}
