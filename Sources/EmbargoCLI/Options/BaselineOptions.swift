import ArgumentParser
import EmbargoAuthoring
import LocatedText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What was found earlier and is to be let pass.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Let pass what this file lists.", valueName: "file"), completion: .file(extensions: ["json"]))
  var baseline: String?

  @Option(
    help: ArgumentHelp("List what is found in this file, to be let pass from now on.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var writeBaseline: String?

  /// The baseline, if one was named.
  ///
  /// - Throws: `Unusable` if there is no such file, `Diagnostics` if it does not read.
  func read() throws -> Baseline? {
    guard let baseline else { return nil }
    guard let data = FileManager.default.contents(atPath: baseline) else {
      throw Unusable("there is no baseline \(baseline); write one with ‘--write-baseline’")
    }
    return try Baseline.read(SourceText(name: baseline, bytes: Array(data))).get()
  }

  /// Writes the baseline, if one was asked for.
  ///
  /// - Throws: `Unusable` if it cannot be written.
  func write(_ result: LintResult) throws(Unusable) {
    guard let writeBaseline else { return }
    try RewrittenFile.write(Array(Baseline.text(of: result).utf8), to: writeBaseline)
  }
}
