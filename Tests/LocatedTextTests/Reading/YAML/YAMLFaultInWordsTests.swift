import LocatedText
import TestSupport
import Testing

struct YAMLFaultInWordsTests {
  private static let begins = "what it belongs to begins here"
  private static let tab = "a tab stands in the indentation; YAML indents by spaces only"
  private static let space = "a space is missing after this colon"
  private static let insertSpace = "put a space after the colon"

  @Test(arguments: [
    FaultCase("a tab in front of a key", "a: 1\n1️⃣\tb: 2\n", [.init("1️⃣", tab, id: "invalid-yaml")]),
    FaultCase("a tab below a key", "a:\n1️⃣\tb: 2\n", [.init("1️⃣", tab)]),
    FaultCase("a tab in front of a dash", "a:\n  - x\n1️⃣\t- y\n", [.init("1️⃣", tab)]),
    FaultCase(
      "a line indented less than its mapping", "1️⃣a:\n    b: 1\n  2️⃣c: 2\n",
      [
        .init(
          "2️⃣",
          "a key was expected here; indent the line as the keys of its mapping, or put the value above between quotes",
          notes: [.init("1️⃣", begins)])
      ]),
    FaultCase(
      "a line indented more than its mapping", "a: b\n  1️⃣c: d\n",
      [
        .init(
          "1️⃣",
          "this line goes on with the value of the line above, and holds a key; indent it as the key it is to follow")
      ]),
    FaultCase(
      "a key among the elements of a list", "a:\n  1️⃣- b\n  2️⃣c: d\n",
      [
        .init(
          "2️⃣", "‘- ’ was expected here; indent the line as the other elements of its list",
          notes: [.init("1️⃣", begins)])
      ]),
    FaultCase(
      "a first line indented more than the rest", "  a: 1\n1️⃣b: 2\n",
      [
        .init(
          "1️⃣",
          "text stands after the end of the document; indent it as what it belongs to, or begin another document with ‘---’"
        )
      ]),
    FaultCase(
      "a list on the line of its key", "a: 1️⃣- b\n",
      [.init("1️⃣", "a list cannot begin on the line of its key; begin it on the next line, or write it in brackets")]),
  ])
  func `indentation that does not fit is shown where it stands`(_ fault: FaultCase) { fault.expectInYAML() }

  @Test(arguments: [
    FaultCase(
      "text after a double quote", "title: \"Sea\" 1️⃣of Japan\n",
      [
        .init(
          "1️⃣",
          "text stands after a closing quote; put the whole value between quotes, and write a ‘\"’ inside as ‘\\\"’",
          id: "invalid-yaml")
      ]),
    FaultCase(
      "an apostrophe between single quotes", "title: 'Kim'1️⃣s visit'\n",
      [
        .init(
          "1️⃣", "text stands after a closing quote; put the whole value between quotes, and write a ‘'’ inside as ‘''’")
      ]),
    FaultCase(
      "a quote that closes the wrong text", "a: 1️⃣'b\nc: d\ne: '2️⃣x'\n",
      [
        .init(
          "2️⃣", "text stands after a closing quote; put the whole value between quotes, and write a ‘'’ inside as ‘''’",
          notes: [.init("1️⃣", "the quoted text begins here")])
      ]),
    FaultCase(
      "a quote never closed", "a: 1️⃣\"b\nc: d\n2️⃣",
      [.init("1️⃣", "the quote that opens here is never closed", notes: [.init("2️⃣", "reading stopped here")])]),
    FaultCase(
      "a quote not closed before the next document", "a: 1️⃣\"b\n2️⃣---\nc: d\n",
      [.init("1️⃣", "the quote that opens here is never closed", notes: [.init("2️⃣", "reading stopped here")])]),
    FaultCase(
      "an escape that is none", #"a: "C:1️⃣\data""#,
      [
        .init(
          "1️⃣",
          #"‘\d’ is no escape; between double quotes a backslash is written twice, between single ones it is plain"#)
      ]),
    FaultCase(
      "half a surrogate pair", #"a: "1️⃣\ud83d\ude00""#,
      [
        .init("1️⃣", #"this escape is no character; write the character itself, or ‘\U’ with eight hexadecimal digits"#)
      ]),
    FaultCase(
      "an escape with too few digits", #"a: "1️⃣\u12""#,
      [.init("1️⃣", #"hexadecimal digits are missing in this escape: two follow ‘\x’, four ‘\u’, eight ‘\U’"#)]),
  ])
  func `quotes and escapes that do not fit are shown where they stand`(_ fault: FaultCase) { fault.expectInYAML() }

  @Test(arguments: [
    FaultCase(
      "a bracket never closed", "a: 1️⃣[1, 2\n2️⃣",
      [
        .init(
          "1️⃣", "the bracket ‘[’ is never closed; end it with ‘]’", id: "invalid-yaml",
          notes: [.init("2️⃣", "reading stopped here")])
      ]),
    FaultCase(
      "a bracket not closed before the next key", "a: 1️⃣[1, 22️⃣\nb: 3\n",
      [.init("2️⃣", "‘,’ or ‘]’ was expected at the end of this line", notes: [.init("1️⃣", begins)])]),
    FaultCase(
      "the wrong bracket", "a: 1️⃣{x: 12️⃣]\n",
      [.init("2️⃣", "‘,’ or ‘}’ was expected, and here stands ‘]’", notes: [.init("1️⃣", begins)])]),
    FaultCase(
      "a bracket too many", "a: [1, 2]1️⃣]\n",
      [.init("1️⃣", "‘]’ closes no bracket; delete it, or put the value between quotes")]),
    FaultCase(
      "text after a bracket", "a: [b] 1️⃣c\n",
      [.init("1️⃣", "text stands after a closing bracket; put the whole value between quotes")]),
    FaultCase("two commas", "[a, 1️⃣, b]\n", [.init("1️⃣", "a value is missing in front of this ‘,’")]),
    FaultCase(
      "a value that begins with a bracket", "a: 1️⃣]\n", [.init("1️⃣", "no value begins with ‘]’; put it between quotes")]),
    FaultCase("a reserved character", "a: 1️⃣@b\n", [.init("1️⃣", "no value begins with ‘@’; put it between quotes")]),
    FaultCase(
      "text on the line of a block scalar", "a: | 1️⃣b\n",
      [
        .init("1️⃣", "text stands on the line of ‘|’ or ‘>’; begin it on the next line, or put it between quotes")
      ]),
    FaultCase(
      "no indentation of a block scalar", "a: |1️⃣0\n b\n",
      [.init("1️⃣", "an indentation of 0 cannot be asked for; delete the digit")]),
    FaultCase(
      "a question mark", "a: 1️⃣? b\n", [.init("1️⃣", "‘? ’ cannot stand here; put text that begins so between quotes")]),
  ])
  func `brackets and signs that do not fit are shown where they stand`(_ fault: FaultCase) { fault.expectInYAML() }

  @Test(arguments: [
    FaultCase(
      "a colon in a value", "title: Vostochny1️⃣: the visit\n",
      [.init("1️⃣", "a second ‘: ’ stands on this line; put a value that holds one between quotes")]),
    FaultCase(
      "no space on the line above", "id1️⃣:a\ndate: 2023\n", [.init("1️⃣", space, fixIts: [insertSpace])],
      fixed: "id: a\ndate: 2023\n"),
    FaultCase(
      "no space in brackets", "{country1️⃣:KP, place: Rajin}\n", [.init("1️⃣", space, fixIts: [insertSpace])],
      fixed: "{country: KP, place: Rajin}\n"),
    FaultCase(
      "no space in front of a bracket", "{a1️⃣:[b]}\n", [.init("1️⃣", space, fixIts: [insertSpace])], fixed: "{a: [b]}\n"),
    FaultCase(
      "no colon", "a: 1\n1️⃣date 2023\nb: 2\n",
      [.init("1️⃣", "‘date 2023’ stands where a key was expected, and no colon follows; write ‘key: value’ on one line")]),
  ])
  func `colons that do not fit are shown where they stand`(_ fault: FaultCase) { fault.expectInYAML() }

  @Test(arguments: ["", "\"", "'"])
  func `a key of more than 1,024 characters is named as the cause`(quote: String) {
    let key = quote + String(repeating: "k", count: 1100) + quote
    let message = "the key that begins here is longer than 1,024 characters, which is YAML's limit"
    expectDiagnostics("a: 1\n1️⃣\(key): 2\n", [.init("1️⃣", message, id: "invalid-yaml")]) {
      DocumentReader.read($0, as: .yaml).diagnostics
    }
    let short = SourceText(name: "a", text: "a: 1\n" + String(repeating: "k", count: 1000) + ": 2\n")
    #expect(!DocumentReader.read(short, as: .yaml).hasErrors)
  }
}
