/// A day of the calendar, counted from 1970-01-01.
struct Day: Hashable, Comparable {
  let number: Int

  init(_ number: Int) { self.number = number }

  /// The first day of a year.
  init(year: Int) {
    let before = year - 1
    number = before * 365 + before / 4 - before / 100 + before / 400 - 719_162
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  func adding(_ days: Int) -> Day { Day(number + days) }

  /// `2019-03-14`; the civil date from the day count (Hinnant, “chrono-compatible low-level date algorithms”).
  var text: String {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
