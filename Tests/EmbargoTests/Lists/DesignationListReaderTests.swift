import LocatedText
import TestSupport
import Testing

@testable import Embargo

struct DesignationListReaderTests {
  private func checker() throws -> Checker { try SmallRules.checker("when: {parties: {designated: list}}") }

  private func expect(
    _ marked: String, _ expected: [ExpectedDiagnostic], as format: InputFormat = .yaml, fixed: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let checker = try checker()
    expectDiagnostics(
      marked, expected, fixed: fixed, prefixes: format == .csv ? ["", "# Дальний Восток 🚀\n"] : ["", "# 遠東 🚀\n"],
      name: "list", sourceLocation: sourceLocation
    ) { source in
      let read = checker.list(in: source, as: format)
      #expect((read.partial == nil) == read.hasErrors, sourceLocation: sourceLocation)
      return read.diagnostics
    }
  }

  /// An entry as a line, for comparing what different forms say.
  private func lines(_ text: String, as format: InputFormat) throws -> [String] {
    let checker = try checker()
    let list = try #require(try checker.list(in: SourceText(name: "dir/list.x", text: text), as: format).get())
    let vocabulary = checker.rules.vocabulary
    return ["\(list.name) \(list.generated?.description ?? "-") \(list.kinds.map(\.rawValue)) \(list.count)"]
      + list.listings.map { entry in
        let numbers = entry.identifiers.map { "\(vocabulary.id(of: $0.key))=\($0.value)" }
        let measures = entry.measures.map { "\(vocabulary.id(of: $0.term)) \($0.days.description)" }
        let country = entry.country.map { vocabulary.id(of: $0) } ?? "-"
        return "\(entry.id) \(entry.kind) \(entry.names) \(country) \(numbers) \(measures)"
      }
  }

  @Test func `a table and a document say the same`() throws {
    let yaml = """
      name: small
      generated: 2020-01-01
      complete-for: [list-freeze, list-ban]
      kinds: [person, vessel]
      source: somewhere
      entries:
        - id: a
          name: Low, Ada
          aliases: [Ada the "Low", A. Low]
          kind: person
          country: XA
          identifiers: {un-list: L.1, passport: [X1, X2]}
          measures: [list-freeze, list-ban]
          listed-on: 2019-01-01
          delisted-on: 2021-01-01
          note: as published
        - id: b
          name: Petrel
          kind: vessel
          measures:
            - {id: first, measures: list-freeze, from: 2018-01-01}
            - {measures: [list-ban], from: 2019-01-01, before: 2020-02-01}
      """
    let csv = """
      # name: small
      # generated: 2020-01-01,,,
      # complete-for: list-freeze; list-ban
      # kinds: person; vessel
      # source: somewhere
      id,name,aliases,kind,country,un-list,passport,measures,listed-on,delisted-on,note
      a,"Low, Ada","Ada the ""Low""; A. Low",person,XA,L.1,X1; X2,list-freeze; list-ban,2019-01-01,2021-01-01,as published
      b,Petrel,,vessel,,,,list-freeze,2018-01-01,,
      b,,,,,,,list-ban,2019-01-01,2020-02-01,
      """
    let expected = [
      #"small 2020-01-01 ["person", "vessel"] 2"#,
      #"a person ["Low, Ada", "Ada the \"Low\"", "A. Low"] XA ["un-list=L.1", "passport=X1", "passport=X2"] "#
        + #"["list-freeze 2019-01-01/2020-12-31", "list-ban 2019-01-01/2020-12-31"]"#,
      #"b vessel ["Petrel"] - [] ["list-freeze 2018-01-01/..", "list-ban 2019-01-01/2020-01-31"]"#,
    ]
    let (one, other) = (try lines(yaml, as: .yaml), try lines(csv, as: .csv))
    #expect(one == expected)
    #expect(other == expected)
  }

  @Test func `a list without a name is called by its file`() throws {
    let lines = try lines("id,name,kind,measures,listed-on\na,A,entity,list,2020-01-01\n", as: .csv)
    #expect(lines.first == #"list - ["person", "entity", "vessel"] 1"#)
  }

  @Test func `the digest is that of the bytes`() throws {
    let text = "id,name,kind,measures,listed-on\na,A,entity,list,2020-01-01\n"
    let one = try checker().list(in: SourceText(name: "a.csv", text: text), as: .csv).get()
    let other = try checker().list(in: SourceText(name: "b.csv", text: text + "\n"), as: .csv).get()
    var digest = ContentDigest()
    digest.update(Array(text.utf8))
    #expect(one?.digest == digest.finalize() && other?.digest != one?.digest)
  }

  // MARK: mistakes

  @Test func `two entries of one number, two of one id`() throws {
    try expect(
      """
      entries:
        - {id: 1️⃣a, name: A, kind: entity, identifiers: {un-list: 2️⃣L.1, mmsi: "1"}, measures: list, listed-on: 2020-01-01}
        - {id: b, name: B, kind: entity, identifiers: {un-list: 3️⃣l1, mmsi: "1"}, measures: list, listed-on: 2020-01-01}
        - {id: 4️⃣a, name: C, kind: entity, measures: list, listed-on: 2020-01-01}
      """,
      [
        .init(
          "3️⃣", "another entry, ‘a’, bears the un-list ‘l1’ already; put the two together, or correct one",
          id: "duplicate-listing", notes: [.init("2️⃣", "it stands here first")]),
        .init(
          "4️⃣", "the id ‘a’ is given to another entry already; put the two together, or give each its own",
          id: "duplicate-listing", notes: [.init("1️⃣", "it stands here first")]),
      ])
  }

  @Test func `rows of one id that say different things`() throws {
    try expect(
      """
      id,name,kind,un-list,measures,listed-on
      a,1️⃣A,entity,2️⃣L.1,list-freeze,2020-01-01
      a,3️⃣B,entity,L.1,list-ban,2020-01-02
      b,B,entity,4️⃣L.1,list-ban,2020-01-02
      """,
      [
        .init(
          "3️⃣",
          "‘name’ is another one than in the first row of this id; give the entry an id of its own, or correct one",
          id: "duplicate-listing", notes: [.init("1️⃣", "the first row of the entry stands here")]),
        .init(
          "4️⃣", "another entry, ‘a’, bears the un-list ‘L.1’ already; put the two together, or correct one",
          id: "duplicate-listing", notes: [.init("2️⃣", "it stands here first")]),
      ], as: .csv)
  }

  @Test func `numbers of ships that were never given`() throws {
    try expect(
      """
      kinds: vessel
      entries:
        - {id: a, name: A, identifiers: {imo: 1️⃣"9074728"}, measures: list, listed-on: 2020-01-01}
        - {id: b, name: B, identifiers: {imo: 2️⃣IMO 9074729}, measures: list, listed-on: 2020-01-01}
      """,
      [
        .init(
          "1️⃣",
          """
          ‘9074728’ is no IMO number that was ever given: its last digit would be 9; look it up in the source of the list
          """, id: "imo-check-digit"),
        .init(
          "2️⃣", "‘IMO 9074729’ is not an IMO number; write 9074729", id: "imo-form", fixIts: ["write ‘9074729’"]),
      ])
  }

  @Test func `days that are turned round, or missing`() throws {
    try expect(
      """
      kinds: entity
      entries:
        - {id: a, name: A, measures: list, listed-on: 1️⃣2020-01-02, delisted-on: 2️⃣2020-01-02}
        - {id: b, name: B, measures: [{measures: list, from: 3️⃣2020-01-02, before: 4️⃣2020-01-01}]}
        - {id: 5️⃣c, name: C, measures: list}
        - {id: d, name: D, measures: list, listed-on: 6️⃣2 January 2020}
      """,
      [
        .init(
          "2️⃣", "the day of delisting (2020-01-02) is not after that of listing (2020-01-02)",
          id: "dates-turned-round", notes: [.init("1️⃣", "it was listed here")]),
        .init(
          "4️⃣", "‘before’ (2020-01-01) is not after ‘from’ (2020-01-02), so no day lies between them",
          id: "dates-turned-round", notes: [.init("3️⃣", "‘from’ is here")]),
        .init("5️⃣", "an entry of a list has no ‘listed-on’, which it must have", id: "missing-key"),
        .init(
          "6️⃣", "‘2 January 2020’ is not how a date is written here; write 2020-01-02", id: "date-form",
          fixIts: ["write ‘2020-01-02’"]),
      ])
  }

  @Test func `words that nobody knows, keys that are missing`() throws {
    try expect(
      """
      1️⃣nme: list
      entries:
        - {id: a, name: A, kind: 2️⃣firm, measures: 3️⃣list-freze, listed-on: 2020-01-01}
        - {id: 4️⃣b, name: B, country: 5️⃣Beta, identifiers: {6️⃣pasport: X}, measures: list, listed-on: 2020-01-01}
        - 7️⃣{id: c, kind: person, measures: [], listed-on: 2020-01-01}
        - 8️⃣word
      """.replacing("measures: []", with: "measures: 9️⃣[]"),
      [
        .init(
          "1️⃣", "unknown key ‘nme’ in a list; did you mean ‘name’?", id: "unknown-key",
          fixIts: ["rename the key to ‘name’"]),
        .init("2️⃣", "‘firm’ cannot stand here; write ‘person’, ‘entity’ or ‘vessel’", id: "unknown-word"),
        .init(
          "3️⃣", "‘list-freze’ is not known as a designation; did you mean ‘list-freeze’?", id: "unknown-term",
          fixIts: ["write ‘list-freeze’"]),
        .init("4️⃣", "an entry of a list has no ‘kind’, which it must have", id: "missing-key"),
        .init(
          "5️⃣",
          "‘Beta’ is no ISO 3166-1 code of a country; write two letters such as those that ‘embargo terms’ lists",
          id: "unknown-country"),
        .init(
          "6️⃣", "‘pasport’ is not known as a kind of identifier; did you mean ‘passport’?", id: "unknown-term",
          fixIts: ["rename the key to ‘passport’"]),
        .init("7️⃣", "an entry of a list has no ‘name’, which it must have", id: "missing-key"),
        .init("9️⃣", "the list is empty and says nothing; write what belongs in it", id: "empty-list"),
        .init("8️⃣", "an entry of a list is a mapping of keys and values, and here stands a single value"),
      ])
  }

  @Test func `columns that nobody knows, cells that are missing`() throws {
    try expect(
      "id,1️⃣nam,kind,2️⃣colour,measures,listed-on\na,A,person,red,list,2020-01-01\n",
      [
        .init(
          "1️⃣", "unknown column ‘nam’ in a list; did you mean ‘name’?", id: "unknown-column",
          fixIts: ["write ‘name’"]),
        .init(
          "2️⃣",
          """
          unknown column ‘colour’ in a list, which can have ‘id’, ‘name’, ‘kind’, ‘country’, ‘listed-on’, ‘delisted-on’, \
          ‘note’, ‘aliases’, ‘measures’ and every term of identifiers
          """, id: "unknown-column"),
      ], as: .csv)
    try expect(
      "1️⃣id,name,kind\na,A,person\n",
      [.init("1️⃣", "the table has no column ‘measures’, ‘listed-on’, which a list must have", id: "missing-key")],
      as: .csv)
    try expect(
      "id,name,kind,measures,listed-on\n1️⃣a,A,person,list,\n2️⃣b,B,person,,2020-01-01\n",
      [
        .init("1️⃣", "this row has nothing under ‘listed-on’, which an entry of a list must have", id: "missing-key"),
        .init("2️⃣", "this row has nothing under ‘measures’, which an entry of a list must have", id: "missing-key"),
      ], as: .csv)
  }

  @Test func `an entry of a kind that the head leaves out`() throws {
    try expect(
      "kinds: [person, entity]\nentries: [{id: a, name: A, kind: 1️⃣vessel, measures: list, listed-on: 2020-01-01}]",
      [
        .init(
          "1️⃣",
          "the head of the list says which ‘kinds’ it names, and ‘vessel’ is not among them; add it there",
          id: "list-form")
      ])
  }

  @Test func `files that are no list`() throws {
    let page = try checker().list(in: SourceText(name: "list", text: "\n<html><body>Busy</body></html>"), as: .yaml)
    #expect(
      page.diagnostics.map(\.description) == [
        "list:2:1: error: this is XML or a page of the web, and a list is YAML, JSON or CSV; did the download fail, "
          + "or is it another form? [list-form]"
      ])
    #expect(page.partial == nil)
    try expect(
      "1️⃣id,name,kind,measures,listed-on",
      [
        .init("1️⃣", "the list has columns and no entry; give no list where there is none", id: "list-form")
      ], as: .csv)
    for format in [InputFormat.yaml, .csv] {
      let read = try checker().list(in: SourceText(name: "list", text: " \n"), as: format)
      #expect(read.partial == nil && read.diagnostics.map(\.id) == ["no-document"])
    }
    let two = try checker().list(in: SourceText(name: "list", text: "{entries: []}\n---\n{}"), as: .yaml)
    #expect(two.partial == nil && two.diagnostics.contains { $0.id == "list-form" })
  }

  @Test(.timeLimit(.minutes(10)), arguments: [InputFormat.yaml, .json, .csv])
  func `a huge file is refused before it is read`(_ format: InputFormat) throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: 64 << 20 + 1)
    let read = try checker().list(in: SourceText(name: "list", bytes: bytes), as: format)
    #expect(read.partial == nil && read.diagnostics.map(\.id) == ["too-large"])
  }

  @Test func `of very many mistakes a hundred are told`() throws {
    let rows = (0..<5_000).map { "\($0),A,person,listt,2020-01-01\n" }.joined()
    let read = try checker().list(
      in: SourceText(name: "list", text: "id,name,kind,measures,listed-on\n" + rows), as: .csv)
    #expect(read.partial == nil && (100...102).contains(read.diagnostics.count))
  }
}
