import Embargo
import Testing

struct ShareTests {
  @Test(arguments: [("60%", "60"), ("33.5%", "33.5"), ("0%", "0"), ("100%", "100"), ("99.99%", "99.99")])
  func `a share is the number before the sign`(text: String, percent: String) throws {
    #expect(try Share.parse(text.utf8) == ExactDecimal.parse(percent.utf8))
  }

  @Test(arguments: [
    FaultRow("60", "‘60’ has no percent sign behind a number; write 60%", "60%"),
    FaultRow("60 percent", "‘60 percent’ has no percent sign behind a number; write 60%", "60%"),
    FaultRow("0.5 per cent", "‘0.5 per cent’ has no percent sign behind a number; write 0.5%", "0.5%"),
    FaultRow("60 %", "‘60 %’ is not how a share is written here; write 60%", "60%"),
    FaultRow("33,5%", "‘33,5%’ is not how a share is written here; write 33.5%", "33.5%"),
    FaultRow("0.6", "‘0.6’ has no percent sign behind a number; write a share as in 60%"),
    FaultRow("1", "‘1’ has no percent sign behind a number; write a share as in 60%"),
    FaultRow("half", "‘half’ has no percent sign behind a number; write a share as in 60%"),
    FaultRow("", "‘’ has no percent sign behind a number; write a share as in 60%"),
    FaultRow("%", "‘%’ is not a share; write a number and a percent sign, as in 60%"),
    FaultRow("60%%", "‘60%%’ has no percent sign behind a number; write a share as in 60%"),
    FaultRow("101%", "‘101%’ is not a share of a whole; write one from 0% to 100%"),
    FaultRow("-1%", "‘-1%’ is not a share of a whole; write one from 0% to 100%"),
    FaultRow("100.00001%", "‘100.00001%’ is not a share of a whole; write one from 0% to 100%"),
  ])
  func `what is no share of a whole is refused`(row: FaultRow) {
    row.expect { text throws(ValueFault) in _ = try Share.parse(text) }
  }

  @Test(arguments: UInt64(0)..<10)
  func `any bytes are a share or a fault with a readable suggestion`(seed: UInt64) {
    expectFaultsHold(seed: seed, samples: ["60%", "33.5%", "60 percent", "33,5 %", "100%", "60"]) {
      text throws(ValueFault) in
      _ = try Share.parse(text)
    }
  }
}
