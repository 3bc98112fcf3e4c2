/// Guesses the day that a text means which writes it in another way than ours: `13.09.2023`, `13 September 2023`.
enum ForeignDate {
  /// The day, if it is the only one that the text can mean.
  ///
  /// `09/07/2023` can be two days and gives nil; `13/09/2023` cannot.
  static func meant(by text: some Collection<UInt8>) -> CalendarDate? {
    // The longest such text, “Wednesday, 13 September 2023 …” with a time behind it, is well below this.
    guard text.count <= 60 else { return nil }
    var words = words(of: text)
    if words.count > 3, let first = words.first, isWeekday(first) { words.removeFirst() }
    if words.count == 1, words[0].count == 8, let number = Int(words[0]) {
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard words.count >= 3 else { return nil }
    let isFollowedByTime = words.count > 3 && words[0].count == 4
    guard words.count == 3 || isFollowedByTime else { return nil }
    return date(words[0], words[1], words[2], separator: text.first { !ASCII.isDigit($0) })
  }

  /// The day of three words in one of the three orders in use.
  private static func date(_ first: String, _ second: String, _ third: String, separator: UInt8?) -> CalendarDate? {
    if first.count == 4, let year = Int(first), let month = month(second), let day = day(third) {
      return CalendarDate(year: year, month: month, day: day)
    }
    guard third.count == 4, let year = Int(third) else { return nil }
    if let month = namedMonth(second), let day = day(first) { return CalendarDate(year: year, month: month, day: day) }
    if let month = namedMonth(first), let day = day(second) { return CalendarDate(year: year, month: month, day: day) }
    guard let left = day(first), let right = day(second) else { return nil }
    let dayFirst = CalendarDate(year: year, month: right, day: left)
    let monthFirst = CalendarDate(year: year, month: left, day: right)
    // Where dots stand the day is always first.
    if separator == ASCII.dot || monthFirst == nil || monthFirst == dayFirst { return dayFirst }
    return dayFirst == nil ? monthFirst : nil
  }

  /// Runs of digits and runs of letters, lower case; whatever stands between only separates.
  private static func words(of text: some Collection<UInt8>) -> [String] {
    var result: [String] = []
    var isInDigits = false
    var isInWord = false
    for byte in text {
      let isDigit = ASCII.isDigit(byte)
      let lower = byte | 0x20
      guard isDigit || (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")) else {
        isInWord = false
        continue
      }
      let scalar = String(Unicode.Scalar(isDigit ? byte : lower))
      if isInWord && isInDigits == isDigit {
        result[result.count - 1] += scalar
      } else {
        result.append(scalar)
      }
      isInWord = true
      isInDigits = isDigit
    }
    return result.filter { !["st", "nd", "rd", "th", "of"].contains($0) }
  }

  private static func day(_ word: String) -> Int? { word.count <= 2 ? Int(word) : nil }

  private static func month(_ word: String) -> Int? { namedMonth(word) ?? day(word) }

  private static func namedMonth(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let index = CalendarDate.monthNames.firstIndex { $0.lowercased().hasPrefix(word) }
    return index.map { $0 + 1 }
  }

  private static func isWeekday(_ word: String) -> Bool {
    word.count >= 2 && Weekday.allCases.contains { $0.description.hasPrefix(word) }
  }
}
