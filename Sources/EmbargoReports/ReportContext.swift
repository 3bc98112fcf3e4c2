public import Embargo
import LocatedText

/// What a report says of the rules and lists by which deals were judged.
public struct ReportContext: Sendable {
  /// A list of names that was given, in its version.
  public struct ListVersion: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// The day on which it was made, as it says itself; nil if it does not.
    public let generated: String?
    /// SHA-256 of its content.
    public let digest: String

    /// Describes a list.
    public init(name: String, generated: String?, digest: String) {
      self.name = name
      self.generated = generated
      self.digest = digest
    }
  }

  /// The ledger that was read, as far as it had come.
  public struct LedgerVersion: Sendable, Hashable {
    /// Its file.
    public let file: String
    /// How many entries it has, those that were taken back included.
    public let entries: Int
    /// Digest of the last entry, and so of all.
    public let digest: String

    /// Describes a ledger.
    public init(file: String, entries: Int, digest: String) {
      self.file = file
      self.entries = entries
      self.digest = digest
    }
  }

  /// Name of the rule set.
  public let ruleSetName: String
  /// Version of the rule set.
  public let version: String
  /// SHA-256 over the files of the rule set.
  public let digest: String
  /// Number of rules.
  public let ruleCount: Int
  /// The day to which the law has been followed, if the rule set says so.
  public let asOf: CalendarDate?
  /// The lists that were given, in the order in which they are reported.
  public let lists: [ListVersion]
  /// The ledger that tells what was used of the ceilings; nil if none was given.
  public var ledger: LedgerVersion?
  /// The lines of the files that hold the rules, so that many reports need not count them again.
  let ruleLines: RuleLines

  /// Describes a rule set by hand.
  public init(
    ruleSetName: String, version: String, digest: String, ruleCount: Int, asOf: CalendarDate? = nil,
    lists: [ListVersion] = []
  ) {
    self.init(ruleSetName, version, digest, ruleCount, asOf, lists, RuleLines([]))
  }

  /// Describes compiled rules and the lists used beside them.
  public init(_ rules: CompiledRules, lists: [ListVersion] = []) {
    self.init(
      rules.name, rules.version, rules.digest, rules.ruleCount, rules.asOf, lists, RuleLines(rules.fileNames))
  }

  /// Describes the rules and lists of a checker.
  public init(_ checker: Checker) {
    let lists = checker.lists?.lists ?? []
    self.init(
      checker.rules,
      lists: lists.map { ListVersion(name: $0.name, generated: $0.generated?.description, digest: $0.digest) })
  }

  private init(
    _ name: String, _ version: String, _ digest: String, _ ruleCount: Int, _ asOf: CalendarDate?,
    _ lists: [ListVersion], _ ruleLines: RuleLines
  ) {
    ruleSetName = name
    self.version = version
    self.digest = digest
    self.ruleCount = ruleCount
    self.asOf = asOf
    self.lists = lists
    self.ruleLines = ruleLines
  }
}
