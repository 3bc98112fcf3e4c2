import LocatedText

/// The days among which a date lies: one day, a month, a year, or from one day to another or to no end.
///
/// A span says when something happened as closely as it is known; questions about it have three answers.
public struct DateSpan: Sendable, Hashable {
  /// The first day, itself within the span.
  public let first: CalendarDate

  /// The last day, itself within the span and never before the first; `CalendarDate.distantFuture` if there is no end.
  public let last: CalendarDate

  /// The days from one to another, both included; nil if the last is before the first.
  ///
  /// Without a last day the span is open.
  public init?(first: CalendarDate, last: CalendarDate = .distantFuture) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// A single day.
  public init(_ day: CalendarDate) {
    first = day
    last = day
  }

  /// The days from one to another, both included; a last day before the first counts as the first.
  package init(_ first: CalendarDate, through last: CalendarDate) {
    self.first = first
    self.last = max(first, last)
  }

  /// Whether the span has no end: that day or later.
  public var isOpen: Bool { last == .distantFuture }

  /// Whether the day is known.
  public var isSingleDay: Bool { first == last }

  /// Whether a day lies within the span.
  public func contains(_ date: CalendarDate) -> Bool { first <= date && date <= last }

  /// The days that lie in both spans; nil if there are none.
  public func intersection(_ other: DateSpan) -> DateSpan? {
    DateSpan(first: max(first, other.first), last: min(last, other.last))
  }

  /// Whether the date is that day or later: true if every day of the span is, false if none is, else unknown.
  public func isOnOrAfter(_ day: CalendarDate) -> Kleene {
    if first >= day { return .true }
    return last < day ? .false : .unknown
  }

  /// Whether the date is before that day: true if every day of the span is, false if none is, else unknown.
  public func isBefore(_ day: CalendarDate) -> Kleene { !isOnOrAfter(day) }
}

extension DateSpan: CustomStringConvertible {
  /// The shortest form that means the span: `2023-09-13`, `2023-09`, `2023`, `2023-09-07/2023-10-01`, `2017-09-11/..`.
  public var description: String {
    if isSingleDay { return first.description }
    if isOpen { return "\(first)/.." }
    let begin = (year: first.year, month: first.month, day: first.day)
    let end = (year: last.year, month: last.month, day: last.day)
    let areWholeMonths = begin.day == 1 && end.day == CalendarDate.days(inMonth: end.month, of: end.year)
    guard areWholeMonths && begin.year == end.year else { return "\(first)/\(last)" }
    if begin.month == 1 && end.month == 12 { return ASCII.padded(begin.year, 4) }
    if begin.month == end.month { return "\(ASCII.padded(begin.year, 4))-\(ASCII.padded(begin.month, 2))" }
    return "\(first)/\(last)"
  }
}

extension DateSpan {
  /// Reads a day, a month, a year, two of these with `/` between, or one of these with `/..` behind.
  ///
  /// - Throws: what is wrong with the text; another usual way of writing it gets the right one as a suggestion.
  public static func parse<Bytes: Collection<UInt8>>(_ text: Bytes) throws(ValueFault) -> DateSpan {
    guard let slash = text.firstIndex(of: ASCII.slash), let begin = DateParts(text[..<slash]) else {
      return try parseUndivided(text)
    }
    let from = try begin.span()
    let rest = text[text.index(after: slash)...]
    if rest.elementsEqual("..".utf8) { return DateSpan(openFrom: from.first) }
    guard let end = DateParts(rest) else {
      if rest.isEmpty { throw ValueFault(.noEnd(from.first), suggestion: "\(from.first)/..") }
      throw ValueFault(.notASpan(text))
    }
    let to = try end.span()
    guard let span = DateSpan(first: from.first, last: to.last) else {
      let meant = DateSpan(first: to.first, last: from.last)?.description
      throw ValueFault(.backwards(from, to, meant: meant), suggestion: meant)
    }
    return span
  }

  /// Reads a text without a `/` after a date: one day, month or year, or else says what is wrong.
  private static func parseUndivided(_ text: some Collection<UInt8>) throws(ValueFault) -> DateSpan {
    if let parts = DateParts(text) { return try parts.span() }
    if let meant = ForeignDate.meant(by: text) {
      throw ValueFault(.notASpan(text, meant: DateSpan(meant)), suggestion: meant.description)
    }
    if let meant = meantSpan(text) {
      throw ValueFault(.notASpan(text, meant: meant), suggestion: meant.description)
    }
    throw ValueFault(.notASpan(text))
  }

  /// The span that a text means with another word or sign between its two dates than `/`.
  private static func meantSpan(_ text: some Collection<UInt8>) -> DateSpan? {
    guard text.count <= 60 else { return nil }
    let string = String(decoding: text, as: UTF8.self)
    for separator in ["/", "...", "..", "–", "—", " - ", " to ", " until ", " through "] {
      let sides = string.split(separator: separator, maxSplits: 1)
      guard sides.count == 2, let from = meantSide(sides[0]), let to = meantSide(sides[1]) else { continue }
      return DateSpan(first: from.first, last: to.last)
    }
    return nil
  }

  private static func meantSide(_ side: Substring) -> DateSpan? {
    let trimmed = side.drop { $0 == " " }.split(separator: " ").joined(separator: " ").utf8
    if let parts = DateParts(trimmed) { return try? parts.span() }
    return ForeignDate.meant(by: trimmed).map { DateSpan($0) }
  }

  private init(openFrom first: CalendarDate) {
    self.first = first
    last = .distantFuture
  }
}

extension DateParts {
  /// All days that the numbers leave possible, or why there are none.
  fileprivate func span() throws(ValueFault) -> DateSpan {
    let first = try CalendarDate.date(year: year, month: month ?? 1, day: day ?? 1)
    let lastMonth = month ?? 12
    let lastDay = day ?? CalendarDate.days(inMonth: lastMonth, of: year)
    let last = try CalendarDate.date(year: year, month: lastMonth, day: lastDay)
    guard let span = DateSpan(first: first, last: last) else {
      preconditionFailure("the last day of a month is never before its first")
    }
    return span
  }
}

extension Diagnostic.Message {
  fileprivate static func notASpan(_ text: some Collection<UInt8>, meant: DateSpan) -> Self {
    "\(ValueFault.quoting(text)) is not how a date is written here; write \(meant.description)"
  }

  fileprivate static func notASpan(_ text: some Collection<UInt8>) -> Self {
    """
    \(ValueFault.quoting(text)) is not a date; write a day as in 2023-09-13, a month as in 2023-09, a year, or days from \
    one to another as in 2023-09-07/2023-10-01 or 2023-09-07/..
    """
  }

  fileprivate static func noEnd(_ first: CalendarDate) -> Self {
    "the span from \(first.description) has no end; write \(first.description)/.. for that day or later"
  }

  fileprivate static func backwards(_ from: DateSpan, _ to: DateSpan, meant: String?) -> Self {
    let problem = "\(from.description) comes after \(to.description), and a span begins with its first day"
    guard let meant else { return "\(problem)" }
    return "\(problem); write \(meant)"
  }
}
