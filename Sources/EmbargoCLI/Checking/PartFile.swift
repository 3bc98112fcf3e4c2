#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file that is written beside its name, as `report.ndjson.part`, and takes the name when it is whole.
///
/// A device or pipe cannot be replaced and is written to at once.
final class PartFile: Sendable {
  /// The file as it was typed.
  let path: String

  /// Where it is written; the file itself if that is a device or a pipe.
  let part: String

  private let target: String
  private let writer: Terminal.Writer

  /// Where the unfinished file of a path is.
  static func part(of path: String) -> String { resolved(path) + ".part" }

  /// Opens the file.
  ///
  /// - Parameters:
  ///   - path: what it will be called.
  ///   - keepsPart: whether what was written by an earlier run stays.
  /// - Throws: what kept it from being opened.
  init(_ path: String, keepsPart: Bool) throws(Unusable) {
    self.path = path
    target = Self.resolved(path)
    let isReplaced = Terminal.isRegularFileOrNone(target)
    part = isReplaced ? Self.part(of: path) : target
    do throws(Terminal.Fault) {
      writer = try Terminal.Writer(path: part, emptying: isReplaced && !keepsPart)
    } catch {
      throw Unusable("cannot write \(path): \(error)")
    }
  }

  /// Writes all the bytes behind what was written.
  func write(_ bytes: [UInt8]) throws(Output.Failure) {
    if let fault = writer.write(bytes) { throw failure(fault) }
  }

  /// Lets what stands behind so many bytes go, and writes on there.
  func goOn(behind length: Int) throws(Output.Failure) {
    if let fault = writer.cut(to: length) { throw failure(fault) }
  }

  /// Gives the file its name; one that was there keeps who may read and write it.
  func finish() throws(Output.Failure) {
    if let fault = writer.flush() { throw failure(fault) }
    guard part != target else { return }
    if let mode = try? FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] {
      try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: part)
    }
    if let fault = Terminal.rename(part, to: target) { throw failure(fault) }
  }

  /// Takes away what was written.
  func remove() {
    if part != target { try? FileManager.default.removeItem(atPath: part) }
  }

  private func failure(_ fault: Terminal.Fault) -> Output.Failure {
    fault.isBrokenPipe ? .closed : .failed(to: path, reason: fault.description)
  }

  /// Where a link leads to; any other path as it was typed.
  private static func resolved(_ path: String) -> String {
    guard (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil else { return path }
    return URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
  }
}
