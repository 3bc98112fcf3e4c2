import LocatedText
import TestSupport
import Testing
import UNRules

@testable import Embargo

/// The HS codes that ship with the rules.
struct ShippedNomenclatureTests {
  private static let path = "Rules/\(NomenclatureReader.path)"

  private func source() throws -> SourceText { SourceText(name: Self.path, text: try Repository.text(Self.path)) }

  @Test func `the file has no mistake`() throws {
    #expect(NomenclatureReader.diagnostics(of: try source()).map(\.description) == [])
  }

  @Test func `there are as many chapters, headings and subheadings as the editions have together`() throws {
    let lines = try Repository.text(Self.path).split(separator: "\n").filter { $0.hasPrefix("  ") }
    let codes = lines.map { $0.dropFirst(2).prefix { $0.isNumber } }
    #expect(codes.filter { $0.count == 2 }.count == 97)
    // 1,223 headings of 2017 of which two are gone, eight new ones; likewise 5,388 subheadings, 145 gone, 370 new.
    #expect(codes.filter { $0.count == 4 }.count == 1_231)
    let subheadings = lines.flatMap { $0.prefix { $0 != "|" }.split(separator: " ").dropFirst() }
    #expect(subheadings.count == 5_758)
    #expect(
      subheadings.filter { $0.hasSuffix("-") }.count == 145 && subheadings.filter { $0.hasSuffix("+") }.count == 370)
  }

  @Test(arguments: [
    ("8803.30", "edition of 2017"), ("8807.30", "edition of 2022"), ("8806", "unmanned"), ("0101.21", "first line"),
    ("9706.90", "last line"),
  ])
  func `codes of either edition are there`(_ code: String, _ why: String) throws {
    let nomenclature = try #require(NomenclatureReader.open(try source()))
    #expect(nomenclature.has(try HSCode.parse(code.utf8)), "\(why)")
  }

  @Test func `every code of a line is found by the search`() throws {
    let nomenclature = try #require(NomenclatureReader.open(try source()))
    var missing: [String] = []
    for line in try Repository.text(Self.path).split(separator: "\n") where line.hasPrefix("  ") {
      let words = line.prefix { $0 != "|" }.split(separator: " ").map { $0.filter(\.isNumber) }
      guard let first = words.first else { continue }
      for code in [first] + words.dropFirst().map({ first + $0 }) where !nomenclature.has(try HSCode.parse(code.utf8)) {
        missing.append(code)
      }
    }
    #expect(missing == [])
  }

  @Test func `every prefix of a term is a code that there is`() throws {
    let checker = try Checker(rules: RuleSource(embedded: UNRules.content, name: "<built-in>"))
    let nomenclature = try #require(checker.rules.vocabulary.nomenclature)
    #expect(checker.rules.vocabulary.tariffCodes.filter { !nomenclature.has($0) }.map(\.digits) == [])
  }
}
