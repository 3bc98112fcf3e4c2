package import LocatedText

/// Our encoding of one operative paragraph.
///
/// Nothing of it changes: it is shared, since it holds more than should be copied from hand to hand.
package final class Rule: Sendable {
  package enum Effect: String, Sendable, Hashable, CaseIterable { case prohibit, cap, oblige }

  /// Where the law or our source is in doubt.
  package struct Confidence: Sendable {
    package let level: String
    package let reason: String?
  }

  /// Of a duty: on whom it lies, and whether it binds.
  package struct Duty: Sendable {
    package let on: String
    package let isRecommended: Bool

    /// Whether it lies on this deal's own side.
    package var isOnParties: Bool { on == "parties" }
  }

  package let id: String
  package let regime: String
  package let title: String
  package let citations: [Citation]
  package let inForce: [Interval]
  package let measure: Condition.Word?
  package let confidence: Confidence?
  package let covers: [Condition.Word]
  package let effect: Effect
  package let each: [RecordKind]
  package let when: Condition
  package let rationale: Template
  package let exemptions: [Exemption]
  package let cap: Cap?
  package let obligations: [Obligation]
  package let duty: Duty?
  /// The rule's id in its file.
  package let idSpan: SourceSpan
  /// The whole of it.
  package let span: SourceSpan

  package init(
    id: String, regime: String, title: String, citations: [Citation], inForce: [Interval], measure: Condition.Word?,
    confidence: Confidence?, covers: [Condition.Word], effect: Effect, each: [RecordKind], when: Condition,
    rationale: Template, exemptions: [Exemption], cap: Cap?, obligations: [Obligation], duty: Duty?, idSpan: SourceSpan,
    span: SourceSpan
  ) {
    self.id = id
    self.regime = regime
    self.title = title
    self.citations = citations
    self.inForce = inForce
    self.measure = measure
    self.confidence = confidence
    self.covers = covers
    self.effect = effect
    self.each = each
    self.when = when
    self.rationale = rationale
    self.exemptions = exemptions
    self.cap = cap
    self.obligations = obligations
    self.duty = duty
    self.idSpan = idSpan
    self.span = span
  }
}

/// A way out of a rule or of several; shared as a rule is.
package final class Exemption: Sendable {
  /// Which rules one that stands by itself lifts.
  package struct Reach: Sendable {
    package enum Target: Sendable {
      /// Every rule of the regime.
      case all
      case rules([Condition.Name])
      /// Rules of a measure, of every regime.
      case measure(Condition.Word)
    }

    package let target: Target
    package let except: [Condition.Name]
    package let span: SourceSpan
  }

  /// Who may ask for the paper that is missing.
  package enum Access: Sendable {
    case everybody
    case nobody
    case deals(Condition)
  }

  package let id: String
  package let title: String?
  package let citations: [Citation]
  /// Nil: it stands and falls with the rule.
  package let inForce: [Interval]?
  package let confidence: Rule.Confidence?
  package let reach: Reach?
  package let when: Condition?
  package let requires: [Requirement]
  /// Whether what it asks of the deal stands in the place of a paper, so that a deal that keeps to it is exempted.
  package let setsTerms: Bool
  package let access: Access
  package let obligations: [Obligation]
  package let idSpan: SourceSpan
  package let span: SourceSpan

  package init(
    id: String, title: String?, citations: [Citation], inForce: [Interval]?, confidence: Rule.Confidence?,
    reach: Reach?, when: Condition?, requires: [Requirement], setsTerms: Bool, access: Access,
    obligations: [Obligation], idSpan: SourceSpan, span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.citations = citations
    self.inForce = inForce
    self.confidence = confidence
    self.reach = reach
    self.when = when
    self.requires = requires
    self.setsTerms = setsTerms
    self.access = access
    self.obligations = obligations
    self.idSpan = idSpan
    self.span = span
  }
}

/// A paragraph of a resolution, for the days on which it is the one to cite.
package struct Citation: Sendable, Hashable {
  package let resolution: String
  package let paragraph: String
  package let days: DateSpan
  /// Where the resolution is named.
  package let resolutionSpan: SourceSpan
  package let span: SourceSpan
}

/// A stretch of days on which a rule or exemption is in force.
package struct Interval: Sendable, Hashable {
  package let days: DateSpan
  /// Last day on which its renewal is known.
  package let confirmedUntil: CalendarDate?
  /// The option of a contested question under which it counts.
  package let position: Choice?
  package let span: SourceSpan

  package struct Choice: Sendable, Hashable {
    package let position: String
    package let option: String
    package let positionSpan: SourceSpan
    package let optionSpan: SourceSpan

    /// What stands under the name of a question.
    package init(position: LocatedNode, option: LocatedNode) {
      self.position = position.text
      self.option = option.text
      positionSpan = position.span
      optionSpan = option.span
    }
  }
}

/// A paper that must be there.
package struct Requirement: Sendable {
  package enum Kind: Sendable {
    case authorisation(Condition.Word)
    case determination(Condition.Word)
  }

  package let kind: Kind
  /// Nil: that of the regime whose rule is lifted.
  package let committee: String?
  /// Where the committee is named.
  package let committeeSpan: SourceSpan?
  package let issuers: [Condition.Word]
  package let daysBefore: Int
  package let workingDaysBefore: Int
  /// For how long nobody may have answered so that what was asked for counts as given; nil: silence is no consent.
  package let silence: Silence?
  package let by: CalendarDate?
  package let span: SourceSpan

  /// How long silence lasts before it is consent; nought where no time is set.
  package struct Silence: Sendable, Hashable {
    package let days: Int
    package let workingDays: Int

    /// No time is set: nobody answering is consent at once.
    package static let ofNoSetTime = Silence(days: 0, workingDays: 0)

    /// As a sentence says it: `silence for 5 working days`.
    package var inWords: String {
      if workingDays > 0 { return "silence for \(workingDays) working days" }
      return days > 0 ? "silence for \(days) days" : "silence"
    }
  }
}

/// What must be done so that the deal is lawful.
package struct Obligation: Sendable {
  package let text: String
  package let citations: [Citation]
  package let deadline: Deadline?
  package let span: SourceSpan

  package enum Deadline: Sendable, Hashable {
    case within(Duration)
    case by(CalendarDate)
  }
}

/// A length of time as the law counts it.
package struct Duration: Sendable, Hashable {
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    case days, months, years
    case workingDays = "working-days"
  }

  package let count: Int
  package let unit: Unit

  /// As it is written: `90 days`.
  package var text: String { "\(count) \(unit == .workingDays ? "working days" : unit.rawValue)" }
}

/// A ceiling.
package struct Cap: Sendable {
  package struct Limit: Sendable {
    /// Nil: the subjects are counted.
    package let path: RulePath?
    /// The same ceiling in different units.
    package let atMost: [Quantity]
    package let count: Int?
    package let span: SourceSpan
  }

  package struct Period: Sendable {
    package let days: DateSpan
    package let every: Duration?
    package let span: SourceSpan
  }

  package let limits: [Limit]
  package let periods: [Period]
  package let per: RulePath?
  package let warnAt: [ExactDecimal]
}
