import ArgumentParser
import Embargo
import EmbargoAuthoring
import LocatedText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The rule set to which something is added, and how that is written.
struct ScaffoldOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("The rule set; left out, the one in this folder or in ‘Rules’.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false

  /// Makes something in the rule set, writes it, and tells what is left to do.
  ///
  /// - Throws: `Unusable` for what cannot be made or written, `Diagnostics` if the rules do not read.
  func write(_ make: (RuleSource, RuleSet) throws -> Scaffold) throws {
    let folder = try RuleSetPaths([], in: folder).folder
    let source = try RuleSetOptions.source(in: folder)
    let read = RuleSetReader.read(source)
    guard let set = try read.get() else { return }
    let scaffold: Scaffold
    do { scaffold = try make(source, set) } catch let refusal as ScaffoldRefusal { throw Unusable(refusal.description) }
    for file in scaffold.files {
      let path = file.before?.name ?? "\(folder)/\(file.path)"
      if dryRun {
        try Output.report("--- \(path)\n\(file.text)")
      } else {
        try write(file, to: path)
        try Output.report("\(path): \(file.before == nil ? "written" : "added to")\n")
      }
    }
    try Output.report(scaffold.steps.map { "\($0)\n" }.joined())
  }

  private func write(_ file: Scaffold.File, to path: String) throws(Unusable) {
    if let before = file.before {
      return try RewrittenFile.replace(before, with: SourceText(name: path, text: file.text))
    }
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Unusable("\(path) is there already, and is left as it is")
    }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw Unusable("cannot make the folder \(folder); may you write there?")
    }
    try RewrittenFile.write(Array(file.text.utf8), to: path)
  }
}
