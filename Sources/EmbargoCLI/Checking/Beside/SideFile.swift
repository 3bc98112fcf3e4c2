import Synchronization

/// A file that a check writes beside its report, a piece for each block of lines, in their order: whole or not at all.
final class SideFile: Sendable {
  private let file: PartFile
  private let isFinished = Mutex(false)

  /// Opens the file.
  ///
  /// - Throws: what kept it from being made.
  init(_ path: String) throws(Unusable) { file = try PartFile(path, keepsPart: false) }

  deinit { if !isFinished.withLock({ $0 }) { file.remove() } }

  /// Writes a piece.
  ///
  /// - Throws: what kept it from being written.
  func write(_ bytes: [UInt8]) throws(Output.Failure) {
    if !bytes.isEmpty { try file.write(bytes) }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: what kept it from being put there.
  func finish() throws(Output.Failure) {
    try file.finish()
    isFinished.withLock { $0 = true }
  }
}
