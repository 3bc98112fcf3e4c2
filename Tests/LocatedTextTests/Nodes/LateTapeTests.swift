import LocatedText
import Testing

struct LateTapeTests {
  private static let text = "a: [1, {b: 'it''s'}]\nc: >-\n  long\n  text\n"

  private static func outline(_ tape: NodeTape) -> [String] {
    tape.nodes.indices.map { "\($0) \(tape.nodes[$0]) \(LocatedNode(tape: tape, index: $0).text)" }
  }

  private static let source = SourceText(name: "late", text: text)
  private static let read = DocumentReader.read(source, as: .yaml).partial

  @Test func `a tape that is decoded is the one that was read`() throws {
    let late = LateTape(name: "late", text: Self.text, code: TapeCode.encode(Self.read))
    #expect(Self.outline(late.tape) == Self.outline(Self.read))
    #expect(late.tape.source == Self.source)
  }

  @Test(arguments: ["", "not a tape", TapeCode.encode(read).replacing("P", with: "o"), TapeCode.encode(read) + "x"])
  func `a code that is none, or of another text, is left aside`(_ code: String) {
    let late = LateTape(name: "late", text: Self.text + " ", code: code)
    #expect(Self.outline(late.tape) == Self.outline(Self.read))
  }

  @Test func `many who ask at once are given the same`() async {
    let late = LateTape(name: "late", text: Self.text, code: TapeCode.encode(Self.read))
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { Self.outline(late.tape) } }
      for await outline in group { #expect(outline == Self.outline(Self.read)) }
    }
  }
}
