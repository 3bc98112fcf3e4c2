import Testing

@testable import Embargo

struct DecimalReaderTests {
  @Test(arguments: [
    FaultRow("10,000", "‘10,000’ has separators between groups of digits; write 10000", "10000"),
    FaultRow("10 000", "‘10 000’ has separators between groups of digits; write 10000", "10000"),
    FaultRow("1.000.000", "‘1.000.000’ has separators between groups of digits; write 1000000", "1000000"),
    FaultRow("-1,234.50", "‘-1,234.50’ has separators between groups of digits; write -1234.50", "-1234.50"),
    FaultRow("12,5", "‘12,5’ has a decimal comma; write 12.5", "12.5"),
    FaultRow(".5", "‘.5’ has no digit before the point; write 0.5", "0.5"),
    FaultRow("5.", "‘5.’ has no digit after the point; write 5", "5"),
    FaultRow("+5", "‘+5’ has a plus sign; write 5", "5"),
    FaultRow("−5", "‘−5’ has a sign that is not a hyphen; write -5", "-5"),
    FaultRow(" 5", "‘ 5’ has blanks around it; write 5", "5"),
    FaultRow("ten", "‘ten’ is not a number; write it in digits, as in 12.5"),
    FaultRow("", "‘’ is not a number; write it in digits, as in 12.5"),
    FaultRow("-", "‘-’ is not a number; write it in digits, as in 12.5"),
    FaultRow("1e", "‘1e’ is not a number; write it in digits, as in 12.5"),
    FaultRow("1.2.3", "‘1.2.3’ is not a number; write it in digits, as in 12.5"),
    FaultRow("NaN", "‘NaN’ is not a number; write it in digits, as in 12.5"),
    FaultRow("٣", "‘٣’ is not a number; write it in digits, as in 12.5"),
    FaultRow("1e31", "‘1e31’ is too large; a power of ten is 30 at most"),
    FaultRow("1e99999999999999999999", "‘1e99999999999999999999’ is too large; a power of ten is 30 at most"),
    FaultRow("1e-31", "‘1e-31’ is too precise; a number has 30 decimals at most"),
    FaultRow(
      "1234567890123456789012345678901",
      "‘1234567890123456789012345678901’ is too precise; a number has 30 significant digits at most"),
  ])
  func `a number that is not written as numbers are is refused`(row: FaultRow) {
    row.expect { text throws(ValueFault) in _ = try ExactDecimal.parse(text) }
  }

  @Test(arguments: [
    "1e30", "1e-30", "123456789012345678901234567890", "0e999999999999999999999", "0.000000000000000000000000000001",
    "1000000000000000000000000000000",
  ])
  func `the largest and the most precise numbers are read`(text: String) throws {
    let number = try ExactDecimal.parse(text.utf8)
    #expect(try ExactDecimal.parse(number.description.utf8) == number)
  }

  @Test func `noughts cost no digits`() throws {
    let noughts = String(repeating: "0", count: 100_000)
    #expect(try ExactDecimal.parse("\(noughts)1.\(noughts)".utf8) == ExactDecimal(1))
    #expect(try ExactDecimal.parse("0.\(noughts)".utf8) == .zero)
    #expect(try ExactDecimal.parse("1\(noughts)e-100000".utf8) == ExactDecimal(1))
    #expect(throws: ValueFault.self) { try ExactDecimal.parse("1\(noughts)".utf8) }
    #expect(throws: ValueFault.self) { try ExactDecimal.parse("1\(noughts)1".utf8) }
  }

  @Test(arguments: UInt64(0)..<10)
  func `any bytes are a number or a fault with a readable suggestion`(seed: UInt64) {
    let samples = [
      "12", "-3.50", "1e3", "10,000", "10 000", "12,5", "1.000.000,5", "123456789012345678901234567890", "1E-30", "+5",
    ]
    expectFaultsHold(seed: seed, samples: samples) { text throws(ValueFault) in _ = try ExactDecimal.parse(text) }
  }
}
