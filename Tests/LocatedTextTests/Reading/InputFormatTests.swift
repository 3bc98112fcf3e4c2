import LocatedText
import Testing

struct InputFormatTests {
  @Test(arguments: [
    ("deal.yaml", InputFormat.yaml), ("deal.yml", .yaml), ("a/b.c/deal.JSON", .json), ("deals.ndjson", .ndjson),
    ("deals.jsonl", .ndjson), ("deals.csv", .csv), ("deal.v2.yaml", .yaml), (".yaml", .yaml),
  ])
  func `a path tells its format by its ending`(path: String, format: InputFormat) {
    #expect(InputFormat(path: path) == format)
  }

  @Test(arguments: ["deal", "deal.txt", "deal.yaml/x", "", "-", "yaml", "deal.yaml."])
  func `a path with another ending tells none`(path: String) { #expect(InputFormat(path: path) == nil) }

  @Test func `a format has a word`() {
    #expect(InputFormat.all.map(\.description) == ["yaml", "json", "ndjson", "csv"])
    for format in InputFormat.all { #expect(InputFormat(word: format.description) == format) }
    #expect(InputFormat(word: "JSON") == .json)
    #expect(InputFormat(word: "xml") == nil)
    #expect(InputFormat.all.filter(\.isStream) == [.ndjson, .csv])
  }

  @Test(arguments: [
    ("{\"a\": 1}\n{\"a\": 2}\n", InputFormat.ndjson), ("{\"a\": 1}", .ndjson), ("[1]\r\n[2]", .ndjson),
    ("\u{FEFF}\n {}\n", .ndjson),
    ("{\"a\": 1, \"a\": 2}\n", .ndjson), ("{\n  \"a\": 1\n}\n", .json), ("[\n", .json), ("\u{FEFF}{\"a\":\n1}", .json),
    ("{\"a\": 1} {\"b\": 2}\n", .json), ("{a: 1}\n", .json), ("id: a\n", .yaml), ("---\n{}\n", .yaml), ("\"a\"", .yaml),
    ("", .yaml),
    ("  \n", .yaml), ("# {}\n", .yaml), ("1\n2\n", .yaml),
  ])
  func `standard input is known by its first bytes`(text: String, format: InputFormat) {
    #expect(InputFormat(sniffing: Array(text.utf8)) == format)
  }
}
