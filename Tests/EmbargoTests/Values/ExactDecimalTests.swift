import TestSupport
import Testing

@testable import Embargo

struct ExactDecimalTests {
  @Test func `equal numbers are equal and hash alike however they are written`() throws {
    let written = ["350", "350.0", "3.5e2", "0350", "35E+1", "350.000e0", "35000e-2"]
    let numbers = try Set(written.map { try decimal($0) })
    #expect(numbers == [ExactDecimal(350)])
    #expect(try decimal("-0") == .zero)
    #expect(try decimal("0.00e9") == .zero)
  }

  @Test(arguments: [
    ("3.50", "3.5"), ("-3.50", "-3.5"), ("0.001", "0.001"), ("-0.1", "-0.1"), ("1e3", "1000"), ("1e-3", "0.001"),
    ("0", "0"),
    ("400870018", "400870018"), ("12.7", "12.7"), ("100", "100"),
  ])
  func `a number is written with all its digits`(text: String, expected: String) throws {
    #expect(try decimal(text).description == expected)
  }

  @Test(arguments: [
    ("1", "2.5", "3.5"), ("-1", "1", "0"), ("0.1", "0.2", "0.3"), ("0", "7", "7"), ("7", "0", "7"),
    ("99.5", "0.5", "100"),
  ])
  func `sums are exact and differences undo them`(left: String, right: String, sum: String) throws {
    let (one, other, expected) = (try decimal(left), try decimal(right), try decimal(sum))
    #expect(one.adding(other) == expected)
    #expect(expected.subtracting(other) == one)
  }

  @Test(arguments: [
    ("12", "0.5", "6"), ("-3", "4", "-12"), ("0", "5", "0"), ("6.35", "1000", "6350"), ("1e30", "1e30", "1e30e30"),
  ])
  func `products are exact`(left: String, right: String, product: String) throws {
    let result = try #require(try decimal(left).multiplied(by: decimal(right)))
    let expected = product == "1e30e30" ? "1" + String(repeating: "0", count: 60) : product
    #expect(result.description == expected)
  }

  @Test func `what cannot be held exactly is nil`() throws {
    let long = try decimal(String(repeating: "7", count: 30))
    #expect(long.multiplied(by: long) == nil)
    #expect(try decimal("1e30").adding(decimal("1e-30")) == nil)
    #expect(try decimal("1e-30").subtracting(decimal("1e30")) == nil)
    var number: ExactDecimal? = try decimal("1e30")
    for _ in 0..<9 { number = number.flatMap { $0.multiplied(by: $0) } }
    #expect(number == nil)
  }

  @Test(
    arguments: [
      ("10", "4", "2.5"), ("1", "3", nil), ("0", "3", "0"), ("1", "0", nil), ("-1", "8", "-0.125"),
      ("159", "1000", "0.159"), ("1e30", "1e-30", "1e60"),
    ] as [(String, String, String?)])
  func `a quotient is given only if it ends`(left: String, right: String, quotient: String?) throws {
    let expected = quotient == "1e60" ? "1" + String(repeating: "0", count: 60) : quotient
    #expect(try decimal(left).dividedExactly(by: decimal(right))?.description == expected)
  }

  @Test(arguments: [
    ("1", "2"), ("-2", "-1"), ("-1", "0"), ("0", "1e-30"), ("-1e-30", "0"), ("1e-30", "1e30"), ("-1e30", "-1e-30"),
    ("1.5", "1.50000000000000000000000000001"), ("999999999999999999999999999999", "1e30"), ("-1e30", "1e-30"),
    ("9", "10"),
    ("-10", "-9"), ("-99.9", "-99.8"), ("123456789012345678901234567890e-30", "1e30"),
  ])
  func `numbers compare exactly at any difference of size`(smaller: String, larger: String) throws {
    let (small, large) = (try decimal(smaller), try decimal(larger))
    #expect(small < large)
    #expect(!(large < small))
    #expect(!(small < small))
  }

  @Test(arguments: UInt64(0)..<20)
  func `arithmetic and order agree with whole numbers of millionths`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var failures: [String] = []
    for _ in 0..<500 {
      let millionths = (0..<2).map { _ in
        Int.random(in: -9_999_999...9_999_999, using: &generator)
          * [1, 10, 1000, 1_000_000][Int.random(in: 0..<4, using: &generator)]
      }
      let numbers = try millionths.map { try #require(ExactDecimal(significand: Int128($0), exponent: -6)) }
      let (left, right) = (numbers[0], numbers[1])
      let sum = ExactDecimal(significand: Int128(millionths[0] + millionths[1]), exponent: -6)
      let product = ExactDecimal(significand: Int128(millionths[0]) * Int128(millionths[1]), exponent: -12)
      if left.adding(right) != sum { failures.append("\(left) + \(right)") }
      if left.subtracting(right)?.adding(right) != left { failures.append("\(left) - \(right)") }
      if left.multiplied(by: right) != product { failures.append("\(left) * \(right)") }
      if (left < right) != (millionths[0] < millionths[1]) { failures.append("\(left) < \(right)") }
      if try decimal(left.description) != left { failures.append("\(left) is not read back") }
      if let quotient = left.dividedExactly(by: right), quotient.multiplied(by: right) != left {
        failures.append("\(left) / \(right)")
      }
    }
    #expect(failures.isEmpty)
  }

  @Test(arguments: UInt64(0)..<10)
  func `numbers of any size compare as their digits do`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var failures: [String] = []
    for _ in 0..<300 {
      let numbers = try (0..<2).map { _ in
        let digits = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
          String(Int.random(in: 0...9, using: &generator))
        }
        let exponent = Int.random(in: -30...0, using: &generator)
        return try decimal("1\(digits.dropFirst().joined())e\(exponent)")
      }
      let texts = numbers.map { number in
        let sides = number.description.split(separator: ".")
        let decimals = sides.count > 1 ? String(sides[1]) : ""
        return String(repeating: "0", count: 40 - sides[0].count) + sides[0] + "." + decimals
      }
      if (numbers[0] < numbers[1]) != (texts[0] < texts[1]) { failures.append("\(numbers[0]) < \(numbers[1])") }
    }
    #expect(failures.isEmpty)
  }

  @Test(arguments: [
    PercentRow("12345", "100000", 1, "12.3%"), PercentRow("12350", "100000", 1, "12.4%"),
    PercentRow("1", "3", 0, "33%"),
    PercentRow("2", "3", 2, "66.67%"), PercentRow("0", "5", 1, "0.0%"), PercentRow("5", "5", 1, "100.0%"),
    PercentRow("5", "5", 0, "100%"), PercentRow("3", "2", 1, "150.0%"), PercentRow("0.0004", "1", 1, "0.0%"),
    PercentRow("0.0005", "1", 1, "0.1%"), PercentRow("1e-30", "1e30", 1, "0.0%"),
    PercentRow("1e-20", "3", 6, "0.000000%"),
    PercentRow("1e30", "1e-30", 1, nil), PercentRow("1", "0", 1, nil), PercentRow("-1", "2", 1, nil),
    PercentRow("1", "-2", 1, nil), PercentRow("60000", "4000000", 1, "1.5%"), PercentRow("1", "8", -3, "13%"),
    PercentRow("123456789012345678901234567890", "987654321098765432109876543210", 12, "12.499999886094%"),
    PercentRow("999999999999999999999999999999", "1e30", 12, "100.000000000000%"),
  ])
  func `a part is written in per cent of its whole, rounded half up`(row: PercentRow) throws {
    #expect(try decimal(row.part).percent(of: decimal(row.whole), decimals: row.decimals) == row.expected)
  }

  @Test(arguments: UInt64(0)..<10)
  func `percentages agree with whole numbers`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let part = Int.random(in: 0...1_000_000, using: &generator)
      let whole = Int.random(in: 1...1_000_000, using: &generator)
      let tenths = (part * 1000 * 2 + whole) / (whole * 2)
      #expect(ExactDecimal(part).percent(of: ExactDecimal(whole), decimals: 1) == "\(tenths / 10).\(tenths % 10)%")
    }
  }

  @Test(arguments: [Int.max, Int.min, 0, 1, -10])
  func `a whole number is taken as it is`(integer: Int) {
    #expect(ExactDecimal(integer).description == String(integer))
    #expect(ExactDecimal(integer).isZero == (integer == 0))
    #expect(ExactDecimal(integer).isNegative == (integer < 0))
  }
}

/// A part, its whole, and what is written.
struct PercentRow: Sendable, CustomTestStringConvertible {
  let part: String
  let whole: String
  let decimals: Int
  let expected: String?

  init(_ part: String, _ whole: String, _ decimals: Int, _ expected: String?) {
    self.part = part
    self.whole = whole
    self.decimals = decimals
    self.expected = expected
  }

  var testDescription: String { "\(part) of \(whole)" }
}

private func decimal(_ text: String) throws(ValueFault) -> ExactDecimal { try ExactDecimal.parse(text.utf8) }
