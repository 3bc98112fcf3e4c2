import LocatedText

/// Reads lines in blocks, each of whole lines and no larger than what has come at once, however many there are.
struct BlockReader: ~Copyable {
  private let name: String
  private var blocks: LineBlocks
  private var head: [UInt8]
  private var rest: Terminal.Reader?

  /// Opens an input.
  ///
  /// - Throws: what kept it from being opened.
  init(_ input: LineInput) throws(Unusable) {
    name = input.name
    blocks = LineBlocks(name: input.name)
    head = input.head
    switch input.rest {
    case .standardInput: rest = Terminal.Reader()
    case .nothing: rest = nil
    case .file(let path):
      do { rest = try Terminal.Reader(path: path) } catch { throw Unusable(reading: input.name, error) }
    }
  }

  /// The next lines, as soon as one is whole; nil at the end.
  ///
  /// - Throws: what kept them from being read.
  mutating func next() throws(Unusable) -> SourceText? {
    if !head.isEmpty {
      let piece = head
      head = []
      if let block = blocks.add(piece) { return block }
    }
    while true {
      let piece: [UInt8]
      do { piece = try rest?.some() ?? [] } catch { throw Unusable(reading: name, error) }
      if piece.isEmpty { return blocks.finish() }
      if let block = blocks.add(piece) { return block }
    }
  }
}
