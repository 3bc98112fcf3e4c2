public import LocatedText

/// How one rule came out for one subject of a deal.
public struct Finding: Sendable, Hashable {
  /// Id of the rule.
  public internal(set) var rule: String
  /// Id of its regime.
  public internal(set) var regime: String
  /// How it came out.
  public internal(set) var status: Status
  /// What it is about: `items[0]`, `activity`, or `transaction` for the whole.
  public internal(set) var subject: String
  /// What the deal calls it: the description of an item, the name of a party; nil if it says nothing of the kind.
  public internal(set) var subjectName: String?
  /// Title of the rule.
  public internal(set) var title: String
  /// The paragraphs to cite on the day of the deal.
  public internal(set) var citations: [CitedParagraph]
  /// The rule's own words on this deal; where `isConditional`, on what would be.
  public internal(set) var rationale: String
  /// Whether it is not known that the rule reaches the deal at all, so that its words hold only if it does.
  public internal(set) var isConditional: Bool
  /// Where the rule stands.
  public internal(set) var ruleSource: SourceSpan
  /// SHA-256 of the rule's text.
  public internal(set) var ruleDigest: String
  /// How sure the encoding is: high, medium or low.
  public internal(set) var confidence: String
  /// Why it is not surer.
  public internal(set) var confidenceReason: String?
  /// The contested question on which the finding hangs.
  public internal(set) var position: String?
  /// The facts that made the rule apply, by path.
  public internal(set) var because: [Fact]
  /// Every exemption considered, as written, the rule's own first.
  public internal(set) var exemptions: [ConsideredExemption]
  /// The facts to find out, the most decisive first.
  public internal(set) var missing: [MissingFact]
  /// What answers to the missing facts would lead to.
  public internal(set) var ifKnown: [Answer]
  /// What would change the answer, in a sentence.
  public internal(set) var wouldChange: String?
  /// Of a ceiling: the limit and what is used of it.
  public internal(set) var cap: CapUse?
  /// What must be done.
  public internal(set) var obligations: [DueObligation]
  /// On whom a duty lies.
  public internal(set) var dutyOn: String?
  /// Whether a duty is recommended only.
  public internal(set) var isRecommended: Bool
  /// The days on which the finding holds, where it is not all days of the deal.
  public internal(set) var days: DateSpan?
  /// What it rests on although nobody stated it.
  public internal(set) var limitations: [Limitation]
}

/// A resolution and paragraph.
public struct CitedParagraph: Sendable, Hashable {
  /// The symbol of the resolution, with its year in brackets.
  public let resolution: String
  /// `9`, `8(a)(i)`.
  public let paragraph: String

  package init(resolution: String, paragraph: String) {
    self.resolution = resolution
    self.paragraph = paragraph
  }
}

extension CitedParagraph: CustomStringConvertible {
  /// The citation as a lawyer writes it.
  public var description: String { "\(resolution), paragraph \(paragraph)" }
}

/// A fact of the deal, with its place.
public struct Fact: Sendable, Hashable {
  /// Where it belongs in the deal: `items[0].hs`.
  public let path: String
  /// What is stated.
  public let value: String
  /// Where it is stated.
  public let span: SourceSpan?
  /// The entry of a list that it was found to be, surely or perhaps.
  public let listing: ListingReference?

  init(path: String, value: String, span: SourceSpan?, listing: ListingReference? = nil) {
    self.path = path
    self.value = value
    self.span = span
    self.listing = listing
  }
}

/// A fact that is not stated and could change the answer.
public struct MissingFact: Sendable, Hashable {
  /// Where it belongs in the deal.
  public let path: String
  /// What to ask.
  public let question: String
}

/// What an answer to a missing fact would lead to.
public struct Answer: Sendable, Hashable {
  /// The missing fact.
  public let path: String
  /// The answer.
  public let answer: String
  /// What this rule would then give.
  public let verdict: Verdict
}

/// An exemption that was considered.
public struct ConsideredExemption: Sendable, Hashable {
  /// How it came out.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// It takes the deal out of the rule, and asks for no paper.
    case excepted
    /// Its paper is there.
    case exempted
    /// Whether it applies is not known.
    case undetermined
    /// Its paper is missing, and such a deal may ask for it.
    case needsAuthorisation = "needs-authorisation"
    /// Its paper is missing, and whether such a deal may ask for it is not known.
    case open
    /// It does not reach this deal.
    case doesNotApply = "does-not-apply"
  }

  /// Id of the exemption.
  public let id: String
  /// Title of the exemption.
  public let title: String?
  /// The paragraphs that open it.
  public let citations: [CitedParagraph]
  /// How it came out.
  public let outcome: Outcome
  /// What it asks for, in words; nil if nothing.
  public let needs: String?
  /// The facts that decide whether it applies and are not stated.
  public let missing: [MissingFact]
  /// The facts that opened or closed it.
  public let because: [Fact]
  /// How sure it is that the exemption says what the text says: high, medium or low.
  public let confidence: String
  /// Where the text or its source is in doubt; nil if nowhere.
  public let confidenceReason: String?

  package init(
    id: String, title: String?, citations: [CitedParagraph], outcome: Outcome, needs: String?, missing: [MissingFact],
    because: [Fact], confidence: String = "high", confidenceReason: String? = nil
  ) {
    self.id = id
    self.title = title
    self.citations = citations
    self.outcome = outcome
    self.needs = needs
    self.missing = missing
    self.because = because
    self.confidence = confidence
    self.confidenceReason = confidenceReason
  }
}

/// A duty with its deadline in words.
public struct DueObligation: Sendable, Hashable {
  /// What must be done.
  public let text: String
  /// The paragraphs that ask for it.
  public let citations: [CitedParagraph]
  /// By when: `within 90 days`, `by 2018-01-24`.
  public let deadline: String?
}

/// What is used of a ceiling.
public struct CapUse: Sendable, Hashable {
  /// The ceiling.
  public let limit: String
  /// What was used before; nil if unknown.
  public let used: String?
  /// What this deal takes.
  public let this: String?
  /// What share is taken then.
  public let share: String?
  /// The factor that was used, with its source.
  public let factor: String?
  /// Whether what is used then stays within the ceiling.
  public let isWithin: Kleene

  package init(
    limit: String, used: String?, this: String?, share: String?, factor: String?, isWithin: Kleene = .unknown
  ) {
    self.limit = limit
    self.used = used
    self.this = this
    self.share = share
    self.factor = factor
    self.isWithin = isWithin
  }
}
