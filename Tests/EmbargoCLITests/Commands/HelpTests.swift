import TestSupport
import Testing

/// The help of every command, as it is shown in eighty columns.
struct HelpTests {
  @Test(arguments: [
    "check", "diff", "explain", "init", "init deal", "ledger", "ledger export", "ledger import", "ledger record",
    "ledger remove", "ledger settle", "ledger show", "ledger verify", "lint", "new", "new case", "new regime",
    "new rule", "regimes", "rules", "schema", "terms", "test",
  ])
  func `help tells what a command does, with examples and values`(_ command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let run = try Program(built: "embargo").run(words + ["--help"])
    #expect(run.status == 0 && run.errors == "")
    try expectGolden(run.output, "help-\(words.joined(separator: "-")).txt")
    let long = run.output.split(separator: "\n").filter { $0.count > 80 }
    #expect(long.isEmpty, "\(long)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a completion script can be had for each shell`(_ shell: String) throws {
    let run = try Typed.run("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(["check", "explain", "terms", "needs-authorisation"].allSatisfy(run.output.contains))
  }
}
