import Embargo
import LocatedText
import TestSupport
import Testing

/// What is read of a deal that is right.
struct TransactionDecoderTests {
  @Test func `every key that can be written is read`() throws {
    let deal = try DealFrame.whole(WholeDeal.yaml, as: .yaml)
    for kind in RecordKind.allCases {
      let records = deal.records.indices.filter { deal.records[$0].kind == kind }.map(Int32.init)
      #expect(!records.isEmpty, "\(kind)")
      for field in kind.fields {
        #expect(records.contains { deal.slot(field, of: $0).state != .absent }, "\(kind).\(field.key)")
      }
    }
  }

  @Test func `a deal in which everything is written reads as it stands`() throws {
    let deal = try DealFrame.whole(WholeDeal.yaml, as: .yaml)
    #expect(deal.id == "whole")
    #expect(deal.title == "Everything that can be written")
    #expect(deal.date.description == "2023-09-13")
    try expectGolden(DealOutline.lines(of: deal).joined(separator: "\n") + "\n", "whole-deal.txt")
  }

  @Test func `JSON and YAML of the same deal give the same`() throws {
    let yaml = try DealFrame.whole(WholeDeal.yaml, as: .yaml)
    let json = try DealFrame.whole(WholeDeal.json, as: .json)
    #expect(DealOutline.lines(of: yaml) == DealOutline.lines(of: json))
    #expect(yaml.terms.map(\.term) == json.terms.map(\.term))
    #expect(yaml.records.map(\.kind) == json.records.map(\.kind))
  }
}
