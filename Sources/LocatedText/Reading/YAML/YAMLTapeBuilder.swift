/// Turns libyaml's events into nodes, and refuses what it lets through.
struct YAMLTapeBuilder {
  /// A collection that is not closed yet.
  private struct Open {
    let node: Int
    let isMapping: Bool
    /// Whether it stands in brackets, and so ends at its own end; otherwise at that of its last child.
    let isBracketed: Bool
    var children = 0
    var end: Int
  }

  private let source: SourceText
  /// The bytes of the source, one step nearer.
  private let bytes: [UInt8]
  private let guarded: YAMLGuard
  private var cursor: CodePointCursor
  private var nodes: [Node] = []
  private var roots: [Int] = []
  private var sideText = SideText()

  /// The innermost collection that is open; none at the top of a document.
  private var here = Open(node: -1, isMapping: false, isBracketed: false, end: 0)

  /// Those around it, the outermost first; what stands for none at the top is one of them.
  private var around: [Open] = []
  private var isInDocument = false

  /// Where the document begins that is being read.
  private var documentStart = 0

  /// How many nodes there may be at the end of the document that is being read.
  private var mostNodes = ReadingLimits.nodes

  /// The mappings that are closed.
  private var mappings: [Int] = []
  private var diagnostics: [Diagnostic] = []

  /// The scalar read last, for the explanation of a fault.
  private var last: YAMLFaultInWords.Scalar?

  /// Whether there is nothing more to be read, or no sense in reading on.
  private(set) var isFinished = false

  init(_ source: SourceText, _ guarded: YAMLGuard) {
    self.source = source
    bytes = source.bytes
    self.guarded = guarded
    cursor = CodePointCursor(bytes, from: guarded.start, wide: guarded.wide)
    nodes.reserveCapacity(guarded.input.count / Self.bytesOfNode + 16)
  }

  /// How many bytes most nodes take at least.
  private static let bytesOfNode = 12

  /// The tape and what was found, once all is read.
  ///
  /// A document that could not be read to its end is left out.
  var result: Checked<NodeTape> {
    let whole = isInDocument ? roots.dropLast() : roots[...]
    let tape = NodeTape(source: source, nodes: nodes, roots: Array(whole), sideText: sideText)
    var diagnostics = diagnostics
    for index in mappings { DuplicateKeys.check(LocatedNode(tape: tape, index: index), &diagnostics) }
    if nodes.isEmpty && diagnostics.isEmpty { diagnostics.append(TextFaults.noDocument(in: source)) }
    return Checked(tape, diagnostics.listed())
  }

  /// Takes the next event; what there is to know of it is asked of its parser.
  mutating func take(_ event: YAMLEvent, _ events: borrowing YAMLEvents) {
    if events.hasProperties {
      diagnostics.append(contentsOf: YAMLRefusals.properties(from: cursor.offset(of: events.start), in: source))
    }
    switch event {
    case .scalar: addScalar(events)
    case .mappingStart: begin(.mapping, isFlow: events.isFlowMapping, at: cursor.offset(of: events.start))
    case .sequenceStart: begin(.sequence, isFlow: events.isFlowSequence, at: cursor.offset(of: events.start))
    case .collectionEnd: close(events)
    case .alias:
      let start = cursor.offset(of: events.start)
      diagnostics.append(YAMLRefusals.property(at: start, in: source))
      add(Node(.scalar, .plain, from: start, to: cursor.offset(of: events.end)))
    case .documentStart:
      documentStart = cursor.offset(of: events.start)
      if events.hasDirective { diagnostics.append(YAMLRefusals.directive(at: documentStart, in: source)) }
      isInDocument = true
      roots.append(nodes.count)
      mostNodes = nodes.count + ReadingLimits.nodes
    case .documentEnd: endDocument()
    case .streamStart: break
    case .streamEnd: isFinished = true
    }
    if diagnostics.count >= ReadingLimits.diagnostics { isFinished = true }
  }

  /// Takes the fault that ended the parsing.
  mutating func take(_ fault: YAMLFault) {
    let place = cursor.offset(of: fault.index)
    let context = cursor.offset(of: fault.contextIndex)
    diagnostics.append(YAMLFaultInWords(fault, at: place, in: context, after: last, of: source).diagnostic)
    isFinished = true
  }

  private mutating func endDocument() {
    isInDocument = false
    if let root = roots.last, nodes[root].kind == .scalar, nodes[root].length == 0 {
      diagnostics.append(YAMLRefusals.emptyDocument(at: documentStart, in: source))
      roots.removeLast()
    }
  }

  private mutating func addScalar(_ events: borrowing YAMLEvents) {
    let quotes = events.quotes
    let start = cursor.offset(of: events.start)
    var end = cursor.offset(of: events.end)
    if quotes == .block { end = endOfBlock(from: start, to: end) }
    let base = guarded.start
    let style: Node.Style
    if quotes == .none, events.textEquals(start - base..<end - base) {
      style = .plain
    } else if quotes == .quoted, end - start >= 2, events.textEquals(start + 1 - base..<end - 1 - base) {
      style = .quoted
    } else {
      style = .sideText
      let text = events.text
      sideText.append(guarded.separators?.restored(text) ?? text, forNode: nodes.count)
    }
    last = YAMLFaultInWords.Scalar(span: start..<end, isQuoted: quotes == .quoted)
    if style == .plain && isKey { checkKey(from: start, to: end) }
    if style == .plain && start == end, let colon = gluedColon(before: start) {
      diagnostics.append(YAMLRefusals.gluedValue(colon: colon, in: source))
    }
    add(Node(.scalar, style, from: start, to: end))
  }

  private mutating func begin(_ kind: Node.Kind, isFlow: Bool, at start: Int) {
    guard around.count < ReadingLimits.depth else {
      diagnostics.append(TextFaults.tooDeep(at: start, in: source))
      isFinished = true
      return
    }
    if isKey { diagnostics.append(YAMLRefusals.complexKey(source.spanOfCharacter(at: start))) }
    let bracket = kind == .mapping ? UInt8(ascii: "{") : UInt8(ascii: "[")
    let isBracketed = isFlow && start < bytes.count && bytes[start] == bracket
    add(Node(kind, isFlow ? .flow : .block, from: start, to: start))
    around.append(here)
    here = Open(node: nodes.count - 1, isMapping: kind == .mapping, isBracketed: isBracketed, end: start)
  }

  private mutating func close(_ events: borrowing YAMLEvents) {
    guard let outer = around.popLast() else { return }
    let closed = here
    here = outer
    let end = closed.isBracketed ? cursor.offset(of: events.end) : closed.end
    nodes[closed.node].length = UInt32(end) - nodes[closed.node].start
    nodes[closed.node].next = UInt32(nodes.count)
    if closed.isMapping { mappings.append(closed.node) }
    here.end = max(here.end, end)
  }

  private mutating func add(_ node: Node) {
    guard nodes.count < mostNodes else {
      diagnostics.append(TextFaults.tooManyNodes(at: Int(node.start), in: source))
      isFinished = true
      return
    }
    var node = node
    node.next = UInt32(nodes.count + 1)
    nodes.append(node)
    here.children += 1
    here.end = max(here.end, Int(node.start + node.length))
  }

  /// Whether the next node is a key.
  private var isKey: Bool { here.isMapping && here.children.isMultiple(of: 2) }

  private mutating func checkKey(from start: Int, to end: Int) {
    if start == end { diagnostics.append(YAMLRefusals.emptyKey(source.span(start, end))) }
    if end - start == 2 && bytes[start..<end].elementsEqual("<<".utf8) {
      diagnostics.append(YAMLRefusals.mergeKey(source.span(start, end)))
    }
  }

  /// The colon inside a key in brackets that no colon follows: `{country:KP}`.
  private func gluedColon(before place: Int) -> Int? {
    guard here.isMapping, here.isBracketed, !isKey, let key = nodes.last, key.kind == .scalar, key.style == .plain
    else { return nil }
    let end = Int(key.start + key.length)
    guard !bytes[end..<max(end, place)].contains(UInt8(ascii: ":")) else { return nil }
    return bytes[Int(key.start)..<end].firstIndex(of: UInt8(ascii: ":"))
  }

  /// The end of a block scalar's last line: libyaml's lies after the line breaks that follow.
  private func endOfBlock(from start: Int, to end: Int) -> Int {
    let last = bytes[start..<end].lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return last.map { $0 + 1 } ?? end
  }
}

extension Node {
  fileprivate init(_ kind: Kind, _ style: Style, from start: Int, to end: Int) {
    self.init(kind: kind, style: style, start: UInt32(start), length: UInt32(end - start), next: 0)
  }
}
