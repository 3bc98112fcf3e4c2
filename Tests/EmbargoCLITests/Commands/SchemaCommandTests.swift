import TestSupport
import Testing

/// `embargo schema`, and what names a schema in a deal.
struct SchemaCommandTests {
  private let embargo = Program(built: "embargo")

  @Test func `a schema of a small vocabulary is known as a whole`() throws {
    let words = ["--rules", Repository.path("Tests/EmbargoCLITests/SmallRules")]
    let run = try embargo.run(["schema", "transaction"] + words)
    #expect(run.status == 0 && run.errors == "")
    try expectGolden(run.output, "schema-transaction.json")
    try expectGolden(embargo.run(["schema", "report"] + words).output, "schema-report.json")
  }

  @Test func `of the built-in rules it is written too`() throws {
    let run = try embargo.run(["schema", "config"])
    #expect(run.status == 0 && run.output.hasPrefix("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\""))
  }

  @Test func `an unknown kind is refused with those there are`() throws {
    let run = try embargo.run(["schema", "deal"])
    #expect(run.status == 64 && run.errors.contains("transaction"))
  }

  @Test func `a deal to begin with names its schema if one is given, and is still one`() throws {
    let run = try embargo.run(["init", "deal", "--schema", "../deal.schema.json"])
    #expect(run.output.hasPrefix("# yaml-language-server: $schema=../deal.schema.json\n"))
    #expect(try embargo.run(["check", "-"], input: run.output).status == 0)
    #expect(try embargo.run(["init", "deal", "--schema", "a b"]).status == 64)
  }
}
