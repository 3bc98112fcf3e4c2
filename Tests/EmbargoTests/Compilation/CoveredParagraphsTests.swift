import Embargo
import LocatedText
import TestSupport
import Testing
import UNRules

/// Every operative paragraph is a rule, an exemption or a duty, or stands in `not-encoded.yaml` with the reason.
struct CoveredParagraphsTests {
  private static let set = RuleSetReader.read(
    RuleSource(
      files: UNRules.files.map { .init(path: $0.path, source: SourceText(name: "Rules/\($0.path)", text: $0.text)) })
  ).partial

  private static let regimes = set?.regimes ?? []

  private struct Paragraph: Hashable, CustomStringConvertible {
    let resolution: String
    let paragraph: String
    var description: String { "\(resolution), paragraph \(paragraph)" }
  }

  @Test(arguments: regimes)
  func `no operative paragraph is forgotten`(_ regime: String) throws {
    let folder = try folder(regime)
    let common = try #require(Self.set).common
    let listed = paragraphs(of: folder.regime)
    #expect(!listed.isEmpty)
    let covered = cited(in: folder.contents) + cited(in: common) + setAside(in: folder.contents)
    #expect(Set(listed).subtracting(covered).map(\.description).sorted() == [])
  }

  @Test(arguments: regimes)
  func `what is set aside is a paragraph of the regime that nothing encodes, with a reason`(_ regime: String) throws {
    let folder = try folder(regime)
    let setAside = setAside(in: folder.contents)
    #expect(Set(setAside).subtracting(paragraphs(of: folder.regime)).map(\.description).sorted() == [])
    #expect(Set(setAside).intersection(cited(in: folder.contents)).map(\.description).sorted() == [])
    #expect(setAside.count == Set(setAside).count)
    #expect(folder.contents.notEncoded.allSatisfy { !$0.reason.isEmpty })
  }

  @Test(arguments: regimes)
  func `what rules cite is listed among the operative paragraphs`(_ regime: String) throws {
    let folder = try folder(regime)
    let own = Set(folder.regime.resolutions.map(\.id))
    let cited = cited(in: folder.contents).filter { own.contains($0.resolution) }
    #expect(Set(cited).subtracting(paragraphs(of: folder.regime)).map(\.description).sorted() == [])
  }

  private func folder(_ regime: String) throws -> RuleSet.Folder {
    let set = try #require(Self.set)
    return try #require(set.folders.first { $0.regime.id == regime })
  }

  private func paragraphs(of regime: Regime) -> [Paragraph] {
    regime.resolutions.flatMap { resolution in
      resolution.paragraphs.map { Paragraph(resolution: resolution.id, paragraph: $0.text) }
    }
  }

  private func setAside(in file: RuleFile) -> [Paragraph] { file.notEncoded.map { paragraph($0.citation) } }

  private func cited(in file: RuleFile) -> [Paragraph] {
    let exemptions = file.rules.flatMap(\.exemptions) + file.exemptions
    let obligations = file.rules.flatMap(\.obligations) + exemptions.flatMap(\.obligations)
    let citations =
      file.rules.flatMap(\.citations) + exemptions.flatMap(\.citations) + obligations.flatMap(\.citations)
    return citations.map(paragraph)
  }

  private func paragraph(_ citation: Citation) -> Paragraph {
    Paragraph(resolution: citation.resolution, paragraph: citation.paragraph)
  }
}
