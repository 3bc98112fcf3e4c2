import LocatedText

/// Lines of JSON that are read as they come, some at a time, however many there are.
struct LineInput {
  /// Where what has not been read yet comes from.
  enum Rest {
    case standardInput
    case file(String)
    case nothing
  }

  let name: String

  /// What has been read already.
  var head: [UInt8] = []
  let rest: Rest

  /// Calls for the lines of each stretch that has come, as soon as they are whole.
  ///
  /// - Throws: `Unusable` if the input cannot be read, and whatever the body throws.
  func forEachBlock(_ body: (JSONLines) throws -> Void) throws {
    var blocks = LineBlocks(name: name)
    func take(_ source: SourceText?) throws {
      if let source { try body(JSONReader.readLines(source)) }
    }
    if !head.isEmpty { try take(blocks.add(head)) }
    switch rest {
    case .standardInput: try read(Terminal.Reader()) { try take(blocks.add($0)) }
    case .file(let path): try read(open(path)) { try take(blocks.add($0)) }
    case .nothing: break
    }
    try take(blocks.finish())
  }

  private func open(_ path: String) throws(Unusable) -> Terminal.Reader {
    do { return try Terminal.Reader(path: path) } catch { throw Unusable(reading: name, error) }
  }

  private func read(_ reader: borrowing Terminal.Reader, _ body: ([UInt8]) throws -> Void) throws {
    while true {
      let piece: [UInt8]
      do { piece = try reader.some() } catch { throw Unusable(reading: name, error) }
      if piece.isEmpty { return }
      try body(piece)
    }
  }
}
