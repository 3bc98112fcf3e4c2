import Testing

struct SwiftSourceTests {
  @Test func `words, literals and comments are kept apart`() {
    let source = SwiftSource(
      path: "a.swift",
      text: ##"""
        // Comment One
        let a = "Literal \(Inner("Nested")) rest" /* Block /* Nested */ Comment */
        let b = #"Raw "quoted" \(NotCode) \#(Code)"#
        #if DEBUG
        """##)
    #expect(source.words.map(\.text) == ["let", "a", "Inner", "let", "b", "Code", "if", "DEBUG"])
    #expect(source.literals.map(\.text) == ["Literal ", "Nested", " rest", "Raw \"quoted\" \\(NotCode) ", ""])
    #expect(source.literals.map(\.line) == [2, 2, 2, 3, 3])
    #expect(source.comments.map(\.text) == ["// Comment One", "/* Block /* Nested */ Comment */"])
  }

  @Test func `a literal of many lines counts them and ends where it ends`() {
    let source = SwiftSource(path: "a.swift", text: "let a = \"\"\"\n  one \"two\" \\\"\"\"\n  \"\"\"\nlet b = 1")
    #expect(source.literals.map(\.text) == ["\n  one \"two\" \\\"\"\"\n  "])
    #expect(source.words.last == .init(text: "1", line: 4))
  }

  @Test func `only types that other files can see by one name are types of the file`() {
    let source = SwiftSource(
      path: "a.swift",
      text: """
        import struct Foundation.URL
        public struct Outer<T> { enum Inner { class func make() {} } }
        private enum Hidden {}
        extension Outer { struct Other {} }
        package indirect enum Tree {}
        typealias Name = String
        """)
    #expect(source.types.map(\.text) == ["Outer", "Tree", "Name"])
  }
}
