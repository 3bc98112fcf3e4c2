import Embargo
import EmbargoReports
import LocatedText
import TestSupport
import Testing
import UNRules

/// A file of deals in `Examples/`.
struct Example: CustomTestStringConvertible, Sendable {
  /// Its name in the folder.
  let name: String
  /// How it is written.
  let format: InputFormat

  var testDescription: String { name }

  /// The name without its ending.
  var stem: String { String(name.prefix { $0 != "." }) }

  /// All of them, by name.
  ///
  /// - Throws: if the folder is not there.
  static func all() throws -> [Example] {
    let files = try [".yaml", ".ndjson"].flatMap { try Repository.files(under: "Examples", ending: $0) }
    return files.filter { !$0.contains("/") }.sorted().compactMap { name in
      InputFormat(path: name).map { Example(name: name, format: $0) }
    }
  }

  /// What the rules in the binary say of its deals, in their order.
  ///
  /// - Throws: what is wrong with the rules or with the file.
  func assessments() throws -> [Assessment] {
    let checker = try Self.checker.get()
    let path = "Examples/\(name)"
    return try checker.transactions(in: Repository.text(path), named: path).get().map { checker.assess($0) }
  }

  /// What the foot of a report says of the rules.
  ///
  /// The digest changes with each comma of the rules, so that of the record is a made-up one.
  static func context() throws -> ReportContext {
    let rules = try checker.get().rules
    return ReportContext(
      ruleSetName: rules.name, version: rules.version, digest: "sha256:0", ruleCount: rules.ruleCount,
      asOf: rules.asOf)
  }

  private static let checker = Result { () throws(Diagnostics) in
    try Checker(rules: RuleSource(embedded: UNRules.content, name: "Rules"))
  }
}
