import TestSupport
import Testing

struct GoldenTests {
  @Test func `an output that equals its file passes, another fails`() throws {
    try expectGolden("one\ntwo\n", "sample.txt")
    withKnownIssue { try expectGolden("one\n2\n", "sample.txt") }
    withKnownIssue { try expectGolden("one\n", "nowhere.txt") }
  }
}
