import LocatedText

/// Reads a sentence with paths between braces.
struct TemplateReader {
  let paths: PathReader

  func read(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Template? {
    guard Fields.scalar(node, &diagnostics) else { return nil }
    let text = node.tape.textBytes(ofNode: node.index)
    var found: [(range: Range<Int>, path: RulePath?)] = []
    var rest = text
    var places = BracePlaces(in: node)
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let inside = rest[(open + 1)...]
      guard let close = inside.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }),
        inside[close] == UInt8(ascii: "}")
      else {
        diagnostics.append(Diagnostic("template-form", .openBrace, at: places.next(of: rest[open...open]) ?? node.span))
        return nil
      }
      let place = places.next(of: rest[open...close]) ?? node.span
      found.append((open..<close + 1, path(String(decoding: inside[..<close], as: UTF8.self), at: place, &diagnostics)))
      rest = inside[(close + 1)...]
    }
    return Template(text, found, at: node.span)
  }

  private func path(_ name: String, at place: SourceSpan, _ diagnostics: inout [Diagnostic]) -> RulePath? {
    do throws(PathFault) {
      let path = try paths.read(name, at: place, in: nil, inTemplate: true)
      if path.isShown { return path }
      diagnostics.append(Diagnostic("template-form", .notShown(name, path), at: path.span))
    } catch {
      diagnostics.append(error.diagnostic)
    }
    return nil
  }
}

/// Where pieces of a text stand in the file, one after another; folding and escapes can hide one.
private struct BracePlaces {
  private let source: SourceText
  private var start: Int
  private let end: Int

  init(in node: LocatedNode) {
    source = node.span.source
    start = node.span.startUTF8
    end = node.span.endUTF8
  }

  /// The place of the next such piece, without the braces around a path; nil if it is not found as it is written.
  mutating func next(of piece: ArraySlice<UInt8>) -> SourceSpan? {
    let bytes = source.bytes
    var rest = bytes[start..<end]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      if bytes[open..<end].starts(with: piece) {
        start = open + piece.count
        let inside = piece.count > 1 ? 1 : 0
        return SourceSpan(source: source, startUTF8: open + inside, endUTF8: start - inside)
      }
      rest = rest[(open + 1)...]
    }
    return nil
  }
}

extension RulePath {
  /// Whether the path leads to single values, which can be written down.
  fileprivate var isShown: Bool {
    let last = element ?? field
    if last.type.isDerived || last.type.elementKind != nil || last.type.record != nil { return false }
    return key != nil || !last.type.hasKeys
  }
}

extension Diagnostic.Message {
  fileprivate static func notShown(_ name: String, _ path: RulePath) -> Self {
    let kind = (path.element ?? path.field).type.elementKind ?? path.field.type.record
    if (path.element ?? path.field).type.hasKeys {
      return "‘\(name)’ is more than one fact and cannot be shown in a sentence"
    }
    guard let example = kind?.fields.first?.key else {
      return "‘\(name)’ is worked out and cannot be shown in a sentence"
    }
    return "‘\(name)’ holds more than one fact; name one of its fields, as in ‘{\(name).\(example)}’"
  }

  fileprivate static var openBrace: Self { "a ‘{’ is never closed; a fact is written as ‘{item.description}’" }
}
