/// A Swift file taken apart as far as the structural tests need: its words, its string literals, its comments.
///
/// What stands in a string interpolation counts as code. Regex literals are not known: the sources have none.
struct SwiftSource {
  /// Some text and the line where it begins, from 1.
  struct Piece: Hashable {
    let text: String
    let line: Int
  }

  /// Path from the root of the checkout.
  let path: String
  private(set) var words: [Piece] = []
  private(set) var literals: [Piece] = []
  private(set) var comments: [Piece] = []

  /// Types declared outside of any other, but for those that only their file sees.
  private(set) var types: [Piece] = []

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var depth = 0
  private var recentWords: [String] = []

  init(path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
    readCode(untilParenthesis: false)
  }
}

extension SwiftSource {
  /// Reads code to the end of the file, or to the parenthesis that closes an interpolation.
  private mutating func readCode(untilParenthesis: Bool) {
    var parentheses = 0
    while let byte = peek() {
      if starts(with: "//") {
        readLineComment()
      } else if starts(with: "/*") {
        readBlockComment()
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") {
        readLiteralOrPounds()
      } else if Self.isWordByte(byte) {
        readWord()
      } else {
        switch byte {
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: "("): parentheses += 1
        case UInt8(ascii: ")"):
          if untilParenthesis && parentheses == 0 { return }
          parentheses -= 1
        default: break
        }
        advance()
      }
    }
  }

  private mutating func readWord() {
    let start = index
    while let byte = peek(), Self.isWordByte(byte) { advance() }
    let word = text(from: start)
    words.append(Piece(text: word, line: line))
    if depth == 0, let keyword = recentWords.last, Self.typeKeywords.contains(keyword) {
      let modifiers = recentWords.suffix(4)
      let isHidden = modifiers.contains("private") || modifiers.contains("fileprivate")
      if !isHidden && !modifiers.contains("import") { types.append(Piece(text: word, line: line)) }
    }
    recentWords.append(word)
  }

  private mutating func readLineComment() {
    let start = index
    while let byte = peek(), byte != 0x0A { advance() }
    comments.append(Piece(text: text(from: start), line: line))
  }

  /// Block comments nest in Swift.
  private mutating func readBlockComment() {
    let start = index
    let startLine = line
    var level = 0
    repeat {
      if starts(with: "/*") {
        level += 1
        advance(2)
      } else if starts(with: "*/") {
        level -= 1
        advance(2)
      } else {
        advance()
      }
    } while level > 0 && peek() != nil
    comments.append(Piece(text: text(from: start), line: startLine))
  }

  /// Reads a string literal; number signs without a quotation mark behind them are a macro or a directive.
  private mutating func readLiteralOrPounds() {
    var pounds = ""
    while peek() == UInt8(ascii: "#") {
      pounds += "#"
      advance()
    }
    guard peek() == UInt8(ascii: "\"") else { return }
    let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    advance(quotes.utf8.count)
    var start = index
    var startLine = line
    while peek() != nil && !starts(with: quotes + pounds) {
      if starts(with: "\\" + pounds + "(") {
        literals.append(Piece(text: text(from: start), line: startLine))
        advance(pounds.utf8.count + 2)
        readCode(untilParenthesis: true)
        advance()
        (start, startLine) = (index, line)
      } else if starts(with: "\\" + pounds) {
        advance(pounds.utf8.count + 2)
      } else {
        advance()
      }
    }
    literals.append(Piece(text: text(from: start), line: startLine))
    advance(quotes.utf8.count + pounds.utf8.count)
  }

  private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
  }

  private func text(from start: Int) -> String { String(decoding: bytes[start..<index], as: UTF8.self) }

  private static let typeKeywords: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
