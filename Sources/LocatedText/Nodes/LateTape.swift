/// The tape of a file that was read, or will be when somebody first looks into it.
package struct LateTape: Sendable {
  private let content: Content

  private enum Content: Sendable {
    case read(NodeTape)
    case late(Text, Late<NodeTape>)
  }

  /// What the tape is read from.
  private struct Text: Sendable {
    let name: String
    let text: String
    let code: String

    /// The code alone says nothing of mistakes: it was made of a file without any, or is empty.
    func read() -> NodeTape {
      let source = SourceText(name: name, text: text)
      return TapeCode.decode(code, for: source) ?? DocumentReader.read(source, as: .yaml).partial
    }
  }

  /// Takes a tape that is there.
  package init(_ tape: NodeTape) { content = .read(tape) }

  /// Takes a file of YAML that is to be read.
  ///
  /// - Parameters:
  ///   - name: shown in front of places in it.
  ///   - text: what it holds.
  ///   - code: its tape in the form of `TapeCode`; without one, the text is read anew.
  package init(name: String, text: String, code: String) {
    content = .late(Text(name: name, text: text, code: code), Late())
  }

  /// The tape.
  package var tape: NodeTape {
    switch content {
    case .read(let tape): tape
    case .late(let text, let late): late.value { text.read() }
    }
  }
}
