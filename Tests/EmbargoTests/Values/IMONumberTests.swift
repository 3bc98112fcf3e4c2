import Embargo
import Testing

struct IMONumberTests {
  @Test(arguments: ["9179842", "9074729", "8814275", "1234567", "0000000"])
  func `seven digits have the form of an IMO number`(text: String) throws {
    try IMONumber.check(text.utf8)
  }

  @Test(arguments: [
    ("9179842", 2), ("9179843", 2), ("9074729", 9), ("8814275", 5), ("1234567", 7), ("0000000", 0),
  ])
  func `the last digit is that of the weighted sum of the others`(text: String, digit: Int) {
    #expect(IMONumber.checkDigit(of: text.utf8) == digit)
  }

  @Test(arguments: ["", "917984", "91798420", "917984a", "９１７９８４２", "IMO 9179842"])
  func `only seven digits have a check digit`(text: String) {
    #expect(IMONumber.checkDigit(of: text.utf8) == nil)
  }

  @Test(arguments: [
    FaultRow("IMO 9179842", "‘IMO 9179842’ is not an IMO number; write 9179842", "9179842"),
    FaultRow("imo9179842", "‘imo9179842’ is not an IMO number; write 9179842", "9179842"),
    FaultRow(
      "IMO No. 9179842", "‘IMO No. 9179842’ is not an IMO number; write the seven digits that stand on the hull"),
    FaultRow("917 98 42", "‘917 98 42’ is not an IMO number; write 9179842", "9179842"),
    FaultRow("917984", "‘917984’ is not an IMO number; write the seven digits that stand on the hull"),
    FaultRow("", "‘’ is not an IMO number; write the seven digits that stand on the hull"),
    FaultRow("Angara", "‘Angara’ is not an IMO number; write the seven digits that stand on the hull"),
  ])
  func `another text is told with the digits that it means`(row: FaultRow) {
    row.expect { text throws(ValueFault) in try IMONumber.check(text) }
  }

  @Test func `spoilt texts are told and never trapped over`() {
    expectFaultsHold(seed: 7, samples: ["9179842", "IMO 9179842", "imo:9074729", ""]) { text throws(ValueFault) in
      try IMONumber.check(text)
    }
  }
}
