/// One of three truth values: a fact that nobody stated is neither true nor false.
///
/// Strong Kleene logic (Kleene 1952, §64): an unknown part leaves the whole unknown unless the other part decides it.
public enum Kleene: UInt8, Sendable, Hashable, CaseIterable {
  /// It is not so.
  case `false` = 0

  /// It is not known whether it is so.
  case unknown = 1

  /// It is so.
  case `true` = 2

  /// The truth value of something that is surely known.
  @inlinable
  public init(_ bool: Bool) { self = bool ? .true : .false }

  /// Conjunction: false if one part is, else unknown if one part is.
  ///
  /// Both parts are worked out, since an explanation wants both.
  @inlinable
  public static func & (left: Kleene, right: Kleene) -> Kleene { left.rawValue < right.rawValue ? left : right }

  /// Disjunction: true if one part is, else unknown if one part is.
  ///
  /// Both parts are worked out, since an explanation wants both.
  @inlinable
  public static func | (left: Kleene, right: Kleene) -> Kleene { left.rawValue > right.rawValue ? left : right }

  /// Negation: what is not unknown turns over, unknown stays.
  @inlinable
  public static prefix func ! (value: Kleene) -> Kleene {
    switch value {
    case .false: .true
    case .unknown: .unknown
    case .true: .false
    }
  }
}

extension Kleene: CustomStringConvertible {
  /// The value in words: `false`, `unknown`, `true`.
  public var description: String {
    switch self {
    case .false: "false"
    case .unknown: "unknown"
    case .true: "true"
    }
  }
}
