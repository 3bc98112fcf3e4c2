import TestSupport
import Testing

/// The code names no country, no resolution, no committee and no commodity: all of these are data under `Rules`.
struct NoLawTests {
  @Test func `no law stands in the code`() throws {
    let law = try LawWords(ofRules: "Rules")
    let paths = try Repository.files(under: "Sources", ending: ".swift")
    try #require(!paths.isEmpty)
    let finder = LawFinder(law)
    let faults = try paths.flatMap { path in
      finder.faults(in: SwiftSource(path: "Sources/\(path)", text: try Repository.text("Sources/\(path)")))
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  struct Sample: CustomTestStringConvertible {
    let code: String
    let found: [String]
    var path = "Sources/X.swift"
    var testDescription: String { code }
  }

  @Test(arguments: [
    Sample(code: "let code = \"XA\"", found: ["the country code ‘XA’"]),
    Sample(code: "let label = \"XAB or XA-B\"", found: []),
    Sample(code: "// Atlantis is a country", found: ["the country ‘Atlantis’"]),
    Sample(code: "let atlantis = \"Atlantisian\"", found: []),
    Sample(code: "let name = \"Upper Atlantis\"", found: ["the country ‘Atlantis’", "the country ‘Upper Atlantis’"]),
    Sample(code: "/// S/RES/9999 (2099)", found: ["a resolution"]),
    Sample(code: "let committee = \"of the 9999 Committee\"", found: ["the committee or regime ‘9999’"]),
    Sample(code: "let id = \"atlantis-9998-5\"", found: ["the committee or regime ‘atlantis’"]),
    Sample(code: "let size = 9999", found: []),
    Sample(code: "let item = \"bread\"", found: ["the item ‘bread’"]),
    Sample(code: "let item = \"our daily bread\"", found: []),
    Sample(code: "let item = \"such as brown-bread, sliced\"", found: ["the item ‘brown-bread’"]),
    Sample(code: "let item = \"bread\"", found: [], path: LawFinder.engineTerms),
  ])
  func `what names the law is found`(_ sample: Sample) {
    var law = LawWords()
    law.countryCodes = ["XA"]
    law.countryNames = ["Atlantis", "Upper Atlantis"]
    law.regimes = ["9999", "atlantis"]
    law.items = ["bread", "brown-bread"]
    let faults = LawFinder(law).faults(in: SwiftSource(path: sample.path, text: sample.code))
    #expect(faults == sample.found.map { "\(sample.path):1: \($0)" })
  }
}
