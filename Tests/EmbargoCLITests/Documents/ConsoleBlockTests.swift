import Testing

struct ConsoleBlockTests {
  @Test func `a block is read as commands and what each prints`() throws {
    let blocks = ConsoleBlock.all(
      in: """
        ```sh
        $ not this
        ```
        ```console
        $ one \\
            two
        first

        $ three
        ```
        """)
    let block = try #require(blocks.first)
    #expect(blocks.count == 1)
    #expect(block.line == 4)
    #expect(block.commands.map(\.text) == ["one \\\n    two", "three"])
    #expect(block.commands.map(\.output) == [["first", ""], []])
    #expect(block.commands.map(\.line) == [5, 9])
  }

  @Test(arguments: [
    ("a\nb\n", "a\nb", true), ("a\nb", "a\nb", true), ("a\n", "a\nb", false), ("a\nb\n", "a", false),
    ("a\nb\nc\n", "a\n…\nc", true), ("a\nc\n", "a\n…\nc", true), ("a\nb\n", "a\n…\nc", false), ("a\nb\n", "…", true),
  ])
  func `an ellipsis stands for any number of lines`(_ printed: String, _ shown: String, _ isEqual: Bool) throws {
    let block = try #require(ConsoleBlock.all(in: "```console\n$ x\n\(shown)\n```").first)
    #expect(block.commands.first?.expects(printed) == isEqual)
  }

  @Test func `what stands before the first command is kept apart`() throws {
    let block = try #require(ConsoleBlock.all(in: "```console\nstray\n$ x\n```").first)
    #expect(block.strayLines == ["stray"])
  }
}
