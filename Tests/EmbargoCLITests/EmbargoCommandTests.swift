import TestSupport
import Testing

/// The words typed, both outputs and the exit status of the program as a whole.
struct EmbargoCommandTests {
  let embargo = Program(built: "embargo")

  @Test func `help tells what the program is for and what its exit statuses mean`() throws {
    let run = try embargo.run(["--help"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    try expectGolden(run.output, "help.txt")
  }

  @Test func `no words at all are answered with the help`() throws {
    #expect(try embargo.run([]).output == embargo.run(["--help"]).output)
  }

  @Test func `the version is a line of its own`() throws {
    let run = try embargo.run(["--version"])
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [["--chek"], ["chek"]])
  func `a faulty command line is answered on standard error, with status 64`(_ words: [String]) throws {
    let run = try embargo.run(words)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: ") && run.errors.contains("See 'embargo --help'"))
  }
}
