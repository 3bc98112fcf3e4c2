package import LocatedText

/// What holds for every input, whatever its bytes: asked by the fuzzer, by the property tests and of the corpus.
public enum ReaderInvariants {
  /// What an input breaks, or nil: it is read or told what is wrong with it, never trapped over.
  public static func brokenBy(_ bytes: [UInt8]) -> String? {
    let source = SourceText(name: "input", bytes: bytes)
    _ = InputFormat(sniffing: bytes)
    let json = DocumentReader.read(source, as: .json)
    let yaml = DocumentReader.read(source, as: .yaml)
    let lines = DocumentReader.read(source, as: .ndjson)
    for (name, found) in [("JSON", json), ("YAML", yaml), ("NDJSON", lines)] {
      if let broken = brokenBy(found) { return "\(name): \(broken)" }
    }
    if json.diagnostics.isEmpty {
      if yaml.diagnostics.isEmpty && !areSame(json.partial, yaml.partial) { return "JSON and YAML differ" }
      let isOneLine = !bytes.contains(0x0A) && !bytes.contains(0x0D)
      if isOneLine && !(lines.diagnostics.isEmpty && areSame(json.partial, lines.partial)) {
        return "JSON and NDJSON differ"
      }
    }
    return nil
  }

  /// What the outcome of a reading breaks, or nil.
  package static func brokenBy(_ found: Checked<NodeTape>) -> String? {
    let tape = found.partial
    if tape.documents.isEmpty && !found.hasErrors { return "neither a document nor an error" }
    for root in tape.documents {
      if root.node.next - UInt32(root.index) > 1_000_000 { return "too many nodes" }
      if let broken = brokenBy(root, depth: 0) { return broken }
    }
    for diagnostic in found.diagnostics {
      let spans =
        [diagnostic.span] + diagnostic.notes.compactMap(\.span) + diagnostic.fixIts.flatMap(\.edits).map(\.span)
      if let span = spans.first(where: { !isWhole($0) }) {
        return "\(diagnostic.id) at \(span.startUTF8)..<\(span.endUTF8)"
      }
      let messages = [diagnostic.message] + diagnostic.notes.map(\.message) + diagnostic.fixIts.map(\.message)
      if let message = messages.first(where: { !isPrintable($0) }) { return "\(diagnostic.id) says \(message)" }
      if diagnostic.fixIts.contains(where: { tape.source.applying($0.edits) == nil }) {
        return "\(diagnostic.id) has no fix"
      }
    }
    return nil
  }

  /// What a node and all in it break: places lie in one another and in order, and a scalar's text is its slice.
  private static func brokenBy(_ node: LocatedNode, depth: Int) -> String? {
    let span = node.span
    let place = "\(node.kind) \(node.style) at \(span.startUTF8)..<\(span.endUTF8)"
    guard isWhole(span) else { return "no whole characters: \(place)" }
    guard node.kind != .scalar else { return isTrue(node) ? nil : "the text is not the slice: \(place)" }
    guard depth < 64 else { return "too deep: \(place)" }
    var children: [LocatedNode] = []
    var index = node.index + 1
    while index < Int(node.node.next) {
      children.append(LocatedNode(tape: node.tape, index: index))
      index = Int(children[children.count - 1].node.next)
    }
    guard index == Int(node.node.next) else { return "a child goes past its end: \(place)" }
    guard node.kind == .sequence || children.count.isMultiple(of: 2) else { return "a key without a value: \(place)" }
    var end = span.startUTF8
    for child in children {
      guard child.span.startUTF8 >= end && child.span.endUTF8 <= span.endUTF8 else {
        return "children out of order: \(place)"
      }
      end = child.span.endUTF8
      if let broken = brokenBy(child, depth: depth + 1) { return broken }
    }
    return nil
  }

  private static func isTrue(_ node: LocatedNode) -> Bool {
    let slice = node.span.source.bytes[node.span.startUTF8..<node.span.endUTF8]
    let text = node.tape.textBytes(ofNode: node.index)
    guard String(validating: text, as: UTF8.self) != nil else { return false }
    switch node.style {
    case .plain, .number, .word: return text == slice
    case .quoted:
      return slice.count >= 2 && slice.first == slice.last && text == slice.dropFirst().dropLast()
        && [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(slice[slice.startIndex])
    case .jsonEscaped: return slice.contains(UInt8(ascii: "\\")) && text.count < slice.count - 2
    case .sideText: return true
    case .block, .flow: return false
    }
  }

  /// Whether a span lies in its source and, where that is UTF-8, begins and ends between characters.
  private static func isWhole(_ span: SourceSpan) -> Bool {
    let bytes = span.source.bytes
    guard span.startUTF8 >= 0 && span.startUTF8 <= span.endUTF8 && span.endUTF8 <= bytes.count else { return false }
    let isBetween = { (offset: Int) in offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    return isBetween(span.startUTF8) && isBetween(span.endUTF8) || (try? UTF8Span(validating: bytes.span)) == nil
  }

  private static func isPrintable(_ message: Diagnostic.Message) -> Bool {
    let text = message.description
    return !text.isEmpty && text.unicodeScalars.count < 500
      && !text.unicodeScalars.contains { [.control, .format, .lineSeparator].contains($0.properties.generalCategory) }
  }

  private static func areSame(_ left: NodeTape, _ right: NodeTape) -> Bool {
    left.documents.count == right.documents.count && zip(left.documents, right.documents).allSatisfy { areSame($0, $1) }
  }

  private static func areSame(_ left: LocatedNode, _ right: LocatedNode) -> Bool {
    guard left.kind == right.kind else { return false }
    let leftNodes = left.kind == .mapping ? left.entries.flatMap { [$0.key, $0.value] } : left.elements
    let rightNodes = right.kind == .mapping ? right.entries.flatMap { [$0.key, $0.value] } : right.elements
    guard leftNodes.count == rightNodes.count, left.text == right.text else { return false }
    return zip(leftNodes, rightNodes).allSatisfy { areSame($0, $1) }
  }
}
