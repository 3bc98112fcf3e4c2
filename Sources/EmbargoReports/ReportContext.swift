public import Embargo

/// What a report says of the rules and lists by which deals were judged.
public struct ReportContext: Sendable, Hashable {
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

  /// Describes a rule set by hand.
  public init(
    ruleSetName: String, version: String, digest: String, ruleCount: Int, asOf: CalendarDate? = nil,
    lists: [ListVersion] = []
  ) {
    self.ruleSetName = ruleSetName
    self.version = version
    self.digest = digest
    self.ruleCount = ruleCount
    self.asOf = asOf
    self.lists = lists
  }

  /// Describes compiled rules and the lists used beside them.
  public init(_ rules: CompiledRules, lists: [ListVersion] = []) {
    self.init(
      ruleSetName: rules.name, version: rules.version, digest: rules.digest, ruleCount: rules.ruleCount,
      asOf: rules.ruleSet.asOf, lists: lists)
  }
}
