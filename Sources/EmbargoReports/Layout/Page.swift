/// Lines of a text report: wraps phrases at the width, and colours them if asked.
struct Page {
  /// How the tones of a phrase show.
  private enum Dress { case plain, coloured, markdown }

  private let width: Int
  private let dress: Dress
  private(set) var text = ""
  private var endsBlank = true

  init(width: Int, isColoured: Bool) {
    self.width = max(width, 40)
    dress = isColoured ? .coloured : .plain
  }

  /// A page of Markdown: names are code, and no text is taken for markup.
  init(markdownOfWidth width: Int) {
    self.width = max(width, 40)
    dress = .markdown
  }

  /// Columns left at an indent.
  func room(at indent: Int) -> Int { max(width - indent, 20) }

  /// Adds a paragraph; its lines after the first begin at `hanging`.
  mutating func add(_ phrase: Phrase, indent: Int = 0, hanging: Int? = nil) {
    let hanging = hanging ?? indent
    var line: [Phrase.Piece] = []
    var column = indent
    var isFirst = true
    for word in phrase.words(atMost: room(at: max(indent, hanging))) {
      let wordWidth = Phrase(word.pieces).width
      let spaces = line.isEmpty ? 0 : word.spaces
      if !line.isEmpty && column + spaces + wordWidth > width {
        finish(line, indent: isFirst ? indent : hanging)
        isFirst = false
        line = word.pieces
        column = hanging + wordWidth
      } else {
        if spaces > 0 {
          // Between words of one tone the space is of that tone too, so that they are coloured in one stretch.
          let tone = line.last?.tone == word.pieces.first?.tone ? line.last?.tone : nil
          line.append(.init(text: String(repeating: " ", count: spaces), tone: tone ?? .plain))
        }
        line += word.pieces
        column += spaces + wordWidth
      }
    }
    if !line.isEmpty { finish(line, indent: isFirst ? indent : hanging) }
  }

  /// Adds a line as it is, however long.
  mutating func addLine(_ phrase: Phrase, indent: Int = 0) { finish(phrase.pieces, indent: indent) }

  /// Adds a line of markup, as it is.
  mutating func addRaw(_ line: String) {
    text += line + "\n"
    endsBlank = line.isEmpty
  }

  /// Adds a line of a source or the marks below one: safe already.
  mutating func addLine(_ excerpt: Excerpt, indent: Int) {
    finish([.init(text: excerpt.line, tone: .plain)], indent: indent)
    finish([.init(text: excerpt.marks, tone: .mark)], indent: indent)
  }

  /// Adds a line across the page between two empty ones.
  mutating func addRule() {
    addBlank()
    addLine(Phrase([.init(text: String(repeating: "─", count: width), tone: .quiet)]))
    addBlank()
  }

  /// Adds an empty line, unless one is there already.
  mutating func addBlank() {
    guard !endsBlank else { return }
    text += "\n"
    endsBlank = true
  }

  private mutating func finish(_ pieces: [Phrase.Piece], indent: Int) {
    var line = String(repeating: " ", count: indent)
    var rest = pieces[...]
    while let tone = rest.first?.tone {
      let stretch = rest.prefix { $0.tone == tone }
      rest = rest.dropFirst(stretch.count)
      // Our own no-break spaces have done their work.
      let words = stretch.map(\.text).joined().replacingNoBreakSpaces()
      switch dress {
      case .plain: line += words
      case .coloured: line += tone.coloured(words)
      case .markdown: line += tone.inMarkdown(words)
      }
    }
    while line.last == " " { line.removeLast() }
    text += line + "\n"
    endsBlank = line.isEmpty
  }
}

extension Phrase {
  /// A stretch without a space, with the number of spaces before it.
  fileprivate struct Word {
    var pieces: [Piece] = []
    var spaces = 0
  }

  /// The words; one that is wider than a line is broken.
  fileprivate func words(atMost width: Int) -> [Word] {
    var words: [Word] = []
    var word = Word()
    var wordWidth = 0
    for piece in pieces {
      var text = ""
      for scalar in piece.text.unicodeScalars {
        let scalarWidth = DisplayWidth.of(scalar)
        if scalar == " " || wordWidth + scalarWidth > width {
          if !text.isEmpty { word.pieces.append(Piece(text: text, tone: piece.tone)) }
          text = ""
          if !word.pieces.isEmpty {
            words.append(word)
            word = Word()
          }
          wordWidth = 0
        }
        if scalar == " " {
          word.spaces += 1
        } else {
          text.unicodeScalars.append(scalar)
          wordWidth += scalarWidth
        }
      }
      if !text.isEmpty { word.pieces.append(Piece(text: text, tone: piece.tone)) }
    }
    if !word.pieces.isEmpty { words.append(word) }
    return words
  }
}

extension String {
  fileprivate func replacingNoBreakSpaces() -> String {
    guard unicodeScalars.contains("\u{A0}") else { return self }
    var result = ""
    for scalar in unicodeScalars { result.unicodeScalars.append(scalar == "\u{A0}" ? " " : scalar) }
    return result
  }
}
