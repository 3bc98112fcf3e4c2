import LocatedText
import Testing

struct NearNamesTests {
  @Test(arguments: [
    ("catgory", "category"), ("Category", "category"), ("end_use", "end-use"), ("end use", "end-use"),
    ("qauntity", "quantity"),
    ("hs2", "hs"), ("kategorie", "category"),
  ])
  func `a misspelt word has a near name`(word: String, name: String) {
    #expect(NearNames.nearest(to: word, among: ["quantity", "category", "hs", "end-use"]) == name)
  }

  @Test(arguments: ["", "x", "colour", "completely-different", String(repeating: "category", count: 20)])
  func `another word has none`(word: String) {
    #expect(NearNames.nearest(to: word, among: ["quantity", "category", "hs", "end-use"]) == nil)
  }

  @Test func `of equally near names the first in the alphabet wins`() {
    #expect(NearNames.nearest(to: "bat", among: ["hat", "cat"]) == "cat")
  }
}
