import TestSupport
import Testing

struct ExplainCommandTests {
  @Test(arguments: ["beta-9001-3a", "beta-9001-5", "beta-9001-7", "beta-9001-1", "lapse"])
  func `a rule or a shared exemption is explained with all that it hangs on`(_ id: String) throws {
    let run = try Typed.runByRules(["explain", id])
    #expect(run.status == 0 && run.errors == "")
    try expectGolden(run.output, "explain-\(id).txt")
  }

  @Test(arguments: ["rifles", "sabres", "XO", "harbour"])
  func `a term is explained with its neighbours and the rules that ask for it`(_ id: String) throws {
    let run = try Typed.runByRules(["explain", id])
    #expect(run.status == 0 && run.errors == "")
    try expectGolden(run.output, "explain-\(id).txt")
  }

  @Test(arguments: ["long guns", "Long Guns", "RIFLES"])
  func `a term is found by another word for it too, in either case`(_ word: String) throws {
    let run = try Typed.runByRules(["explain", word])
    #expect(run.output == (try Typed.runByRules(["explain", "rifles"]).output))
  }

  @Test(arguments: [
    ("beta-9001-3", "; did you mean ‘beta-9001-1’?"), ("rifels", "; did you mean ‘rifles’?"),
    ("unknown-kye", "; did you mean ‘unknown-key’?"), ("zzzzzzzz", "."),
  ])
  func `a name that is none is answered with the near one, and status 64`(_ name: String, _ end: String) throws {
    let run = try Typed.runByRules(["explain", name])
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: No rule, exemption, term, diagnostic or lint is called ‘\(name)’\(end)\n"))
  }
}
