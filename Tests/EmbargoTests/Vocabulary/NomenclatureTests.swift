import LocatedText
import SmallWords
import TestSupport
import Testing

@testable import Embargo

struct NomenclatureTests {
  static let text = """
    # codes
    editions: ["2017", "2022"]
    from: 2017-01-01
    headings: |
      02 | Meat
      0201 10 20 | Meat, fresh
      0207 11 12- 13+ | Poultry
      88 | Aircraft
      8802 11 12 | Helicopters | and more
      8803- 10- | Parts
      8806+ 21+ 22+ | Drones
    """

  private func nomenclature() throws -> Nomenclature {
    try #require(NomenclatureReader.open(SourceText(name: "hs.yaml", text: Self.text)))
  }

  private func code(_ digits: String) throws -> HSCode { try HSCode.parse(digits.utf8) }

  @Test(arguments: [
    ("02", true), ("0201", true), ("020110", true), ("0201.20.00.10", true), ("0207.12", true), ("0207.13", true),
    ("8803", true), ("880622", true), ("88", true), ("01", false), ("0202", false), ("020130", false), ("8804", false),
    ("99", false), ("020712", true), ("020714", false),
  ])
  func `a code of either edition is found by its first six digits`(_ digits: String, _ isKnown: Bool) throws {
    #expect(try nomenclature().has(code(digits)) == isKnown)
  }

  @Test(
    arguments: [
      ("020130", "0201"), ("0209.10", "02"), ("0207.11.50", "0207.11"), ("7701", nil), ("8803.99.00", "8803"),
    ] as [(String, String?)])
  func `of a code that there is not, the front is known that there is`(_ digits: String, _ front: String?) throws {
    #expect(try nomenclature().known(of: code(digits))?.description == front)
  }

  @Test(arguments: [
    ("0207.10", ["0207.11", "0207.12", "0207.13"]), ("0210", ["0201", "0207"]), ("8802.21", ["8802.12", "8802.11"]),
    ("8830.10", ["8803", "8802", "8806"]), ("7701", []),
  ])
  func `near a code are those of the same front`(_ digits: String, _ near: [String]) throws {
    #expect(try nomenclature().near(to: code(digits)).map(\.description) == near)
  }

  @Test(
    arguments: [
      ("880211", "Helicopters | and more"), ("8802", "Helicopters | and more"), ("8899", "Aircraft"),
      ("88", "Aircraft"),
      ("77", nil),
    ] as [(String, String?)])
  func `the text is that of the heading, or else of the chapter`(_ digits: String, _ text: String?) throws {
    #expect(try nomenclature().text(of: code(digits)) == text)
  }

  @Test func `the first day is that of the file`() throws {
    #expect(try nomenclature().firstDay.description == "2017-01-01")
  }

  @Test func `a file without mistakes has none`() {
    #expect(NomenclatureReader.diagnostics(of: SourceText(name: "hs.yaml", text: Self.text)).isEmpty)
  }

  @Test func `what the search would stumble over is told`() {
    expectDiagnostics(
      """
      from: 2017-01-01
      headings: |
        02 | Meat
      1️⃣  0201 1 | Fresh
      2️⃣  020110 | Fresh
      3️⃣  02 11 | Meat
        0207 11- | Poultry
      4️⃣  0203 10 | Swine
      5️⃣  88
      """,
      [
        .init("1️⃣", Self.form, id: "nomenclature-form"), .init("2️⃣", Self.form, id: "nomenclature-form"),
        .init("3️⃣", Self.form, id: "nomenclature-form"),
        .init(
          "4️⃣", "‘0203’ comes after ‘0207’, and codes are searched in rising order; move the line",
          id: "nomenclature-form"),
        .init("5️⃣", Self.form, id: "nomenclature-form"),
      ], name: "hs.yaml"
    ) { NomenclatureReader.diagnostics(of: $0) }
  }

  @Test func `what is no text or no line of its own among the codes is told, though the lines have their form`() {
    func ids(_ body: String) -> [Diagnostic.ID] {
      NomenclatureReader.diagnostics(of: SourceText(name: "hs.yaml", text: "from: 2017-01-01\nheadings: |\n\(body)"))
        .map(\.id)
    }
    #expect(ids("  02 | Meat\n  0201 | Fresh\n") == [])
    #expect(ids("  02 | Meat\n  0201 | Fre\u{1}sh\n") == ["control-character"])
    #expect(ids("  02 | Meat\n  0201 | Fresh\rtitle: codes\n") == ["unknown-key"])
  }

  private static let form = """
    this is no line of codes; write two blanks, a chapter or heading, its subheadings, a bar and the text: ‘8703 10 21- \
    | Cars’
    """

  @Test func `a head that is missing or unknown is told`() {
    expectDiagnostics(
      "1️⃣2️⃣fro: 2017-01-01\nheadings: |\n  02 | Meat",
      [
        .init(
          "2️⃣", "unknown key ‘fro’ in the file of HS codes; did you mean ‘from’?", fixIts: ["rename the key to ‘from’"])
      ], name: "hs.yaml"
    ) { NomenclatureReader.diagnostics(of: $0) }
    let folded = NomenclatureReader.diagnostics(of: SourceText(name: "a", text: "from: 2017-01-01\nheadings: x"))
    #expect(folded.map(\.id) == ["nomenclature-form"])
  }
}
