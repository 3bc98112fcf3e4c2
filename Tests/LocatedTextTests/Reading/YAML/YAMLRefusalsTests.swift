import LocatedText
import TestSupport
import Testing

struct YAMLRefusalsTests {
  private static func anchor(_ text: String) -> String {
    "‘\(text)’ is an anchor or alias, and none is followed here; write the value out, or put text that begins so between quotes"
  }

  private static func tag(_ text: String) -> String {
    "‘\(text)’ is a tag, and none is followed here; write the value out, or put text that begins so between quotes"
  }

  private static let directive = "a directive stands here, and none is followed; delete the line, and write values out"

  @Test(arguments: [
    FaultCase(
      "an anchor and its alias", "a: 1️⃣&x 1\nb: 2️⃣*x\n",
      [.init("1️⃣", anchor("&x"), id: "anchor-or-alias"), .init("2️⃣", anchor("*x"), id: "anchor-or-alias")]),
    FaultCase("an anchor on a list", "a: 1️⃣&x\n  - b\n", [.init("1️⃣", anchor("&x"))]),
    FaultCase("an anchor on a mapping", "a: 1️⃣&x {b: c}\n", [.init("1️⃣", anchor("&x"))]),
    FaultCase("text that begins with an asterisk", "a: 1️⃣*very* much\n", [.init("1️⃣", anchor("*very*"))]),
    FaultCase("a lone ampersand", "a: 1️⃣& b\n", [.init("1️⃣", anchor("&"))]),
    FaultCase(
      "a merge key", "1️⃣<<: {a: 1}\nb: 2\n",
      [.init("1️⃣", "‘<<’ merges nothing here; write the keys and values out", id: "merge-key")]),
    FaultCase("a quoted merge key", "'<<': {a: 1}\n", []),
  ])
  func `what refers to another place is refused`(_ fault: FaultCase) { fault.expectInYAML() }

  @Test(arguments: [
    FaultCase("a custom tag", "a: 1️⃣!ref b\n", [.init("1️⃣", tag("!ref"), id: "custom-tag")]),
    FaultCase("a tag of a list", "a: 1️⃣!set [b]\n", [.init("1️⃣", tag("!set"))]),
    FaultCase("a tag of a mapping", "1️⃣!deal\na: b\n", [.init("1️⃣", tag("!deal"))]),
    FaultCase("a binary", "a: 1️⃣!!binary aGk=\n", [.init("1️⃣", tag("!!binary"))]),
    FaultCase("a tag whose handle nobody declared", "a: 1️⃣!e!x b\n", [.init("1️⃣", tag("!e!x"))]),
    FaultCase("a verbatim tag", "a: 1️⃣!<tag:yaml.org,2002:str> b\n", [.init("1️⃣", tag("!<tag:yaml.org,2002:str>"))]),
    FaultCase(
      "a tag of YAML's own", "a: 1️⃣!!str 0101\n", [.init("1️⃣", tag("!!str"), fixIts: ["delete the tag"])],
      fixed: "a: 0101\n"),
    FaultCase(
      "an anchor in front of a tag", "a: 1️⃣&x 2️⃣!y b\n", [.init("1️⃣", anchor("&x")), .init("2️⃣", tag("!y"))]),
  ])
  func `a tag is refused`(_ fault: FaultCase) { fault.expectInYAML() }

  @Test(arguments: [
    FaultCase("the version", "1️⃣%YAML 1.2\n---\na: 1\n", [.init("1️⃣", directive, id: "directive")]),
    FaultCase("a version that libyaml refuses", "1️⃣%YAML 1.3\n---\na: 1\n", [.init("1️⃣", directive, id: "directive")]),
    FaultCase("a tag handle", "1️⃣%TAG !e! tag:e\n---\na: 1\n", [.init("1️⃣", directive, id: "directive")]),
    FaultCase("an unknown one", "1️⃣%FOO bar\n---\na: 1\n", [.init("1️⃣", directive, id: "directive")]),
    FaultCase("one before the second document", "a: 1\n...\n1️⃣%YAML 1.1\n---\nb: 2\n", [.init("1️⃣", directive)]),
    FaultCase("one without a document's start", "1️⃣%YAML 1.1\na: 1\n", [.init("1️⃣", directive, id: "directive")]),
  ])
  func `a directive is refused`(_ fault: FaultCase) { fault.expectInYAML() }

  @Test(arguments: [
    FaultCase(
      "a list as a key", "? 1️⃣[a]\n: b\n",
      [
        .init(
          "1️⃣", "a list or a mapping stands here as a key, and a key is a single value; write it as a value",
          id: "complex-key")
      ]),
    FaultCase(
      "a mapping as a key", "1️⃣{a: b}: c\n",
      [
        .init(
          "1️⃣", "a list or a mapping stands here as a key, and a key is a single value; write it as a value",
          id: "complex-key")
      ]),
    FaultCase("no key", "1️⃣: b\n", [.init("1️⃣", "a key is missing in front of this colon", id: "empty-key")]),
    FaultCase(
      "no key in brackets", "{1️⃣: b}\n", [.init("1️⃣", "a key is missing in front of this colon", id: "empty-key")]),
    FaultCase(
      "no key after a question mark", "?1️⃣\n: b\n",
      [.init("1️⃣", "a key is missing in front of this colon", id: "empty-key")]),
  ])
  func `a key that is no single value is refused`(_ fault: FaultCase) { fault.expectInYAML() }

  @Test(arguments: [
    FaultCase(
      "the second of two documents", "a: 1\n1️⃣---\n",
      [
        .init(
          "1️⃣", "this document is empty; write a mapping of keys and values, or delete its ‘---’", id: "empty-document")
      ]),
    FaultCase(
      "the only document", "1️⃣--- # later\n",
      [
        .init(
          "1️⃣", "this document is empty; write a mapping of keys and values, or delete its ‘---’", id: "empty-document")
      ]),
  ])
  func `an empty document is refused`(_ fault: FaultCase) { fault.expectInYAML() }

  @Test func `all that is refused in a file is shown in one run, and the documents are read nonetheless`() {
    let source = SourceText(name: "a.yaml", text: "a: *x\nb: &y 3\n<<: 1\na: 2\n---\nc: !t 1\nc: 2\n")
    let found = DocumentReader.read(source, as: .yaml)
    #expect(
      found.diagnostics.map { "\($0.span.start.line) \($0.id)" }
        == [
          "1 anchor-or-alias", "2 anchor-or-alias", "3 merge-key", "4 duplicate-key", "6 custom-tag", "7 duplicate-key",
        ])
    #expect(
      Outline.texts(found.partial)
        == [#"{"a": "*x", "b": "3", "<<": "1", "a": "2"}"#, #"{"c": "1", "c": "2"}"#])
  }

  @Test(arguments: [99, 100, 500])
  func `after a hundred mistakes the reading stops, and the last one says so`(count: Int) {
    let text = (0..<count).map { "k\($0): *x\n" }.joined()
    let found = DocumentReader.read(SourceText(name: "a", text: text), as: .yaml).diagnostics
    #expect(found.count == min(count, 100))
    let notes = found.last?.notes.map(\.message.description)
    let note = "no more than 100 mistakes of a file are listed; read it again once these are mended"
    #expect(notes == (count < 100 ? [] : [note]))
  }
}
