import EmbargoReports
import LocatedText

/// The two ways out: the report on standard output, everything else on standard error.
enum Output {
  /// Why the report could not be written.
  enum Failure: Error, Equatable, CustomStringConvertible {
    /// Whoever read the report has gone, as `head` does: no mistake, and nothing to say.
    case closed

    /// The disk is full, or the like.
    case failed(to: String, reason: String)

    var description: String {
      switch self {
      case .closed: "standard output is closed"
      case .failed(let way, let reason): "cannot write to \(way): \(reason)"
      }
    }
  }

  /// Writes a part of the report.
  ///
  /// - Throws: `closed` when the reader has gone; a command lets it pass, and the program ends without a word.
  static func report(_ text: String) throws(Failure) { try report(Array(text.utf8)) }

  /// Writes a part of the report, already as bytes.
  static func report(_ bytes: [UInt8]) throws(Failure) {
    guard let fault = Terminal.write(bytes, to: .output) else { return }
    throw fault.isBrokenPipe ? .closed : .failed(to: "standard output", reason: fault.description)
  }

  /// Writes what is wrong with files.
  static func diagnose(_ diagnostics: [Diagnostic]) {
    if diagnostics.isEmpty { return }
    diagnose(DiagnosticText.render(diagnostics, colour: Terminal.allowsColour(on: .error)))
  }

  /// Writes why a file could not be used at all.
  static func diagnose(_ fault: Unusable) { diagnose("error: \(fault)\n") }

  /// Writes diagnostics or progress.
  ///
  /// That they cannot be written is nothing that anybody could be told.
  static func diagnose(_ text: String) { _ = Terminal.write(Array(text.utf8), to: .error) }
}
