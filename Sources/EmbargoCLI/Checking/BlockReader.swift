import Embargo
import LocatedText

/// Reads lines in blocks, each of whole lines and no larger than what has come at once, however many there are.
struct BlockReader: ~Copyable {
  /// How the documents of the blocks are read.
  private(set) var form = LineForm.json

  private let name: String
  private var lines: LineBlocks
  /// What takes the place of `lines` in a table.
  private var rows: RowBlocks?
  private var head: [UInt8]
  private var rest: Terminal.Reader?

  /// Opens an input, and reads the header of a table.
  ///
  /// - Throws: `Unusable` if it cannot be opened, `Diagnostics` if the header cannot be used.
  static func open(_ input: LineInput, _ vocabulary: Vocabulary) throws -> BlockReader {
    var reader = try BlockReader(plain: input)
    if case .rows(let map) = input.form {
      reader.rows = RowBlocks(name: input.name)
      reader.form = .rows(try reader.readHeader(map, vocabulary))
    }
    return reader
  }

  /// Opens an input of lines that are no table.
  ///
  /// - Throws: what kept it from being opened.
  init(plain input: LineInput) throws(Unusable) {
    name = input.name
    lines = LineBlocks(name: input.name)
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
    if let block = rows?.add([]) { return block }
    while true {
      let piece = try nextPiece()
      if piece.isEmpty { return rows == nil ? lines.finish() : rows?.finish() }
      if let block = rows == nil ? lines.add(piece) : rows?.add(piece) { return block }
    }
  }

  private mutating func readHeader(_ map: HeaderMap?, _ vocabulary: Vocabulary) throws -> CSVShape {
    var isOver = false
    while true {
      if let header = rows?.header(isOver: isOver) {
        let columns = CSVHeader.read(header)
        let shape = DealColumns.shape(of: columns.partial, by: map, vocabulary)
        let diagnostics = columns.diagnostics + shape.diagnostics
        guard let shape = shape.partial, !columns.hasErrors else { throw Diagnostics(diagnostics) }
        Output.diagnose(diagnostics.sortedByPlace())
        return shape
      }
      let piece = try nextPiece()
      isOver = piece.isEmpty
      rows?.keep(piece)
    }
  }

  /// What has come; nothing at the end.
  private mutating func nextPiece() throws(Unusable) -> [UInt8] {
    if !head.isEmpty {
      defer { head = [] }
      return head
    }
    do { return try rest?.some() ?? [] } catch { throw Unusable(reading: name, error) }
  }
}
