package import LocatedText

/// A sanctions regime: its resolutions, lists and rules.
package struct Regime: Sendable {
  package struct Resolution: Sendable {
    package let id: String
    package let adopted: CalendarDate
    package let ended: CalendarDate?
    package let paragraphs: [Condition.Name]
    package let span: SourceSpan
  }

  /// A list of names that the regime's committee keeps.
  package struct DesignationList: Sendable, Hashable {
    package let term: TermID
    package let numberPrefixes: [String]
    package let countries: [TermID]
  }

  /// A question on which the law is contested.
  package struct Position: Sendable {
    package let name: String
    package let question: String
    /// Name and meaning of each option, in the order written.
    package let options: [(name: String, meaning: String)]
    package let defaultOption: String
    package let span: SourceSpan
  }

  package struct NamedCondition: Sendable {
    package let name: String
    package let condition: Condition
    package let span: SourceSpan
  }

  /// An operative paragraph that binds no deal.
  package struct NotEncoded: Sendable {
    package let citation: Citation
    package let reason: String
  }

  /// The folder.
  package let id: String
  package let title: String
  package let committee: String?
  /// Committees whose papers count as those of `committee`: its earlier names, the one that it took over from.
  package let otherCommittees: [Condition.Name]
  package let ownershipThreshold: ExactDecimal?
  package let resolutions: [Resolution]
  package let lists: [DesignationList]
  package let positions: [Position]
  package let conditions: [NamedCondition]
  package let span: SourceSpan

  /// Every committee whose paper is one of this regime's; first the one that is meant where none is named.
  package var committees: [String] {
    committee.map { [$0] + otherCommittees.map(\.text) } ?? []
  }
}

/// What a file of rules holds, and what several regimes share.
package struct RuleFile: Sendable {
  package var rules: [Rule] = []
  /// Ids of rules that do not read: what names one of them is no mistake.
  package var unreadRules: [Condition.Name] = []
  package var exemptions: [Exemption] = []
  package var conditions: [Regime.NamedCondition] = []
  package var positions: [Regime.Position] = []
  package var notEncoded: [Regime.NotEncoded] = []

  /// Holds nothing yet.
  package init() {}
}

/// Everything under a `Rules/` folder but its cases.
public struct RuleSet: Sendable {
  /// The rules of one folder.
  package struct Folder: Sendable {
    package let regime: Regime
    package var contents: RuleFile
  }

  /// Name of the rule set.
  public let name: String

  /// Version of the rule set.
  public let version: String

  /// The day to which the law has been followed.
  package let asOf: CalendarDate?

  /// SHA-256 over path, length and bytes of every file, sorted by path.
  public let digest: String

  package let vocabulary: Vocabulary
  package let folders: [Folder]
  package let common: RuleFile

  /// Ids of rules that were left out: an exemption that all regimes share may name them.
  package var rulesLeftOut: [String] = []

  /// Number of rules.
  public var ruleCount: Int { folders.reduce(0) { $0 + $1.contents.rules.count } }
}

extension RuleSet {
  /// The ids of the regimes, in the order of their folders.
  public var regimes: [String] { folders.map(\.regime.id) }

  /// The same rule set with one regime alone, and what all regimes share.
  public func only(_ regime: String) -> RuleSet {
    RuleSet(
      name: name, version: version, asOf: asOf, digest: digest, vocabulary: vocabulary,
      folders: folders.filter { $0.regime.id == regime }, common: common,
      rulesLeftOut: rulesLeftOut + folders.filter { $0.regime.id != regime }.flatMap(\.contents.rules).map(\.id))
  }
}
