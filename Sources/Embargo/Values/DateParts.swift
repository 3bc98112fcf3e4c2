/// The numbers of a year, a month or a day written as `2023`, `2023-09` or `2023-09-13`, not yet held against the calendar.
struct DateParts {
  let year: Int
  let month: Int?
  let day: Int?

  /// Reads exactly four, then two, then two digits with hyphens between; nil for any other form.
  init?(_ text: some Collection<UInt8>) {
    var numbers = (0, 0, 0)
    var count = 0
    for byte in text {
      if count == 4 || count == 7 {
        guard byte == ASCII.hyphen else { return nil }
      } else {
        guard let digit = ASCII.digit(byte) else { return nil }
        switch count {
        case 0..<4: numbers.0 = numbers.0 * 10 + digit
        case 5..<7: numbers.1 = numbers.1 * 10 + digit
        case 8..<10: numbers.2 = numbers.2 * 10 + digit
        default: return nil
        }
      }
      count += 1
    }
    switch count {
    case 4: (year, month, day) = (numbers.0, nil, nil)
    case 7: (year, month, day) = (numbers.0, numbers.1, nil)
    case 10: (year, month, day) = (numbers.0, numbers.1, numbers.2)
    default: return nil
    }
  }
}
