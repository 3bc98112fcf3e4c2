import TestSupport
import Testing

struct TermsCommandTests {
  @Test(arguments: [
    ("", "taxonomies"), ("items", "items"), ("places", "places"), ("countries", "countries"), ("units", "units"),
    ("currencies", "currencies"), ("rifle", "rifle"), ("beta", "beta"), ("9303", "9303"), ("rifels", "near"),
    ("tonne", "tonne"),
  ])
  func `what can be written is shown`(_ word: String, _ name: String) throws {
    let run = try Typed.runByRules(["terms"] + (word.isEmpty ? [] : [word]))
    #expect(run.status == 0 && run.errors == "")
    try expectGolden(run.output, "terms-\(name).txt")
  }

  @Test func `a word that nothing is near to is told, and the status is 64`() throws {
    let run = try Typed.runByRules(["terms", "zzzzzzzz"])
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: Nothing that can be written is called ‘zzzzzzzz’ or nearly so.\n"))
  }
}
