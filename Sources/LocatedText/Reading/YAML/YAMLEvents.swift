private import CYAML

/// One step of libyaml's parser; what there is to know of it is asked of the parser.
enum YAMLEvent {
  case scalar
  case mappingStart
  case sequenceStart
  case collectionEnd
  case alias
  case documentStart
  case documentEnd
  case streamStart
  case streamEnd

  /// How a scalar is set off from what surrounds it.
  enum Quotes { case none, quoted, block }
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
/// The parser is allocated once and freed with this value. What is asked of an event is its own until the
/// next step; the text of a scalar is copied only where it differs from what was written. Places are counted in code
/// points from the start of what it was given.
@safe struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let input: UnsafeBufferPointer<UInt8>

  /// Begins to parse bytes that are known to be UTF-8 without a byte order mark, and goes on as long as a body asks for
  /// events.
  static func read(_ bytes: ArraySlice<UInt8>, _ body: (inout YAMLEvents) -> Void) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var events = unsafe YAMLEvents(bytes)
      body(&events)
    }
  }

  /// Begins to parse bytes that outlive this value.
  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe input = bytes
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
  }

  /// The next event.
  mutating func next() throws(YAMLFault) -> YAMLEvent {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { throw fault }
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: return .scalar
    case YAML_MAPPING_START_EVENT: return .mappingStart
    case YAML_SEQUENCE_START_EVENT: return .sequenceStart
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: return .collectionEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_START_EVENT: return .streamStart
    default: return .streamEnd
    }
  }

  /// Place of the first code point of the event.
  var start: Int { unsafe event.pointee.start_mark.index }

  /// Place after the last code point of the event.
  var end: Int { unsafe event.pointee.end_mark.index }

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

  /// Whether `&name` or `!name` stands in front of the node that begins here.
  var hasProperties: Bool {
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: unsafe event.pointee.data.scalar.anchor != nil || event.pointee.data.scalar.tag != nil
    case YAML_MAPPING_START_EVENT:
      unsafe event.pointee.data.mapping_start.anchor != nil || event.pointee.data.mapping_start.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      unsafe event.pointee.data.sequence_start.anchor != nil || event.pointee.data.sequence_start.tag != nil
    default: false
    }
  }

  /// How the scalar just read is set off.
  var quotes: YAMLEvent.Quotes {
    switch unsafe event.pointee.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .none
    }
  }

  /// Whether the mapping that begins here stands in brackets.
  var isFlowMapping: Bool { unsafe event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE }

  /// Whether the sequence that begins here stands in brackets.
  var isFlowSequence: Bool { unsafe event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE }

  /// Whether a directive stands in front of the document that begins here.
  var hasDirective: Bool {
    let start = unsafe event.pointee.data.document_start
    return unsafe start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
  }

  private var fault: YAMLFault {
    let parser = unsafe parser.pointee
    return unsafe YAMLFault(
      problem: parser.problem.map { unsafe String(cString: $0) } ?? "",
      context: parser.context.map { unsafe String(cString: $0) } ?? "", index: parser.problem_mark.index,
      contextIndex: parser.context_mark.index)
  }
}
