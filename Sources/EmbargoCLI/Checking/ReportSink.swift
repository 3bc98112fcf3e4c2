import Synchronization

/// Where a report goes: standard output, or a file that takes its name when it is whole.
///
/// Each piece is written whole before a signal ends the program.
final class ReportSink: Sendable {
  private struct State {
    /// How much of an earlier run stays, if what is behind has not been let go yet.
    var kept: Int?
    var endsBetweenPieces = false
  }

  private let state: Mutex<State>
  private let file: PartFile?

  /// Whether an unfinished file can be gone on with.
  private let isResumable: Bool

  /// Opens the way out.
  ///
  /// - Parameters:
  ///   - path: the file; nil for standard output.
  ///   - isResumable: whether an unfinished file can be gone on with.
  ///   - kept: how many bytes of an unfinished file stay.
  /// - Throws: what kept the file from being made.
  init(_ path: String?, isResumable: Bool, keeping kept: Int? = nil) throws(Unusable) {
    if let path { file = try PartFile(path, keepsPart: kept != nil) } else { file = nil }
    self.isResumable = isResumable
    state = Mutex(State(kept: kept))
  }

  /// Writes a piece of the report.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes a piece of the report, already as bytes.
  func write(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    try state.withLock { state in
      guard let file else { return try Output.report(bytes) }
      if let kept = state.kept { try file.goOn(behind: kept) }
      state.kept = nil
      try file.write(bytes)
    }
  }

  /// Gives a file its name.
  func finish() throws {
    try state.withLock { state in
      if let kept = state.kept { try file?.goOn(behind: kept) }
      state.kept = nil
      try file?.finish()
    }
  }

  /// Leaves a file that did not become whole: for `--resume` if it can be gone on with.
  func abandon() {
    guard let file else { return }
    if isResumable && file.part != file.path {
      Output.diagnose("note: what was written stays in \(file.part); ‘--resume’ goes on behind it\n")
    } else {
      file.remove()
    }
  }

  /// Lets Ctrl-C end the program between two pieces, and without a word.
  func endBetweenPieces() {
    let isNew = state.withLock { state in
      defer { state.endsBetweenPieces = true }
      return !state.endsBetweenPieces
    }
    guard isNew else { return }
    Terminal.onInterrupt { signal in
      self.state.withLock { _ in
        if Terminal.isTerminal(.error) { Output.diagnose("\r\u{1B}[K") }
        Terminal.end(by: signal)
      }
    }
  }
}
