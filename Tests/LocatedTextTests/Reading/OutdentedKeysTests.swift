import LocatedText
import TestSupport
import Testing

struct OutdentedKeysTests {
  /// Keys of one letter that are capital belong under the empty key.
  private func read(_ source: SourceText) -> [Diagnostic] {
    guard let root = DocumentReader.read(source, as: .yaml).partial.documents.first,
      let empty = root.entries.first(where: { $0.value.isEmptyValue })?.key,
      let found = OutdentedKeys(behind: empty, in: root, where: { $0.count == 1 && $0 == $0.uppercased() })
    else { return [] }
    return [Diagnostic("outdented", "found \(listing: found.names)", at: empty.span, fixIts: [found.fixIt])]
  }

  @Test func `keys behind an empty one are indented with all their lines`() {
    expectDiagnostics(
      """
      a: b
      1️⃣when:
      A: c
      B:
        - x

        - >
          y
      C: {z:
        1}
      d: E
      E: F
      """,
      [.init("1️⃣", "found ‘A’, ‘B’, ‘C’", fixIts: ["indent ‘A’, ‘B’, ‘C’"])],
      fixed: """
        a: b
        when:
          A: c
          B:
            - x

            - >
              y
          C: {z:
            1}
        d: E
        E: F
        """, find: read)
  }

  @Test func `lines that end otherwise are indented too`() {
    expectDiagnostics(
      "1️⃣when:\r\nA: c\r\nB: d\r\n", [.init("1️⃣", "found ‘A’, ‘B’", fixIts: ["indent ‘A’, ‘B’"])],
      fixed: "when:\r\n  A: c\r\n  B: d\r\n", prefixes: [""], find: read)
  }

  @Test(arguments: ["when:\n", "when:\nd: e\nA: b\n", "{when: , A: b}", "a: {when: }\nA: b\n"])
  func `what is not directly behind it on lines of its own does not belong under it`(text: String) {
    #expect(read(SourceText(name: "a", text: text)).isEmpty)
  }
}
