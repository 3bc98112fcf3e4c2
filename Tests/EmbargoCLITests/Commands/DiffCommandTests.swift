import TestSupport
import Testing

struct DiffCommandTests {
  /// Rules that catch less, and that are to be changed.
  private static let copy =
    "cp -r rules old; sed -i 's/item.category: weapons/item.category: rifles/' old/beta/goods.yaml;"

  @Test func `a change is told with a deal that shows it, and the status is 0 unless it is asked for`() throws {
    let run = try Typed.shell(Self.copy + "embargo diff old rules")
    #expect(run.errors == "" && run.status == 0)
    try expectGolden(run.output, "diff.txt")
    let markdown = try Typed.shell(Self.copy + "embargo diff old rules --format markdown")
    try expectGolden(markdown.output, "diff.md")
    let json = try Typed.shell(Self.copy + "embargo diff old rules --format json")
    try expectGolden(json.output, "diff.json")
  }

  @Test(arguments: zip(["widened", "narrowed", "any"], [1, 0, 1] as [Int32]))
  func `the status says of which changes one wants to know`(_ change: String, _ status: Int32) throws {
    #expect(try Typed.shell(Self.copy + "embargo diff old rules --fail-on \(change)").status == status)
    #expect(try Typed.shell("embargo diff rules rules --fail-on \(change)").status == 0)
  }

  @Test func `deals are run through both`() throws {
    let deals = """
      {"id": "one", "date": "2030-02-03", "activity": "supply", "to": {"country": "XB"}, "purpose": "military", "items": [{"category": "sabres"}]}
      {"id": "two", "date": "2030-02-03", "activity": "supply", "to": {"country": "XA"}, "purpose": "military", "items": [{"category": "sabres"}]}

      """
    let run = try Typed.shell(
      Self.copy + "embargo diff old rules --replay deals.ndjson --fail-on widened", with: ["deals.ndjson": deals])
    #expect(run.status == 1 && run.errors == "")
    #expect(run.output.contains("2 deals were run through both; 1 of them comes out otherwise."))
    #expect(run.output.contains("\none  before permitted, now prohibited\n"))
    #expect(!run.output.contains("\ntwo "))
  }

  @Test func `a deal that cannot be read makes the status 2`() throws {
    let run = try Typed.shell("embargo diff rules rules --replay bad.yaml nope.yaml", with: ["bad.yaml": "id: x\n"])
    #expect(run.status == 2)
    #expect(run.errors.contains("bad.yaml:1:1: error:") && run.errors.contains("nope.yaml"))
  }

  @Test func `rules are read at a revision, with the folder they are compared with`() throws {
    let git =
      "git init -q . && git -c user.name=x -c user.email=x add -A && "
      + "git -c user.name=x -c user.email=x commit -qm one && git tag one;"
    let before = "sed -i 's/item.category: weapons/item.category: rifles/' rules/beta/goods.yaml;"
    let change = "sed -i 's/item.category: rifles/item.category: weapons/' rules/beta/goods.yaml;"
    let run = try Typed.shell(before + git + change + "embargo diff git:one rules --fail-on widened")
    #expect(run.errors == "" && run.status == 1)
    #expect(run.output.contains("(git:one) → small"))
    let named = try Typed.shell(git + change + "embargo diff git:one:rules git:HEAD:rules --fail-on any")
    #expect(named.errors == "" && named.status == 0)
    #expect(named.output.hasPrefix("No change in meaning.\n"))
  }

  @Test(arguments: [
    ("embargo diff git:one rules", "error: ‘git:one’ wants a git repository, and rules lies in none\n"),
    ("git init -q .; embargo diff git:one rules", "has no revision ‘one’\n"),
    (
      "git init -q .; git -c user.name=x -c user.email=x commit -q --allow-empty -m x; embargo diff git:HEAD rules",
      "error: there is no ‘ruleset.yaml’ at revision ‘HEAD’ in rules or Rules or its root; write ‘git:HEAD:FOLDER’\n"
    ),
    ("embargo diff nope rules", "error: there is no folder nope\n"),
    ("echo 'rules: 1' > rules/beta/goods.yaml; embargo diff rules rules", "rules/beta/goods.yaml:1:8: error:"),
  ])
  func `what cannot be compared is said, with status 2`(_ line: String, _ message: String) throws {
    let run = try Typed.shell(line)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `the rules inside the binary can be one of the two`() throws {
    let rules = Repository.path("Rules")
    let run = try Typed.shell("embargo diff built-in '\(rules)' --fail-on any")
    #expect(run.status == 0 && run.output.hasPrefix("No change in meaning.\n"))
  }

  @Test func `one rule set alone is too few`() throws {
    let run = try Typed.shell("embargo diff rules")
    #expect(run.status == 64)
  }
}
