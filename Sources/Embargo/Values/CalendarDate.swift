import LocatedText

/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31, without time or time zone.
///
/// Arithmetic that would lead out of this range stops at its bounds, so that it never traps.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Days after 1970-01-01; negative before it.
  public let daysSince1970: Int32

  /// The day so many days after 1970-01-01, brought into the range of the type.
  public init(daysSince1970: Int32) {
    self.daysSince1970 = min(max(daysSince1970, Self.firstDay), Self.lastDay)
  }

  /// The day with that year (1 to 9999), month (1 to 12) and day; nil if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year) && (1...12).contains(month) else { return nil }
    guard day >= 1 && day <= Self.days(inMonth: month, of: year) else { return nil }
    self.init(daysSince1970: Self.daysSince1970(year: year, month: month, day: day))
  }

  /// The first day there is: an interval that begins with it has no beginning.
  public static let distantPast = CalendarDate(daysSince1970: firstDay)

  /// The last day there is: an interval that ends with it has no end.
  public static let distantFuture = CalendarDate(daysSince1970: lastDay)

  /// Days come in the order of time.
  @inlinable
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.daysSince1970 < right.daysSince1970 }
}

extension CalendarDate {
  /// The year, 1 to 9999.
  public var year: Int { civil.year }

  /// The month, 1 to 12.
  public var month: Int { civil.month }

  /// The day of the month, 1 to 31.
  public var day: Int { civil.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday; the shift makes the dividend positive for every day of the range.
    let shifted = (Int(daysSince1970) + 3 + 7 * 150_000) % 7
    return Weekday.allCases[shifted]
  }

  /// The day so many days later, or earlier for a negative number; stops at the first and the last day there is.
  public func adding(days: Int) -> CalendarDate {
    let bounded = min(max(days, -Self.daysThereAre), Self.daysThereAre)
    return CalendarDate(daysSince1970: daysSince1970 + Int32(bounded))
  }

  /// The same day so many months later, or earlier for a negative number.
  ///
  /// A month that is too short gives its last day: 31 January and a month is 28 or 29 February. Stops at the first and the
  /// last day there is.
  public func adding(months: Int) -> CalendarDate {
    let now = civil
    let bounded = min(max(months, -12 * 9999), 12 * 9999)
    let total = now.year * 12 + now.month - 1 + bounded
    guard total >= 12 else { return .distantPast }
    guard total < 12 * 10_000 else { return .distantFuture }
    let year = total / 12
    let month = total % 12 + 1
    let day = min(now.day, Self.days(inMonth: month, of: year))
    return CalendarDate(daysSince1970: Self.daysSince1970(year: year, month: month, day: day))
  }

  /// How many days a month has; the month is 1 to 12.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The day as ISO 8601 writes it: `2023-09-13`.
  public var description: String {
    let date = civil
    return "\(ASCII.padded(date.year, 4))-\(ASCII.padded(date.month, 2))-\(ASCII.padded(date.day, 2))"
  }
}

extension CalendarDate {
  /// Reads a day written as `2023-09-13`, and in no other way.
  ///
  /// - Throws: what is wrong with the text; another usual way of writing a day gets the right one as a suggestion.
  public static func parse(_ text: some Collection<UInt8>) throws(ValueFault) -> CalendarDate {
    guard let parts = DateParts(text), let month = parts.month, let day = parts.day else {
      if let meant = ForeignDate.meant(by: text) {
        throw ValueFault(.notADate(text, meant: meant), suggestion: meant.description)
      }
      throw ValueFault(.notADate(text))
    }
    return try date(year: parts.year, month: month, day: day)
  }

  /// The day with these numbers, or why there is none.
  static func date(year: Int, month: Int, day: Int) throws(ValueFault) -> CalendarDate {
    if let date = CalendarDate(year: year, month: month, day: day) { return date }
    guard year >= 1 else { throw ValueFault(.noYear) }
    guard (1...12).contains(month) else { throw ValueFault(.noMonth(month)) }
    throw ValueFault(.noDay(day, month: month, year: year))
  }

  /// The English names of the months, January first.
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

// The calendar is counted from 1 March of the year 0, in eras of 400 years: the leap day then comes last in its year, and
// the months before it have lengths that a line through them rounds to (Hinnant 2013, “chrono-compatible low-level date
// algorithms”).
extension CalendarDate {
  private static let daysFromMarchOfYear0 = 719_468
  private static let daysInEra = 146_097
  private static let daysThereAre = 3_652_059
  private static let firstDay: Int32 = -719_162
  private static let lastDay: Int32 = 2_932_896

  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int32 {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = month > 2 ? month - 3 : month + 9
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    let days = 365 * marchYear + leapDays + (153 * marchMonth + 2) / 5 + day - 1
    return Int32(days - daysFromMarchOfYear0)
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let days = Int(daysSince1970) + Self.daysFromMarchOfYear0
    let era = days / Self.daysInEra
    let dayOfEra = days % Self.daysInEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }
}

extension Diagnostic.Message {
  fileprivate static func notADate(_ text: some Collection<UInt8>, meant: CalendarDate) -> Self {
    "\(ValueFault.quoting(text)) is not how a date is written here; write \(meant.description)"
  }

  fileprivate static func notADate(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is not a date; write year, month and day as in 2023-09-13"
  }

  fileprivate static var noYear: Self { "there is no year 0000; years run from 0001 to 9999" }

  fileprivate static func noMonth(_ month: Int) -> Self {
    "there is no month \(ASCII.padded(month, 2)); write the month as 01 to 12, after the year"
  }

  fileprivate static func noDay(_ day: Int, month: Int, year: Int) -> Self {
    let name = CalendarDate.monthNames[month - 1]
    let count = CalendarDate.days(inMonth: month, of: year)
    return "there is no day \(ASCII.padded(day, 2)); \(name) \(ASCII.padded(year, 4)) has \(count) days"
  }
}
