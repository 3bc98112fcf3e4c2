import LocatedText
import TestSupport
import Testing

struct JSONFaultInWordsTests {
  private static let quotes = "put the text between quotes"
  private static let comment = "a comment stands here, and JSON has none; delete it, or write the file as YAML"
  private static let trailing = "a comma stands after the last entry; JSON wants none there"
  private static let surrogate = """
    half a surrogate pair stands here; a character above U+FFFF is written as two escapes, the first from \\uD800 to \
    \\uDBFF, the second from \\uDC00 to \\uDFFF
    """

  private static func number(_ text: String) -> String {
    """
    ‘\(text)’ is no number of JSON, which has digits on both sides of a point and after an exponent's ‘e’, and no sign \
    but ‘-’ in front
    """
  }

  private static func zero(_ text: String) -> String {
    "the number ‘\(text)’ begins with a zero, which JSON does not allow; put it between quotes if the zero counts"
  }

  @Test(arguments: [
    FaultCase(
      "a comma after the last element", #"["é", 2 1️⃣, ]"#,
      [.init("1️⃣", trailing, id: "invalid-json", fixIts: ["delete the comma"])], fixed: #"["é", 2  ]"#
    ),
    FaultCase(
      "a comma after the last value", #"{"a": 11️⃣,}"#, [.init("1️⃣", trailing, fixIts: ["delete the comma"])],
      fixed: #"{"a": 1}"#),
    FaultCase("two commas", "[1,1️⃣,2]", [.init("1️⃣", "a value was expected, and here stands ‘,’")]),
    FaultCase("a comma alone", "{1️⃣,}", [.init("1️⃣", "a key between ‘\"’ was expected, and here stands ‘,’")]),
    FaultCase(
      "no comma in a list", "[1 1️⃣2]", [.init("1️⃣", "‘,’ or ‘]’ was expected after a value, and here stands ‘2’")]),
    FaultCase(
      "no comma in a mapping", #"{"a": 1 1️⃣"b": 2}"#,
      [.init("1️⃣", "‘,’ or ‘}’ was expected after a value, and here stands ‘\"’")]),
    FaultCase("the wrong bracket", "[11️⃣}", [.init("1️⃣", "‘,’ or ‘]’ was expected after a value, and here stands ‘}’")]),
    FaultCase(
      "no colon", #"{"a" 1️⃣1}"#, [.init("1️⃣", "a colon was expected between a key and its value, and here stands ‘1’")]),
    FaultCase("no value", #"{"a":1️⃣}"#, [.init("1️⃣", "a value was expected, and here stands ‘}’")]),
  ])
  func `commas, colons and brackets`(_ fault: FaultCase) { fault.expectInJSON() }

  @Test(arguments: [
    FaultCase(
      "a comment at the end of a line", "{\"a\": 1, 1️⃣// b\n\"c\": 2}", [.init("1️⃣", comment, id: "invalid-json")]),
    FaultCase("a comment between two signs", "1️⃣/* a */ {}", [.init("1️⃣", comment)]),
    FaultCase("a comment of YAML", "{} 1️⃣# a", [.init("1️⃣", comment)]),
    FaultCase(
      "single quotes", "{1️⃣'a': 1}",
      [
        .init(
          "1️⃣", "‘'’ stands here; JSON puts strings between double quotes (‘\"’) only",
          fixIts: ["put the text between double quotes"])
      ], fixed: #"{"a": 1}"#),
    FaultCase(
      "single quotes around others", #"[1️⃣'a"']"#,
      [.init("1️⃣", "‘'’ stands here; JSON puts strings between double quotes (‘\"’) only")]),
    FaultCase(
      "quotes of a word processor", "[1️⃣“a”]",
      [.init("1️⃣", "‘“’ stands here; JSON puts strings between double quotes (‘\"’) only")]),
    FaultCase(
      "a key without quotes", "{1️⃣ключ: 1}",
      [.init("1️⃣", "the key ‘ключ’ stands without quotes; JSON writes every key between ‘\"’", fixIts: [quotes])],
      fixed: "{\"ключ\": 1}"),
    FaultCase(
      "a value without quotes", "[1️⃣KP]",
      [.init("1️⃣", "the text ‘KP’ stands without quotes; JSON writes it between ‘\"’", fixIts: [quotes])],
      fixed: "[\"KP\"]"),
    FaultCase(
      "another format", "1️⃣id: a\ndate: b",
      [.init("1️⃣", "JSON begins with ‘{’ or ‘[’, and here stands ‘id’; is this another format?")]),
    FaultCase(
      "a word of Python", "[1️⃣None]",
      [.init("1️⃣", "‘None’ is no word of JSON, which writes ‘null’", fixIts: ["write ‘null’"])], fixed: "[null]"),
    FaultCase(
      "a word in capitals", "[1️⃣TRUE]",
      [.init("1️⃣", "‘TRUE’ is no word of JSON, which writes ‘true’", fixIts: ["write ‘true’"])], fixed: "[true]"),
    FaultCase(
      "a word that goes on", "[1️⃣nullx]",
      [.init("1️⃣", "the text ‘nullx’ stands without quotes; JSON writes it between ‘\"’", fixIts: [quotes])],
      fixed: "[\"nullx\"]"),
  ])
  func `comments, quotes and words`(_ fault: FaultCase) { fault.expectInJSON() }

  @Test(arguments: [
    ("01", zero("01")), ("-007", zero("-007")), ("1.", number("1.")), (".5", number(".5")), ("+1", number("+1")),
    ("1e", number("1e")), ("1e+", number("1e+")), ("1.e5", number("1.e5")), ("-", number("-")),
    ("0x1F", number("0x1F")),
    ("1_000", number("1_000")), ("1.2.3", number("1.2.3")), ("2023-09-13", number("2023-09-13")),
    ("NaN", "‘NaN’ is no number of JSON; leave the key out if there is no value"),
    ("-Infinity", "‘-Infinity’ is no number of JSON; leave the key out if there is no value"),
  ])
  func `a number that is none is shown whole`(text: String, message: String) {
    expectDiagnostics("[1, 1️⃣\(text)]", [.init("1️⃣", message, id: "invalid-json")], prefixes: ["", "\n"]) {
      DocumentReader.read($0, as: .json).diagnostics
    }
  }

  @Test(arguments: [
    FaultCase(
      "a mapping never closed", "[1️⃣{\"a\": [1]2️⃣",
      [
        .init(
          "1️⃣", "the bracket ‘{’ is never closed; end it with ‘}’", id: "invalid-json",
          notes: [.init("2️⃣", "the text ends here")])
      ]),
    FaultCase(
      "a mapping that ends with a comma", "1️⃣{\"a\": 1,2️⃣",
      [.init("1️⃣", "the bracket ‘{’ is never closed; end it with ‘}’", notes: [.init("2️⃣", "the text ends here")])]),
    FaultCase(
      "a mapping that ends with a colon", "1️⃣{\"a\":2️⃣",
      [.init("1️⃣", "the bracket ‘{’ is never closed; end it with ‘}’", notes: [.init("2️⃣", "the text ends here")])]),
    FaultCase(
      "a list never closed", "1️⃣[2️⃣",
      [.init("1️⃣", "the bracket ‘[’ is never closed; end it with ‘]’", notes: [.init("2️⃣", "the text ends here")])]),
    FaultCase(
      "a string never closed", "[1️⃣\"a", [.init("1️⃣", "the string that begins here is never closed; end it with ‘\"’")]),
    FaultCase(
      "a string not closed on its line", "[1️⃣\"a\n\"]",
      [
        .init(
          "1️⃣",
          "the string that begins here is not closed on its line; end it with ‘\"’, or write a line break in it as ‘\\n’"
        )
      ]),
    FaultCase(
      "a bracket too many", "[1]1️⃣]", [.init("1️⃣", "‘]’ stands after the end of the value; delete what follows it")]),
    FaultCase(
      "a second value", "{}\n1️⃣{}",
      [
        .init(
          "1️⃣",
          "a second value stands after the end of the first; put both into a list, or write one value a line (NDJSON)")
      ]),
    FaultCase(
      "words after the value", "{} 1️⃣x", [.init("1️⃣", "‘x’ stands after the end of the value; delete what follows it")]),
  ])
  func `what is not closed, and what follows the end`(_ fault: FaultCase) { fault.expectInJSON() }

  @Test(arguments: [
    FaultCase(
      "a tab", "[\"a1️⃣\tb\"]",
      [.init("1️⃣", "a tab in a string is written ‘\\t’", id: "invalid-json", fixIts: ["write the tab as ‘\\t’"])],
      fixed: "[\"a\\tb\"]"),
    FaultCase(
      "an escape that is none", #"["1️⃣\x41"]"#,
      [
        .init(
          "1️⃣", #"‘\x’ is no escape of JSON, which knows \" \\ \/ \b \f \n \r \t and \u with four hexadecimal digits"#)
      ]),
    FaultCase("a short escape", #"["1️⃣\u12g4"]"#, [.init("1️⃣", "four hexadecimal digits follow ‘\\u’ in JSON")]),
    FaultCase(
      "an escape at the end", "[\"1️⃣\\",
      [
        .init(
          "1️⃣", #"‘\’ is no escape of JSON, which knows \" \\ \/ \b \f \n \r \t and \u with four hexadecimal digits"#)
      ]),
    FaultCase("the first half of a pair alone", #"["1️⃣\uD83D"]"#, [.init("1️⃣", surrogate)]),
    FaultCase("the second half of a pair alone", #"["1️⃣\uDE00\uD83D"]"#, [.init("1️⃣", surrogate)]),
    FaultCase("two second halves", #"["1️⃣\uDE00\uDE00"]"#, [.init("1️⃣", surrogate)]),
    FaultCase("a first half and another escape", #"["1️⃣\uD83D\n"]"#, [.init("1️⃣", surrogate)]),
    FaultCase("a first half and another character", #"["1️⃣\uD83D\u0041"]"#, [.init("1️⃣", surrogate)]),
    FaultCase("two first halves", #"["1️⃣\uD83D\uD83D\uDE00"]"#, [.init("1️⃣", surrogate)]),
  ])
  func `characters and escapes of strings`(_ fault: FaultCase) { fault.expectInJSON() }
}
