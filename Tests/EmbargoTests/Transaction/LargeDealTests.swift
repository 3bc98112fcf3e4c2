import Embargo
import LocatedText
import TestSupport
import Testing

/// Deals of a size that no one writes: read in time, or told what is wrong, and never the square of anything.
struct LargeDealTests {
  private static let head = #"{"id": "a", "date": "2023-09-13", "activity": "supply", "#

  private static func read(_ body: String) -> Checked<[Transaction]> {
    DealFrame.decode(SourceText(name: "deal", text: head + body + "}"), as: .json)
  }

  @Test(.timeLimit(.minutes(10)))
  func `a hundred thousand parties that own each other by name are refused in time`() throws {
    let count = 100_000
    let parties = (0..<count).map { #"{"name": "P\#($0)", "owned-by": ["P\#(($0 + 1) % count)"]}"# }
    let read = Self.read("\"parties\": [\(parties.joined(separator: ", "))]")
    let deal = try #require(read.partial.first)
    #expect(deal.links.count == count)
    #expect(deal.links.last.map { deal.path(of: $0.record) } == "parties[0]")
    #expect(
      read.diagnostics.map(\.message.description) == [
        "here begins a party too many: a deal has 1000 at most, and this one 100000; split it into several"
      ])
    #expect(read.diagnostics.first?.id == "too-many-records")
    #expect(read.diagnostics.first?.span.text.hasPrefix(#"{"name": "P1000""#) == true)
  }

  @Test(.timeLimit(.minutes(10)))
  func `a thousand parties that own each other are read`() throws {
    let parties = (0..<1000).map { #"{"name": "P\#($0)", "owned-by": [{"name": "P\#(($0 + 1) % 1000)"}]}"# }
    let names = (0..<1000).map { #"{"name": "P\#($0)", "owned-by": ["P\#(($0 + 1) % 1000)"]}"# }
    #expect(Self.read("\"parties\": [\(names.joined(separator: ", "))]").diagnostics.isEmpty)
    // Owners described in place are parties too.
    let read = Self.read("\"parties\": [\(parties.joined(separator: ", "))]")
    #expect(read.diagnostics.map(\.id) == ["too-many-records"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `ten thousand papers that cover ten thousand items`() throws {
    let items = (0..<10_000).map { #"{"description": "\#($0)"}"# }.joined(separator: ", ")
    let papers = (0..<10_000).map { #"{"kind": "consent", "date": "2023", "covers": ["items[\#($0)]"]}"# }
    let read = Self.read(#""items": [\#(items)], "authorisations": [\#(papers.joined(separator: ", "))]"#)
    let deal = try #require(try read.get().first)
    #expect(deal.covers.count == 10_000)
    #expect(deal.covers.last.map { deal.path(of: $0.record) } == "items[9999]")
  }

  @Test(.timeLimit(.minutes(10)))
  func `ten thousand places that nobody knows`() throws {
    let via = (0..<10_000).map { #"{"country": "CN", "place": "Place \#($0)"}"# }.joined(separator: ", ")
    #expect(Self.read("\"via\": [\(via)]").diagnostics.isEmpty)
  }

  /// A mistake that is made very often, each time with another number in place of `%`.
  struct Row: Sendable, CustomTestStringConvertible {
    let before: String
    let mistake: String
    let after: String

    var testDescription: String { before + mistake + after }

    func text(times: Int) -> String {
      before + (0..<times).map { mistake.replacing("%", with: "\($0)") }.joined(separator: ", ") + after
    }
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      Row(before: #""items": ["#, mistake: #"{"category": "x%"}"#, after: "]"),
      Row(before: #""items": ["#, mistake: #"{"quantity": "1 x%"}"#, after: "]"),
      Row(before: #""purpose": ["#, mistake: #""x%""#, after: "]"),
      Row(before: #""notes": "y", "#, mistake: #""x%": 1"#, after: ""),
      Row(before: #""parties": ["#, mistake: #"{"x%": 1}"#, after: "]"),
      Row(before: #""parties": ["#, mistake: #""x%""#, after: "]"),
      Row(before: #""vessels": [{"former-names": ["#, mistake: "[%]", after: "]}]"),
      Row(before: #""vessels": [{"identifiers": {"#, mistake: #""x%": "1""#, after: "}}]"),
      Row(before: #""usage": {"#, mistake: #""x%": "1 x""#, after: "}"),
      Row(before: #""from": {"country": ["#, mistake: #""x%""#, after: "]}"),
      Row(before: #""services": [{"kind": "payment", "subject": ["#, mistake: "{}", after: "]}]"),
      Row(before: #""parties": [{"owned-by": ["#, mistake: "[%]", after: "]}]"),
      Row(
        before: #""determinations": [{"finding": "livelihood", "covers": ["#, mistake: #""x%""#, after: "]}]"),
      Row(before: #""vessels": ["#, mistake: #"{"imo": "917984%"}"#, after: "]"),
    ])
  func `of very many mistakes a hundred are told, and that there are more`(row: Row) throws {
    let read = Self.read(row.text(times: 5_000))
    #expect(read.diagnostics.count == 101)
    let last = try #require(read.diagnostics.last)
    #expect(last.id == "too-many-mistakes")
    #expect(
      last.message.description == "this deal has more mistakes than the 100 that are told; correct these first")
  }

  @Test(.timeLimit(.minutes(10)))
  func `very many warnings are cut too, and stay warnings`() throws {
    let items = (0..<5_000).map { _ in #"{"quantity": "0 t"}"# }.joined(separator: ", ")
    let read = Self.read("\"items\": [\(items)]")
    #expect(read.diagnostics.count == 101)
    #expect(!read.hasErrors)
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: Field.allCases.filter { !$0.type.isDerived && $0.record == .transaction }.map(\.key))
  func `a value of a million letters is read, or told in one short line`(key: String) throws {
    let huge = String(repeating: "a ", count: 500_000) + "b"
    let base = ["id": "a", "date": "2023-09-13", "activity": "supply"]
    let text = base.merging([key: huge]) { _, huge in huge }.map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ")
    let read = DealFrame.decode(SourceText(name: "deal", text: "{\(text)}"), as: .json)
    for diagnostic in read.diagnostics {
      #expect(diagnostic.message.description.count < 400)
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func `words of a million letters stand in every kind of value`() throws {
    let huge = String(repeating: "9", count: 1_000_000)
    let read = Self.read(
      """
      "parties": [{"name": "\(huge)", "country": "\(huge)", "owned-by": ["\(huge)", {"share": "\(huge)"}],
        "identifiers": {"\(huge)": "\(huge)"}, "designated": "\(huge)", "state-sponsored": "\(huge)"}],
      "items": [{"hs": "\(huge)", "quantity": "\(huge) t", "value": "1 \(huge)", "specs": {"calibre": "\(huge)mm"}}],
      "vessels": [{"imo": "\(huge)"}], "contract-date": "\(huge)", "from": {"place": "\(huge)"}, "\(huge)": "\(huge)",
      "authorisations": [{"kind": "\(huge)", "date": "\(huge)", "covers": ["\(huge)"]}], "usage": {"x": "\(huge)"}
      """)
    #expect(read.diagnostics.count > 10)
    for diagnostic in read.diagnostics { #expect(diagnostic.message.description.count < 400) }
  }
}
