import Synchronization

/// A file that a check writes beside its report, a piece for each block of lines, in their order: whole or not at all.
final class SideFile: Sendable {
  /// Why it could not be written.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private struct State: ~Copyable {
    let writer: Terminal.Draft
    var isOver = false
  }

  private let path: String
  private let state: Mutex<State>

  /// Opens a draft of the file.
  ///
  /// - Throws: what kept it from being made.
  init(_ path: String) throws(Fault) {
    self.path = path
    do throws(Terminal.Fault) { state = Mutex(State(writer: try Terminal.Draft(path: path))) } catch {
      throw Fault(path, error)
    }
  }

  deinit { state.withLock { if !$0.isOver { $0.writer.discard() } } }

  /// Writes a piece.
  ///
  /// - Throws: what kept it from being written.
  func write(_ bytes: [UInt8]) throws(Fault) {
    if bytes.isEmpty { return }
    try state.withLock { state throws(Fault) in
      do throws(Terminal.Fault) { try state.writer.write(bytes) } catch { throw Fault(path, error) }
    }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: what kept it from being put there.
  func finish() throws(Fault) {
    try state.withLock { state throws(Fault) in
      do throws(Terminal.Fault) { try state.writer.finish() } catch { throw Fault(path, error) }
      state.isOver = true
    }
  }
}

extension SideFile.Fault {
  fileprivate init(_ path: String, _ fault: Terminal.Fault) {
    self.init(description: "cannot write \(path): \(fault)")
  }
}
