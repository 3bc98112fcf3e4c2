import LocatedText

/// Cuts a JSON report that comes in blocks into its frame and its deals, so that a long one need not be held in memory.
struct ReportPieces {
  enum Piece {
    /// All but the deals, in front of them or behind.
    case frame(SourceText)
    case deal(SourceText)
    /// It ended too soon.
    case broken(SourceText)
  }

  private static let closing = Array("}]".utf8)
  private static let endsScalar = Array(" \t\r\n,]".utf8)
  private static let key = Array("transactions".utf8)

  private let name: String
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// The last string at the depth of the report's keys.
  private var lastString: [UInt8] = []
  private var isInDeals = false
  private var line = 1
  private var column = 1
  private var frame: [UInt8] = []
  private var frameLine = 1
  private var deal: [UInt8] = []
  private var dealLine = 0

  init(name: String) { self.name = name }

  /// Takes what has come, and gives the pieces that are whole now.
  mutating func add(_ block: SourceText) -> [Piece] {
    var pieces: [Piece] = []
    line = block.firstLine
    for byte in block.bytes {
      take(byte, &pieces)
      column += 1
      if byte == 0x0A { (line, column) = (line + 1, 1) }
    }
    return pieces
  }

  /// Ends the report.
  mutating func finish() -> [Piece] {
    if depth != 0 || isInString || !deal.isEmpty {
      return [.broken(SourceText(name: name, bytes: [], firstLine: line))]
    }
    return [.frame(SourceText(name: name, bytes: frame, firstLine: frameLine))]
  }

  private mutating func take(_ byte: UInt8, _ pieces: inout [Piece]) {
    if isInDeals, depth == 2, !isInString, !deal.isEmpty, Self.endsScalar.contains(byte) { endDeal(&pieces) }
    if isInDeals && deal.isEmpty && depth == 2 {
      if [0x20, 0x09, 0x0D, 0x0A, UInt8(ascii: ",")].contains(byte) { return }
      if byte == UInt8(ascii: "]") {
        isInDeals = false
        depth = 1
        // What follows is a whole once something stands for what went before.
        frame = Array("{\"transactions\": []".utf8)
        frameLine = line
        return
      }
      dealLine = line
      deal = Array(repeating: 0x20, count: min(column - 1, 200))
    }
    step(byte)
    if isInDeals {
      deal.append(byte)
      if depth == 2, !isInString, Self.closing.contains(byte) { endDeal(&pieces) }
      return
    }
    frame.append(byte)
    if depth == 2, byte == UInt8(ascii: "["), lastString == Self.key {
      isInDeals = true
      pieces.append(.frame(SourceText(name: name, bytes: frame + Array("]}".utf8), firstLine: frameLine)))
      frame = []
    }
  }

  private mutating func endDeal(_ pieces: inout [Piece]) {
    pieces.append(.deal(SourceText(name: name, bytes: deal, firstLine: dealLine)))
    deal = []
  }

  /// Follows strings and brackets.
  private mutating func step(_ byte: UInt8) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
        return
      }
      if depth == 1 { lastString.append(byte) }
      return
    }
    switch byte {
    case UInt8(ascii: "\""):
      isInString = true
      if depth == 1 { lastString = [] }
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    default: break
    }
  }
}
