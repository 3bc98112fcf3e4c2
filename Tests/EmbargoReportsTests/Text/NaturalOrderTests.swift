import Testing

@testable import EmbargoReports

@Suite struct NaturalOrderTests {
  @Test(arguments: [("9", "10"), ("a-2-b", "a-10-a"), ("8a", "8b"), ("2397-5", "2397-5-conditions"), ("2", "a")])
  func `numbers in text are counted, not spelled`(_ first: String, _ second: String) {
    #expect(NaturalOrder(first) < NaturalOrder(second))
    #expect(!(NaturalOrder(second) < NaturalOrder(first)))
  }
}
