/// What a rule set says of a deal, from the gravest to the lightest.
public enum Verdict: String, Sendable, Hashable, CaseIterable, Comparable {
  /// A measure forbids the deal.
  case prohibited
  /// A measure forbids it unless a paper is given for which such a deal may ask, and which is missing.
  case needsAuthorisation = "needs-authorisation"
  /// A fact that is not stated decides.
  case undetermined
  /// A measure reaches the deal, and a paper or condition that is there lifts it.
  case exempted
  /// No measure forbids it if what is listed is done.
  case permittedWithObligations = "permitted-with-obligations"
  /// No measure in this rule set forbids it.
  case permitted

  /// The lighter verdict is the smaller one.
  public static func < (left: Verdict, right: Verdict) -> Bool { left.gravity < right.gravity }

  /// 0 for `permitted`, rising with gravity.
  package var gravity: Int {
    switch self {
    case .prohibited: 5
    case .needsAuthorisation: 4
    case .undetermined: 3
    case .exempted: 2
    case .permittedWithObligations: 1
    case .permitted: 0
    }
  }
}

/// How a rule came out for one subject of a deal.
public enum Status: String, Sendable, Hashable, CaseIterable {
  /// The rule forbids it, and nothing lifts the rule.
  case violated
  /// The rule forbids it unless a paper is given that is missing and may be asked for.
  case needsAuthorisation = "needs-authorisation"
  /// A fact that is not stated decides.
  case undetermined
  /// A paper that is there lifts the rule.
  case exempted
  /// An exemption that asks for no paper takes the deal out of the rule.
  case excepted
  /// A ceiling applies and is not reached.
  case within
  /// The rule lays a duty on somebody.
  case duty

  /// Rising with gravity; the order in which findings are shown.
  package var gravity: Int {
    switch self {
    case .violated: 6
    case .needsAuthorisation: 5
    case .undetermined: 4
    case .exempted: 3
    case .duty: 2
    case .within: 1
    case .excepted: 0
    }
  }
}

extension Verdict: CustomStringConvertible {
  /// The verdict as reports write it.
  public var description: String { rawValue }
}

extension Status: CustomStringConvertible {
  /// The status as reports write it.
  public var description: String { rawValue }
}
