#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

import TestSupport
import Testing

/// `embargo new`, as typed beside a folder of rules.
struct NewCommandTests {
  private let embargo = Program(built: "embargo")

  /// Runs commands one after another beside a copy of the small rules; the last run, and a file of the rules after it.
  private func run(_ commands: [[String]], reading file: String) throws -> (run: Program.Result, text: String?) {
    try Repository.withTemporaryFolder { folder in
      let rules = folder.appending(path: "Rules")
      let small = URL(filePath: Repository.path("Tests/EmbargoCLITests/SmallRules"))
      try FileManager.default.copyItem(at: small, to: rules)
      var last = try embargo.run(commands[0], in: folder)
      for words in commands.dropFirst() { last = try embargo.run(words, in: folder) }
      let bytes = FileManager.default.contents(atPath: rules.appending(path: file).path(percentEncoded: false))
      return (last, bytes.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  @Test func `a rule is added to its file, and what is left to do is told`() throws {
    let (run, text) = try run([["new", "rule", "9001", "4"]], reading: "beta/goods.yaml")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.output == """
        Rules/beta/goods.yaml: added to
        Fill in what stands as ‘TO FILL IN’ in beta/goods.yaml: the title, the condition and the rationale.
        Then let ‘embargo new case beta-9001-4’ write its cases, and judge their verdicts.

        """)
    #expect(text?.contains("\n  - id: beta-9001-4\n    title: TO FILL IN, what the paragraph forbids\n") == true)
  }

  @Test func `with --dry-run nothing is written`() throws {
    let (run, text) = try run([["new", "case", "beta-9001-3a", "--dry-run"]], reading: "beta/cases/goods.yaml")
    #expect(run.status == 0 && run.output.contains("id: beta-9001-3a-caught\n"))
    #expect(text?.contains("TO FILL IN") == false)
  }

  @Test func `cases that were written already get another id`() throws {
    let again = Array(repeating: ["new", "case", "beta-9001-3a"], count: 2)
    let (run, text) = try run(again, reading: "beta/cases/goods.yaml")
    #expect(run.status == 0)
    #expect(
      text?.contains("id: beta-9001-3a-caught\n") == true && text?.contains("id: beta-9001-3a-caught-2\n") == true)
  }

  @Test func `a regime is written once`() throws {
    let words = ["new", "regime", "atlantis", "--resolution", "Res. 9005 (2030)", "--adopted", "2030-02-01"]
    let (first, text) = try run([words], reading: "atlantis/regime.yaml")
    #expect(first.status == 0 && text?.contains("Res. 9005 (2030)") == true)
    let (second, _) = try run([words, words], reading: "atlantis/regime.yaml")
    #expect(second.status == 2 && second.errors.contains("the folder ‘atlantis’ is there already"))
  }

  @Test func `what cannot be made is refused in one line`() throws {
    let (run, _) = try run([["new", "rule", "9001", "99"]], reading: "beta/goods.yaml")
    #expect(run.status == 2 && run.output == "")
    #expect(
      run.errors == """
        error: S/RES/9001 (2030) has no operative paragraph ‘99’ in regime.yaml; it has 1, 3(a), 4, 5, 6, 7

        """)
  }
}
