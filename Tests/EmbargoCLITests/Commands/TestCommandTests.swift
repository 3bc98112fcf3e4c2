import TestSupport
import Testing

struct TestCommandTests {
  private static let wrong = """
    id: rifles-for-relief
    date: 2030-02-03
    activity: supply
    to: {country: XB}
    purpose: military
    items: [{category: rifles}]
    expect: {verdict: permitted}
    """

  @Test(arguments: ["test rules", "test rules/beta", "test rules/beta/cases/goods.yaml", "test --rules rules"])
  func `the cases of a rule set, a folder or a file are run`(_ words: String) throws {
    let run = try Typed.shell("embargo \(words)")
    #expect(run.errors == "")
    #expect(run.output == "3 cases, none failed\n")
    #expect(run.status == 0)
  }

  @Test(arguments: ["cd rules; embargo test", "mv rules Rules; embargo test", "cd rules/beta; embargo test cases"])
  func `the rule set is found from where one stands`(_ line: String) throws {
    #expect(try Typed.shell(line).output == "3 cases, none failed\n")
  }

  @Test func `a case that fails is shown with its place and what differs, and the status is 1`() throws {
    let run = try Typed.shell("embargo test rules", with: ["rules/beta/cases/wrong.yaml": Self.wrong])
    #expect(
      run.output == """
        rules/beta/cases/wrong.yaml:1:1: error: in ‘rifles-for-relief’ the verdict is prohibited, expected permitted \
        [failed-case]
          1 | id: rifles-for-relief
            | ^^^^^^^^^^^^^^^^^^^^^
        4 cases, 1 failed

        """)
    #expect(run.status == 1)
  }

  @Test func `only the cases below the paths are run`() throws {
    let run = try Typed.shell(
      "embargo test rules/beta/cases/goods.yaml", with: ["rules/beta/cases/wrong.yaml": Self.wrong])
    #expect(run.output == "3 cases, none failed\n")
  }

  @Test(arguments: [
    ("test", "error: there is no ‘ruleset.yaml’ in . or above; name the rules with ‘--rules’"),
    ("test nope", "error: there is no nope"),
    ("test rules/vocabulary", "error: there is no case in rules/vocabulary"),
    ("test rifles.yaml --rules rules", "error: rifles.yaml lies outside of the rules in rules"),
  ])
  func `where there is nothing to run, the status is 2`(_ words: String, _ message: String) throws {
    let run = try Typed.shell("embargo \(words)")
    #expect(run.errors == message + "\n")
    #expect(run.status == 2)
  }

  @Test func `a mistake in a case is told, and the status is 2`() throws {
    let run = try Typed.shell("embargo test rules", with: ["rules/beta/cases/none.yaml": "id: a\n"])
    #expect(run.errors.hasPrefix("rules/beta/cases/none.yaml:1:1: error: "))
    #expect(run.output == "3 cases, none failed\n")
    #expect(run.status == 2)
  }
}
