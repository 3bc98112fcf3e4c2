import Embargo
import EmbargoReports
import LocatedText
import TestSupport
import Testing
import UNRules

/// The compiled rules inside the binary, held against what the files beside them compile to.
@Suite(.timeLimit(.minutes(10)))
struct ImageTests {
  /// Both under one name, so that places in them are the same.
  private static let imaged = RulesImage.rules(of: RuleSource(embedded: UNRules.content, name: "Rules"))
  private static let compiled = Compiler.compile(
    RuleSource(texts: UNRules.files.map { ($0.path, $0.text) }, name: "Rules")
  ).partial

  /// A table of the compiled rules, with what it holds as something to compare.
  struct Table: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let content: @Sendable (CompiledRules) -> [AnyHashable]

    init(_ name: String, _ content: @escaping @Sendable (CompiledRules) -> [AnyHashable]) {
      testDescription = name
      self.content = content
    }
  }

  @Test(arguments: [
    Table("head") { [$0.name, $0.version, $0.digest, $0.asOf] },
    Table("operations") { $0.program.ops },
    Table("children") { $0.program.children },
    Table("matchers") { $0.program.matchers },
    Table("asked terms") { $0.program.asked },
    Table("rows") { $0.program.rows },
    Table("codes asked for") { $0.program.codes },
    Table("quantities") { $0.program.quantities },
    Table("shares") { $0.program.decimals },
    Table("bounds of answers") { $0.program.bounds },
    Table("regimes") { $0.regimes },
    Table("lists") { $0.lists },
    Table("rules") { $0.rules },
    Table("ids of rules") { $0.ruleIDs },
    Table("exemptions") { $0.exemptions },
    Table("requirements") { $0.requirements },
    Table("intervals") { $0.intervals },
    Table("uses") { $0.uses },
    Table("texts") { $0.texts },
    Table("positions") { $0.positions.map { String(describing: $0) } },
    Table("bounds of conditions") { $0.conditionBounds },
    Table("bounds of the law") { $0.lawBounds },
    Table("terms") { $0.vocabulary.terms },
    Table("links") { $0.vocabulary.links },
    Table("tariff codes") { $0.vocabulary.tariffCodes },
    Table("units") { $0.vocabulary.units.entries },
    Table("spellings of units") { $0.vocabulary.units.spellings },
    Table("conversions") { $0.vocabulary.units.conversions },
    Table("working days") { [$0.vocabulary.calendar] },
    Table("terms of the engine") { [$0.vocabulary.engine] },
    Table("days of links") { $0.vocabulary.relations.bounds },
  ])
  func `a table of the image is that of the compiled files`(_ table: Table) throws {
    let imaged = table.content(try #require(Self.imaged))
    let compiled = table.content(try #require(Self.compiled))
    #expect(imaged.count == compiled.count)
    let different = zip(imaged, compiled).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
    #expect(different.isEmpty, "\(different.prefix(10))")
  }

  @Test func `a word means the same in both`() throws {
    let imaged = try #require(Self.imaged).vocabulary
    let compiled = try #require(Self.compiled).vocabulary
    for taxonomy in Taxonomy.allCases {
      #expect(imaged.range(of: taxonomy) == compiled.range(of: taxonomy))
      #expect(imaged.ids(of: taxonomy) == compiled.ids(of: taxonomy))
      for index in compiled.range(of: taxonomy) {
        let term = TermID(index)
        #expect(imaged.term(compiled.id(of: term), in: taxonomy) == term)
        #expect(imaged.label(of: term) == compiled.label(of: term))
        #expect(imaged.relations.children(of: term) == compiled.relations.children(of: term))
        #expect(imaged.span(of: term) == compiled.span(of: term))
      }
    }
    for word in ["tonne", "barrel", "Norwegian krone", "kilogramm"] {
      #expect(imaged.units.near(to: word) == compiled.units.near(to: word))
    }
  }

  @Test func `the law of each rule and exemption is read from its own place`() throws {
    let imaged = try #require(Self.imaged)
    let compiled = try #require(Self.compiled)
    for rule in compiled.rules {
      #expect(
        String(describing: imaged.law(rule)) == String(describing: compiled.law(rule)), "\(compiled.id(of: rule))")
    }
    for exemption in compiled.exemptions {
      #expect(String(describing: imaged.law(exemption)) == String(describing: compiled.law(exemption)))
    }
  }

  @Test func `the whole rule set is there when it is asked for`() throws {
    let imaged = try #require(Self.imaged).ruleSet
    let compiled = try #require(Self.compiled).ruleSet
    #expect(imaged.regimes == compiled.regimes)
    #expect(imaged.ruleCount == compiled.ruleCount)
    #expect(String(describing: imaged.folders) == String(describing: compiled.folders))
    #expect(String(describing: imaged.common) == String(describing: compiled.common))
  }

  /// Of the cases of a file, the first and then each fifth is judged.
  private static let stride = 5

  @Test func `the cases are judged and reported alike`() throws {
    let imaged = Checker(rules: try #require(Self.imaged))
    let compiled = Checker(rules: try #require(Self.compiled))
    var count = 0
    for path in try Repository.files(under: "Rules", ending: ".yaml") where path.contains("/cases/") {
      let source = SourceText(name: path, text: try Repository.text("Rules/\(path)"))
      for document in DocumentReader.read(source, as: .yaml).partial.documents.enumerated()
      where document.offset.isMultiple(of: Self.stride) {
        let lines = [imaged, compiled].map { checker in
          let deal = checker.transaction(from: document.element, ignoring: ["expect", "positions", "disputed"]).partial
          return NDJSONReport.line(for: checker.assess(deal), number: nil, context: ReportContext(checker.rules))
        }
        #expect(lines[0] == lines[1], "\(path), document \(document.offset)")
        count += 1
      }
    }
    #expect(count > 200)
  }
}
