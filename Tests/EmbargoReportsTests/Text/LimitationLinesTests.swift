import Embargo
import Testing

@testable import EmbargoReports

@Suite struct LimitationLinesTests {
  private func written(_ limitations: [Limitation]) -> String {
    var page = Page(width: 80, isColoured: false)
    LimitationLines(limitations).write(to: &page)
    return page.text
  }

  @Test func `all that was read as none stands in one paragraph, paths alike together`() {
    let paths = [
      "vessels", "parties[10].designated", "parties[2].designated", "items[0].determined", "items[0].end-use",
    ]
    let limitations = paths.map { Limitation(.readAsNone, path: $0, asked: ["a word"], rules: ["x-5"]) }
    #expect(
      written(limitations + [Limitation(.openDuty, path: "services[0].kind", rules: ["y-1"])]) == """
        Limitations
          Not stated, and read as none: vessels; determined and end-use of items[0];
          designated of parties[2] and parties[10]. Otherwise x-5 could apply. Whether
          the duty of y-1 applies hangs on services[0].kind.

        """)
  }

  @Test func `without any there is no heading`() { #expect(written([]).isEmpty) }

  @Test func `for programs each is a sentence`() {
    #expect(
      Limitation(.readAsNone, path: "services", asked: ["a", "b", "c", "d", "e"], rules: ["x-1", "x-2"]).description
        == "‘services’ (a, b, c, d, …) is not stated and was read as none; otherwise x-1, x-2 could apply")
    #expect(
      Limitation(.openDuty, path: "purpose", rules: ["x-1"]).description
        == "the duty of x-1 hangs on ‘purpose’, which is not stated")
    #expect(
      Limitation(.unmeasured, path: "items[0].quantity", asked: ["bbl"]).description
        == "nothing leads from ‘items[0].quantity’ to bbl, the unit of the ceiling")
  }
}
