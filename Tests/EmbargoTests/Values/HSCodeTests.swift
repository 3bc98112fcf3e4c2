import Embargo
import TestSupport
import Testing

struct HSCodeTests {
  @Test(arguments: [
    ("93", "93", 2), ("9306", "9306", 4), ("930690", "9306.90", 6), ("9306.90", "9306.90", 6), ("0709", "0709", 4),
    ("07", "07", 2),
    ("84713001", "8471.30.01", 8), ("8471300100", "8471.30.01.00", 10), ("8471.30.0100", "8471.30.01.00", 10),
    ("84.71", "8471", 4),
  ])
  func `a code is read with dots or without and written with them`(text: String, written: String, count: Int) throws {
    let code = try HSCode.parse(text.utf8)
    #expect(code.description == written)
    #expect(code.digits == written.filter { $0 != "." })
    #expect(code.digitCount == count)
    #expect(try HSCode.parse(written.utf8) == code)
  }

  @Test(arguments: [
    ("930690", "93", true), ("930690", "9306", true), ("9306.90", "930690", true), ("9306", "930690", false),
    ("0709", "07", true), ("0709", "70", false), ("9306", "9305", false),
  ])
  func `a code begins with another if all digits of that one come first`(code: String, other: String, answer: Bool)
    throws
  {
    #expect(try HSCode.parse(code.utf8).begins(with: HSCode.parse(other.utf8)) == answer)
  }

  @Test func `codes come in the order of their digits, the shorter first`() throws {
    let ordered = [
      "01", "0101", "0101.21", "07", "0700", "0709", "10", "8471", "8471.00", "8471.30", "8471.30.00.00", "99",
    ]
    let codes = try ordered.map { text throws(ValueFault) in try HSCode.parse(text.utf8) }
    #expect(codes.shuffled().sorted() == codes)
  }

  @Test(arguments: [
    (2, "84"), (3, "84"), (4, "8471"), (6, "8471.30"), (9, "8471.30.01"), (10, "8471.30.01.00"), (99, "8471.30.01.00"),
    (0, "84"), (-1, "84"),
  ])
  func `the first digits are a code again`(count: Int, prefix: String) throws {
    #expect(try HSCode.parse("8471300100".utf8).prefix(count) == HSCode.parse(prefix.utf8))
  }

  @Test func `the chapter is the first two digits`() throws {
    #expect(try HSCode.parse("0709.60".utf8).chapter == HSCode.parse("07".utf8))
  }

  @Test(arguments: UInt64(0)..<10)
  func `prefixes and order agree with the texts`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var failures: [String] = []
    for _ in 0..<300 {
      let texts = (0..<2).map { _ in
        let rest = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          ["00", "30", "99"].randomElement(using: &generator) ?? ""
        }
        return (["01", "84", "99"].randomElement(using: &generator) ?? "") + rest.joined()
      }
      let codes = try texts.map { text throws(ValueFault) in try HSCode.parse(text.utf8) }
      if codes[0].digits != texts[0] { failures.append("\(texts[0]) became \(codes[0])") }
      if (codes[0] < codes[1]) != (texts[0] < texts[1]) { failures.append("\(texts[0]) < \(texts[1])") }
      if (codes[0] == codes[1]) != (texts[0] == texts[1]) { failures.append("\(texts[0]) == \(texts[1])") }
      if codes[0].begins(with: codes[1]) != texts[0].hasPrefix(texts[1]) {
        failures.append("\(texts[0]) begins with \(texts[1])")
      }
    }
    #expect(failures.isEmpty)
  }

  @Test(arguments: [
    FaultRow(
      "709", "‘709’ has 3 digits, and an HS code has 2, 4, 6, 8 or 10; if the nought in front was lost, write 0709",
      "0709"),
    FaultRow(
      "7", "‘7’ has 1 digit, and an HS code has 2, 4, 6, 8 or 10; if the nought in front was lost, write 07", "07"),
    FaultRow(
      "70960",
      "‘70960’ has 5 digits, and an HS code has 2, 4, 6, 8 or 10; if the nought in front was lost, write 0709.60",
      "0709.60"),
    FaultRow("070", "‘070’ has 3 digits; an HS code has 2, 4, 6, 8 or 10"),
    FaultRow("93069000001", "‘93069000001’ has 11 digits; an HS code has 10 at most"),
    FaultRow("00", "‘00’ is not an HS code; its chapters run from 01 to 99"),
    FaultRow("9306 90", "‘9306 90’ is not an HS code, which has digits and dots only; write 9306.90", "9306.90"),
    FaultRow("HS 9306.90", "‘HS 9306.90’ is not an HS code, which has digits and dots only; write 9306.90", "9306.90"),
    FaultRow("9306-90", "‘9306-90’ is not an HS code, which has digits and dots only; write 9306.90", "9306.90"),
    FaultRow("9306.90.", "‘9306.90.’ is not an HS code, which has digits and dots only; write 9306.90", "9306.90"),
    FaultRow("930.690", "‘930.690’ is not an HS code, which has digits and dots only; write 9306.90", "9306.90"),
    FaultRow("9306.9O", "‘9306.9O’ is not an HS code, which has digits and dots only; write it as in 9306.90"),
    FaultRow("", "‘’ is not an HS code, which has digits and dots only; write it as in 9306.90"),
    FaultRow(".", "‘.’ is not an HS code, which has digits and dots only; write it as in 9306.90"),
    FaultRow("shells", "‘shells’ is not an HS code, which has digits and dots only; write it as in 9306.90"),
  ])
  func `what is no code is refused, with the code where it can be told`(row: FaultRow) {
    row.expect { text throws(ValueFault) in _ = try HSCode.parse(text) }
  }

  @Test(arguments: UInt64(0)..<10)
  func `any bytes are a code or a fault with a readable suggestion`(seed: UInt64) {
    expectFaultsHold(seed: seed, samples: ["9306.90", "930690", "0709", "709", "HS 8471.30", "8471300100"]) {
      text throws(ValueFault) in
      _ = try HSCode.parse(text)
    }
  }
}
