import LocatedText

/// The codes of the Harmonized System that there are, in the editions that the rule set holds, with their short texts.
///
/// The file is searched as it stands, by halves: having it costs nothing until somebody asks for a code. Of its lines
/// `8703 10 21- 40+ | Motor cars` tells a heading, the last digits of its subheadings, and what they are; a sign behind
/// digits marks what one edition alone has.
package struct Nomenclature: Sendable {
  /// The first day of the oldest edition: what an older deal states can be of an edition that is not here.
  package let firstDay: CalendarDate

  private let source: SourceText
  private var bytes: [UInt8] { source.bytes }

  /// Where the lines begin.
  let start: Int

  init(source: SourceText, start: Int, firstDay: CalendarDate) {
    self.source = source
    self.start = start
    self.firstDay = firstDay
  }

  // MARK: what is asked

  /// The longest front of a code that there is: its first six digits, its heading, its chapter; nil if there is not
  /// even that.
  package func known(of code: HSCode) -> HSCode? {
    for length in [6, 4, 2] where length <= code.digitCount {
      let front = code.prefix(length)
      if has(front) { return front }
    }
    return nil
  }

  /// Whether there is a chapter, heading or subheading of these digits; of more than six the first six count.
  package func has(_ code: HSCode) -> Bool {
    guard code.digitCount > 4 else { return line(of: code) != nil }
    return line(of: code.prefix(4)).map { subheadings(in: $0).contains(code.prefix(6)) } ?? false
  }

  /// The short text of a code's heading, or of its chapter.
  package func text(of code: HSCode) -> String? {
    guard let line = line(of: code.prefix(4)) ?? line(of: code.chapter),
      let bar = bytes[line].firstIndex(of: UInt8(ascii: "|"))
    else { return nil }
    return source.text(from: bar + 2, to: line.upperBound)
  }

  /// The codes that a code which there is not was probably meant to be, three at most: of the same length and front,
  /// those whose digits are nearest.
  package func near(to code: HSCode) -> [HSCode] {
    let wanted = code.prefix(6)
    guard let known = known(of: wanted) else { return [] }
    let candidates =
      wanted.digitCount == 6 && known.digitCount == 4
      ? line(of: known).map { subheadings(in: $0) } ?? [] : headings(of: known.chapter)
    let target = Array(wanted.digits.utf8)
    let ranked = candidates.map { candidate in
      (code: candidate, distance: Self.distance(Array(candidate.digits.utf8), target))
    }.sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }
    return ranked.prefix(3).map(\.code)
  }

  /// Digits that differ, the foremost counting most; two that changed places count as one that differs a little.
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var result = 0
    for (index, pair) in zip(one, other).enumerated() where pair.0 != pair.1 {
      result += (8 - index) * 10 + abs(Int(pair.0) - Int(pair.1))
    }
    return one.sorted() == other.prefix(one.count).sorted() ? result / 2 : result
  }

  // MARK: lines

  /// The line of a chapter or heading, found by halving what is left.
  private func line(of code: HSCode) -> Range<Int>? {
    let wanted = Array(code.digits.utf8)
    var low = start
    var high = bytes.count
    while low < high {
      let line = line(around: low + (high - low) / 2)
      let digits = digits(at: line)
      if digits.elementsEqual(wanted) { return line }
      if digits.lexicographicallyPrecedes(wanted) { low = line.upperBound + 1 } else { high = line.lowerBound }
    }
    return nil
  }

  /// The whole line in which an offset lies, without its end.
  private func line(around offset: Int) -> Range<Int> {
    let first = bytes[start..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
    let last = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    return first..<last
  }

  private func digits(at line: Range<Int>) -> ArraySlice<UInt8> {
    bytes[line].drop { $0 == ASCII.space }.prefix(while: ASCII.isDigit)
  }

  private func headings(of chapter: HSCode) -> [HSCode] {
    guard let first = line(of: chapter) else { return [] }
    var result: [HSCode] = []
    var next = first.upperBound + 1
    while next < bytes.count {
      let line = line(around: next)
      guard let code = try? HSCode.parse(digits(at: line)), code.begins(with: chapter) else { break }
      result.append(code)
      next = line.upperBound + 1
    }
    return result
  }

  private func subheadings(in line: Range<Int>) -> [HSCode] {
    let heading = digits(at: line)
    let rest = bytes[heading.endIndex..<line.upperBound].prefix { $0 != UInt8(ascii: "|") }
    return rest.split { !ASCII.isDigit($0) }.compactMap { try? HSCode.parse(heading + $0) }
  }
}
