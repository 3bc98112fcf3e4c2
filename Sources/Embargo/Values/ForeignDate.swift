/// Guesses the day that a text means which writes it in another way than ours: `13.09.2023`, `13 September 2023`.
enum ForeignDate {
  /// The day, if it is the only one that the text can mean.
  ///
  /// `09/07/2023` can be two days and gives nil; `13/09/2023` cannot.
  static func meant(by text: some Collection<UInt8>) -> CalendarDate? {
    // The longest such text, “Wednesday, 13 September 2023 …” with a time behind it, is well below this.
    guard text.count <= 60 && isPlain(text) else { return nil }
    var words = words(of: text)
    if words.count > 3, let first = words.first, isWeekday(first) { words.removeFirst() }
    if words.count == 1, words[0].count == 8, let number = Int(words[0]) {
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard words.count == 3 || (words.count > 3 && isTime(words[3...], in: text)) else { return nil }
    return date(words[0], words[1], words[2], separator: text.first { !ASCII.isDigit($0) })
  }

  /// Whether nothing but separators stands between letters and digits: `<2023-09-07` means more than its date.
  private static func isPlain(_ text: some Collection<UInt8>) -> Bool {
    let trimmed = text.drop { $0 == ASCII.space }
    guard let first = trimmed.first, ASCII.isDigit(first) || ASCII.isLetter(first) else { return false }
    var last = first
    for byte in trimmed {
      guard ASCII.isDigit(byte) || ASCII.isLetter(byte) || " .,:-/+".utf8.contains(byte) else { return false }
      if byte != ASCII.space { last = byte }
    }
    return ASCII.isDigit(last) || ASCII.isLetter(last) || last == ASCII.dot
  }

  /// Whether the words behind a date are a time of day.
  private static func isTime(_ words: ArraySlice<String>, in text: some Collection<UInt8>) -> Bool {
    guard text.contains(UInt8(ascii: ":")) else { return false }
    return words.allSatisfy {
      ["t", "z", "utc", "gmt", "am", "pm", "at"].contains($0) || (Int($0) != nil && $0.count != 4)
    }
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
      guard isDigit || ASCII.isLetter(byte) else {
        isInWord = false
        continue
      }
      let scalar = String(Unicode.Scalar(isDigit ? byte : byte | 0x20))
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
