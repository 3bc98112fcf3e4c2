import Testing

@testable import Embargo

struct ASCIITests {
  @Test func `only the ten digits are digits`() {
    for byte in UInt8.min...UInt8.max {
      #expect(ASCII.isDigit(byte) == Array("0123456789".utf8).contains(byte))
    }
    #expect(ASCII.digit(UInt8(ascii: "7")) == 7)
  }

  @Test(arguments: [(7, 2, "07"), (2023, 4, "2023"), (0, 2, "00"), (123, 2, "123")])
  func `a number is filled up with noughts to its width`(number: Int, width: Int, text: String) {
    #expect(ASCII.padded(number, width) == text)
  }
}
