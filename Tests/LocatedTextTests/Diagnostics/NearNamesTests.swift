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

  @Test(arguments: ["", "x", "colour", "completely-different", "is", String(repeating: "category", count: 20)])
  func `another word has none`(word: String) {
    #expect(NearNames.nearest(to: word, among: ["quantity", "category", "hs", "end-use"]) == nil)
  }

  @Test func `of equally near names the first in the alphabet wins`() {
    #expect(NearNames.nearest(to: "bat", among: ["hat", "cat"]) == "cat")
    #expect(NearNames.all(near: "bat", among: ["hat", "cat", "rat", "mat"]) == ["cat", "hat", "mat"])
  }

  @Test func `letters in another order are nearer than other letters`() {
    #expect(
      NearNames.all(near: "2379 (2017)", among: ["2371 (2017)", "2375 (2017)", "2397 (2017)"]) == ["2397 (2017)"])
  }

  @Test(arguments: [
    ("flag-state", ["flag"]), ("use", ["end-use"]), ("hs_code", ["hs"]), ("iron-26", ["iron-26-ore", "iron-26-scrap"]),
    ("end-use-of-item", ["end-use"]), ("qq", []), ("x-y", []),
  ])
  func `a name with whole parts more or less is near if no other is`(word: String, near: [String]) {
    let names = ["hs", "flag", "end-use", "end", "iron-26-ore", "iron-26-scrap", "x"]
    #expect(NearNames.all(near: word, among: names) == near)
  }

  @Test func `a huge word or name is near to none and costs nothing`() {
    let huge = String(repeating: "category ", count: 100_000)
    #expect(NearNames.all(near: huge, among: ["category"]).isEmpty)
    #expect(NearNames.all(near: "category", among: [huge]).isEmpty)
  }
}
