import Embargo
import LocatedText
import TestSupport
import Testing

/// What is said where a deal and a list disagree.
struct ListCheckTests {
  private static let list = """
    id,name,kind,un-list,passport,measures,listed-on
    e1,Ada Low,person,L.1,,list-freeze; list-ban,2019-01-01
    e2,Big Co.,entity,L.2,,list-freeze,2021-01-01
    """

  private func expect(_ marked: String, _ expected: [ExpectedDiagnostic]) throws {
    var checker = try SmallRules.checker("when: {parties: {designated: list-freeze}}")
    let list = try checker.list(in: SourceText(name: "people.csv", text: Self.list), as: .csv).get()
    checker.lists = DesignationLists([try #require(list)])
    expectDiagnostics("id: d\ndate: 2020-06-15\nactivity: sale\nparties:\n" + marked, expected) {
      checker.transactions(in: $0, as: .yaml).diagnostics
    }
  }

  @Test func `a number on the list is believed, not the deal`() throws {
    try expect(
      """
        - {name: Ada Low, designated: 1️⃣false, identifiers: {un-list: 2️⃣L.1}}
        - {name: Ada Low, designated: 3️⃣list-ban, identifiers: {un-list: 4️⃣l1}}
        - {name: Ada Low, designated: list, identifiers: {un-list: L.1}}
        - {name: Big Co, designated: false, identifiers: {un-list: L.2}}
      """,
      [
        .init(
          "1️⃣",
          """
          ‘L.1’ is the number of ‘e1’ (Ada Low) of the list ‘people’, under ‘list-freeze’, ‘list-ban’; the list counts \
          here, not what is stated
          """, id: "listed-nonetheless", severity: .warning, notes: [.init("2️⃣", "the number stands here")]),
        .init(
          "3️⃣",
          """
          ‘l1’ is the number of ‘e1’ (Ada Low) of the list ‘people’, under ‘list-freeze’; the list counts here, not what \
          is stated
          """, id: "listed-nonetheless", severity: .warning, notes: [.init("4️⃣", "the number stands here")]),
      ])
  }

  @Test func `a number with another name is told`() throws {
    try expect(
      "  - {name: Eva High, identifiers: {un-list: 1️⃣L.1}}",
      [
        .init(
          "1️⃣",
          """
          ‘L.1’ is the number of ‘e1’ (Ada Low) of the list ‘people’, and here it is called ‘Eva High’; was it renamed, \
          or is the number wrong?
          """, id: "listed-under-other-name", severity: .warning)
      ])
  }

  @Test func `a number that no list has is told`() throws {
    try expect(
      "  - {name: Ada Low, identifiers: {un-list: 1️⃣L.11, passport: Q}}\n  - {identifiers: {un-list: unknown}}",
      [
        .init(
          "1️⃣",
          "the number ‘L.11’ is on none of the lists given, ‘people’; is it mistyped, or of another list or day?",
          id: "number-not-listed", severity: .warning)
      ])
  }
}
