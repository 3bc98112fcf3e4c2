private import CYAML

/// One step of libyaml's parser; places are counted in code points from the start of what it was given.
struct YAMLEvent {
  enum Kind {
    case documentStart(hasDirective: Bool)
    case documentEnd
    case scalar(Quotes)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case collectionEnd
    case alias
    case streamStart
    case streamEnd
  }

  /// How a scalar is set off from what surrounds it.
  enum Quotes { case none, quoted, block }

  let kind: Kind

  /// Place of the first code point.
  let start: Int

  /// Place after the last code point.
  let end: Int

  /// Whether `&name` stands in front of the node.
  let hasAnchor: Bool

  /// Whether `!name` stands in front of the node.
  let hasTag: Bool
}

/// Why libyaml could not go on.
struct YAMLFault: Error {
  /// libyaml's words.
  let problem: String

  /// libyaml's words for what it was doing, or the empty text.
  let context: String

  /// Where it stopped, in code points.
  let index: Int

  /// Where what it was reading began, in code points.
  let contextIndex: Int
}

/// libyaml's event parser over bytes of its own: the one place where C is called.
///
/// The parser and its bytes are allocated once and freed with this value. The text of a scalar is the event's own until
/// the next step, and is copied only where it differs from what was written.
@safe struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Begins to parse bytes that are known to be UTF-8 without a byte order mark.
  init(_ bytes: ArraySlice<UInt8>) {
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(fromContentsOf: bytes)
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else { preconditionFailure("there is no memory for a parser") }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe event.deallocate()
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event.
  mutating func next() throws(YAMLFault) -> YAMLEvent {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { throw fault }
    return here
  }

  /// The text of the scalar just read.
  var text: [UInt8] {
    let scalar = unsafe event.pointee.data.scalar
    return unsafe Array(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
  }

  /// Whether the text of the scalar just read stands in the input as it is.
  func textEquals(_ range: Range<Int>) -> Bool {
    let scalar = unsafe event.pointee.data.scalar
    guard unsafe scalar.length == range.count else { return false }
    // On one line, only an escape between double quotes can change what keeps its length.
    let isOneLine = unsafe event.pointee.start_mark.line == event.pointee.end_mark.line
    if unsafe isOneLine && scalar.style != YAML_DOUBLE_QUOTED_SCALAR_STYLE { return true }
    return unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length).elementsEqual(input[range])
  }

  private var here: YAMLEvent {
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.pointee.data.scalar
      return unsafe event(
        .scalar(Self.quotes(scalar.style)), hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.pointee.data.sequence_start
      let isFlow = unsafe start.style == YAML_FLOW_SEQUENCE_STYLE
      return unsafe event(.sequenceStart(isFlow: isFlow), hasAnchor: start.anchor != nil, hasTag: start.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.pointee.data.mapping_start
      let isFlow = unsafe start.style == YAML_FLOW_MAPPING_STYLE
      return unsafe event(.mappingStart(isFlow: isFlow), hasAnchor: start.anchor != nil, hasTag: start.tag != nil)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return event(.collectionEnd)
    case YAML_STREAM_START_EVENT: return event(.streamStart)
    case YAML_DOCUMENT_START_EVENT: return event(.documentStart(hasDirective: hasDirective))
    case YAML_DOCUMENT_END_EVENT: return event(.documentEnd)
    case YAML_ALIAS_EVENT: return event(.alias)
    default: return event(.streamEnd)
    }
  }

  private func event(_ kind: YAMLEvent.Kind, hasAnchor: Bool = false, hasTag: Bool = false) -> YAMLEvent {
    unsafe YAMLEvent(
      kind: kind, start: event.pointee.start_mark.index, end: event.pointee.end_mark.index, hasAnchor: hasAnchor,
      hasTag: hasTag)
  }

  private var hasDirective: Bool {
    let start = unsafe event.pointee.data.document_start
    return unsafe start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
  }

  private static func quotes(_ style: yaml_scalar_style_t) -> YAMLEvent.Quotes {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .none
    }
  }

  private var fault: YAMLFault {
    let parser = unsafe parser.pointee
    return unsafe YAMLFault(
      problem: parser.problem.map { unsafe String(cString: $0) } ?? "",
      context: parser.context.map { unsafe String(cString: $0) } ?? "", index: parser.problem_mark.index,
      contextIndex: parser.context_mark.index)
  }
}
