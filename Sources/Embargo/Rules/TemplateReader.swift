import LocatedText

/// Reads a sentence with paths between braces.
struct TemplateReader {
  let paths: PathReader

  func read(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Template? {
    guard let text = Fields.text(node, &diagnostics) else { return nil }
    var pieces: [Template.Piece] = []
    var rest = text[...]
    var places = BracePlaces(in: node)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      pieces.append(.text(String(rest[..<open])))
      let inside = rest[rest.utf8.index(after: open)...]
      guard let close = inside.utf8.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }),
        inside.utf8[close] == UInt8(ascii: "}")
      else {
        diagnostics.append(Diagnostic("template-form", .openBrace, at: places.next(of: "{") ?? node.span))
        return nil
      }
      let name = String(inside[..<close])
      do throws(PathFault) {
        let place = places.next(of: "{" + name + "}") ?? node.span
        let path = try paths.read(name, at: place, in: nil, inTemplate: true)
        if path.isShown {
          pieces.append(.path(path))
        } else {
          diagnostics.append(Diagnostic("template-form", .notShown(name, path), at: path.span))
        }
      } catch {
        diagnostics.append(error.diagnostic)
      }
      rest = inside[inside.utf8.index(after: close)...]
    }
    pieces.append(.text(String(rest)))
    return Template(pieces: pieces, span: node.span)
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
  mutating func next(of piece: String) -> SourceSpan? {
    let count = piece.utf8.count
    let first = piece.utf8.first
    let bytes = source.bytes
    var offset = start
    while offset + count <= end {
      if bytes[offset] == first, bytes[offset..<(offset + count)].elementsEqual(piece.utf8) {
        start = offset + count
        let inside = count > 1 ? 1 : 0
        return SourceSpan(source: source, startUTF8: offset + inside, endUTF8: start - inside)
      }
      offset += 1
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
