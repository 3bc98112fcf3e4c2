import Testing

@testable import EmbargoReports

@Suite struct PathWordsTests {
  private func words(_ paths: String...) -> String { PathWords.phrase(paths).pieces.map(\.text).joined() }

  @Test func `paths that have nothing in common are listed`() {
    #expect(words("usage") == "usage")
    #expect(words("usage", "items[0].quantity", "usage") == "usage and items[0].quantity")
    #expect(words("vessels", "items[0].origin", "parties[1].kind") == "vessels, items[0].origin and parties[1].kind")
  }

  @Test func `one field of several records, and several fields of one, stand together`() {
    #expect(words("items[10].hs", "items[9].hs") == "hs of items[9] and items[10]")
    #expect(words("items[0].kind", "usage", "items[0].hs") == "usage; hs and kind of items[0]")
    #expect(
      words("parties[0].kind", "items[0].hs", "items[1].hs", "items[0].origin", "items[1].origin")
        == "hs and origin of items[0] and items[1]; parties[0].kind")
  }

  @Test func `records that follow one another are a stretch`() {
    #expect(words("items[1].hs", "items[2].hs", "items[3].hs") == "hs of items[1], items[2] and items[3]")
    let many = (8...11).map { "items[\($0)].hs" } + ["items[13].hs", "parties[14].hs"]
    #expect(
      PathWords.phrase(many).pieces.map(\.text).joined() == "hs of items[8] to items[11], items[13] and parties[14]")
  }

  @Test func `a path inside a record of a list keeps what it lies in`() {
    #expect(words("parties[1].owned-by[0].share") == "parties[1].owned-by[0].share")
    #expect(words("services[?]") == "services[?]")
  }
}
