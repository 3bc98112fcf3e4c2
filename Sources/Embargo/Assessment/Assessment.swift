public import LocatedText

/// What a rule set says of one deal, with everything that it rests on.
public struct Assessment: Sendable, Hashable {
  /// Id of the transaction.
  public let id: String

  /// Its title, if it has one.
  public let title: String?

  /// The span of days that was judged: the deal's own, or the one given instead.
  public let date: DateSpan

  /// Where the transaction stands.
  public let source: SourceSpan

  /// The gravest of the findings; `undetermined` where the days of the deal give different ones.
  public let verdict: Verdict

  /// What the other options of contested questions give, where they give something else.
  public let contested: [Contest]

  /// By rule id, then subject.
  public let findings: [Finding]

  /// The regimes that were looked at, by id.
  public let regimes: [String]

  /// What the verdict rests on although nobody stated it.
  public let limitations: [Limitation]

  /// With `explaining`, the rules near the deal that do not apply, and the facts that cleared them.
  public let cleared: [ClearedRule]

  /// What the deal takes of the ceilings that it touches, whether or not it stays within them.
  public let ceilingUses: [CeilingUse]

  package init(
    id: String, title: String?, date: DateSpan, source: SourceSpan, verdict: Verdict, contested: [Contest],
    findings: [Finding], regimes: [String], limitations: [Limitation], cleared: [ClearedRule],
    ceilingUses: [CeilingUse] = []
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.source = source
    self.verdict = verdict
    self.contested = contested
    self.findings = findings
    self.regimes = regimes
    self.limitations = limitations
    self.cleared = cleared
    self.ceilingUses = ceilingUses
  }
}

/// The verdict under an option of a contested question that was not chosen.
public struct Contest: Sendable, Hashable {
  /// Name of the question.
  public let position: String
  /// The question in words.
  public let question: String
  /// The option.
  public let option: String
  /// What the option means, in words.
  public let meaning: String
  /// The verdict under it.
  public let verdict: Verdict
}

/// A rule that is near a deal and does not apply to it.
public struct ClearedRule: Sendable, Hashable {
  /// Id of the rule.
  public let rule: String
  /// Title of the rule.
  public let title: String
  /// The paragraphs that it encodes.
  public let citations: [CitedParagraph]
  /// The subject that it was asked of.
  public let subject: String
  /// The facts that kept it from applying.
  public let because: [Fact]
  /// What is not stated and was read as none.
  public let absent: [String]
}
