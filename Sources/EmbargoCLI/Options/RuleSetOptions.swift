import ArgumentParser
import Embargo
import LocatedText
import UNRules

/// By which rules a command works: those inside the binary, or those of a folder.
struct RuleSetOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("Take the rules from this folder instead of the built-in ones.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  /// The files of the rule set.
  ///
  /// - Throws: `Unusable` if the folder cannot be read.
  func source() throws -> RuleSource {
    try folder.map { try Self.source(in: $0) } ?? Self.shipped
  }

  /// The files of the rule set in a folder.
  static func source(in folder: String, withCases: Bool = true) throws(Unusable) -> RuleSource {
    do { return try RuleSource(folder: folder, withCases: withCases) } catch { throw Unusable(error) }
  }

  /// The rules, compiled.
  ///
  /// - Throws: `Unusable` if the folder cannot be read, `Diagnostics` if there is a mistake in the rules.
  func checker() throws -> Checker {
    guard let folder else { return try Checker(rules: Self.shipped) }
    return try Checker(rules: Self.source(in: folder, withCases: false))
  }

  /// The rules that ship with the binary, under names that no file of the disk has.
  static var shipped: RuleSource {
    RuleSource(embedded: UNRules.content, name: "<built-in>")
  }
}

extension Unusable {
  fileprivate init(_ error: RuleSourceError) {
    switch error {
    case .missing(let path): self.init("there is no folder \(path)")
    case .notAFolder(let path): self.init("\(path) is a file; ‘--rules’ wants the folder of a rule set")
    case .unreadable(let path): self.init("cannot read \(path)")
    case .empty(let path): self.init("there is no YAML file under \(path)")
    case .tooDeep(let path): self.init("\(path) lies too deep; is there a link that leads back to a folder above?")
    }
  }
}
