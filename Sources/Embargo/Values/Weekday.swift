/// A day of the week, from Monday as in ISO 8601.
public enum Weekday: UInt8, Sendable, Hashable, CaseIterable {
  /// The first day.
  case monday = 0
  /// The second day.
  case tuesday
  /// The third day.
  case wednesday
  /// The fourth day.
  case thursday
  /// The fifth day.
  case friday
  /// The sixth day.
  case saturday
  /// The seventh day.
  case sunday
}

extension Weekday: CustomStringConvertible {
  /// The English name in lower case, as calendars of holidays write it.
  public var description: String {
    switch self {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }
}
