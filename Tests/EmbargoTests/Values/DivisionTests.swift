import Embargo
import Testing

struct DivisionTests {
  @Test(arguments: [
    ("42", "42", "1", "1"), ("1", "3", "0.333333", "0.333334"), ("2", "3", "0.666666", "0.666667"),
    ("7000000", "42", "166666.666666", "166666.666667"), ("0", "7", "0", "0"), ("1", "7000000000", "0", "0.000001"),
    ("1", "8", "0.125", "0.125"), ("1000000", "0.000003", "333333333333.333333", "333333333333.333334"),
  ])
  func `a quotient that does not end lies between two numbers of six decimals`(
    _ part: String, _ whole: String, _ low: String, _ high: String
  ) throws {
    let number = { (text: String) in try ExactDecimal.parse(text.utf8) }
    let range = try #require(try number(part).divided(by: number(whole), decimals: 6))
    #expect(try range.lowerBound == number(low) && range.upperBound == number(high))
  }

  @Test func `nought and numbers below it divide nothing`() {
    #expect(ExactDecimal(1).divided(by: .zero, decimals: 6) == nil)
    #expect(ExactDecimal(1).divided(by: ExactDecimal(-3), decimals: 6) == nil)
    #expect(ExactDecimal(-1).divided(by: ExactDecimal(3), decimals: 6) == nil)
  }
}
