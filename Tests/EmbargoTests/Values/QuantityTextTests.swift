import Embargo
import Testing

struct QuantityTextTests {
  @Test(arguments: [
    ("10000 pieces", "10000", "pieces"), ("12.7 mm", "12.7", "mm"), ("60000 bbl", "60000", "bbl"),
    ("400870018 USD", "400870018", "USD"), ("3 m2", "3", "m2"), ("1e3 t", "1000", "t"), ("0 t", "0", "t"),
    ("5 metric tonnes", "5", "metric tonnes"), ("5   t", "5", "t"), ("2 m³", "2", "m³"), ("4.5 kg/m2", "4.5", "kg/m2"),
  ])
  func `a quantity is a number and the text of a unit`(text: String, amount: String, unit: String) throws {
    let bytes = Array("padding \(text)".utf8).dropFirst(8)
    let quantity = try QuantityText.split(bytes)
    #expect(quantity.amount == (try ExactDecimal.parse(amount.utf8)))
    #expect(String(decoding: bytes[quantity.unit], as: UTF8.self) == unit)
  }

  @Test(arguments: [
    FaultRow(
      "10,000 pieces", "‘10,000 pieces’ has separators between groups of digits; write 10000 pieces", "10000 pieces"),
    FaultRow(
      "10 000 pieces", "‘10 000 pieces’ has separators between groups of digits; write 10000 pieces", "10000 pieces"),
    FaultRow(
      "1.000.000 USD", "‘1.000.000 USD’ has separators between groups of digits; write 1000000 USD", "1000000 USD"),
    FaultRow("12,7 mm", "‘12,7 mm’ has a decimal comma; write 12.7 mm", "12.7 mm"),
    FaultRow("12.7mm", "‘12.7mm’ has no space between number and unit; write 12.7 mm", "12.7 mm"),
    FaultRow("12.7\u{a0}mm", "‘12.7\u{a0}mm’ has blanks that do not belong there; write 12.7 mm", "12.7 mm"),
    FaultRow(" 12.7 mm", "‘ 12.7 mm’ has blanks that do not belong there; write 12.7 mm", "12.7 mm"),
    FaultRow("12.7 mm ", "‘12.7 mm ’ has blanks that do not belong there; write 12.7 mm", "12.7 mm"),
    FaultRow("USD 400870018", "‘USD 400870018’ has the unit before the number; write 400870018 USD", "400870018 USD"),
    FaultRow("USD 400,000", "‘USD 400,000’ has the unit before the number; write 400000 USD", "400000 USD"),
    FaultRow("-5 t", "‘-5 t’ has a sign, which a quantity has not; write 5 t", "5 t"),
    FaultRow("+5 t", "‘+5 t’ has a sign, which a quantity has not; write 5 t", "5 t"),
    FaultRow("pieces", "‘pieces’ has no number; write one in digits before the unit, as in 12.7 mm"),
    FaultRow("ten pieces", "‘ten pieces’ has no number; write one in digits before the unit, as in 12.7 mm"),
    FaultRow("10000", "‘10000’ has no unit; write one after the number, as in ‘10000 pieces’"),
    FaultRow("10,000", "‘10,000’ has no unit; write one after the number, as in ‘10000 pieces’"),
    FaultRow("10 t 20 kg", "‘10 t 20 kg’ has two numbers; write one number and its unit, as in 12.7 mm"),
    FaultRow("10 20 t", "‘10 20 t’ has two numbers; write one number and its unit, as in 12.7 mm"),
    FaultRow("10-20 t", "‘10-20 t’ has two numbers; write one number and its unit, as in 12.7 mm"),
    FaultRow("10 to 20 t", "‘10 to 20 t’ has two numbers; write one number and its unit, as in 12.7 mm"),
    FaultRow(
      "about 10 t", "‘about 10 t’ does not begin with a number; write a number and its unit alone, as in 12.7 mm"),
    FaultRow("", "here stands no quantity; write a number and its unit, as in 12.7 mm"),
    FaultRow("  ", "here stands no quantity; write a number and its unit, as in 12.7 mm"),
    FaultRow("1e31 t", "‘1e31’ is too large; a power of ten is 30 at most"),
    FaultRow(
      "1234567890123456789012345678901 t",
      "‘1234567890123456789012345678901’ is too precise; a number has 30 significant digits at most"),
  ])
  func `what is no quantity is refused, with the right one where it can be told`(row: FaultRow) {
    row.expect { text throws(ValueFault) in _ = try QuantityText.split(text) }
  }

  @Test func `a text of any length has a short fault`() {
    let text = [UInt8](repeating: UInt8(ascii: "7"), count: 1_000_000)
    #expect(throws: ValueFault.self) { try QuantityText.split(text) }
  }

  @Test(arguments: UInt64(0)..<10)
  func `any bytes are a quantity or a fault with a readable suggestion`(seed: UInt64) {
    let samples = [
      "10000 pieces", "12.7 mm", "60000 bbl", "10,000 pieces", "10 000 t", "12.7mm", "USD 400", "-5 t", "10-20 t",
      "$400", "3 m2",
    ]
    expectFaultsHold(seed: seed, samples: samples) { text throws(ValueFault) in _ = try QuantityText.split(text) }
  }
}
