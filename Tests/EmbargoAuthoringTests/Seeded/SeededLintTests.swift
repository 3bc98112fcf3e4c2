import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

/// Mistakes that have been made in rule sets like ours, and texts that look like one and are none, through all lints.
struct SeededLintTests {
  @Test func `the frame is silent`() throws {
    #expect(try SeededFrame.find([:]).map(\.description) == [])
  }

  @Test(arguments: mistakes) func `a seeded mistake is found at its place, and nothing else`(_ seeded: Seeded) throws {
    let marked = MarkedText(seeded.text)
    let found = try SeededFrame.find(
      seeded.beside.merging([seeded.path: marked.text]) { _, own in own }, withCases: seeded.id == "rule-without-case")
    #expect(found.map(\.id) == Array(repeating: seeded.id ?? "", count: marked.offsets.count), "\(found)")
    #expect(found.map(\.span.startUTF8) == marked.offsets.values.sorted(), "\(found)")
    #expect(found.allSatisfy { $0.span.file == seeded.path && ($0.severity == .error) == seeded.isError })
    for diagnostic in found {
      #expect(diagnostic.fixIts.count == seeded.fixes, "\(diagnostic.fixIts.map(\.message))")
      for fixIt in diagnostic.fixIts where seeded.fixes > 0 {
        let fixed = try #require(SourceText(name: seeded.path, text: marked.text).applying(fixIt.edits))
        let after = try SeededFrame.find(
          seeded.beside.merging([seeded.path: String(decoding: fixed.bytes, as: UTF8.self)]) { _, own in own })
        #expect(after.count < found.count, "\(after)")
      }
    }
  }

  @Test(arguments: silent) func `what only looks like a mistake gives nothing`(_ seeded: Seeded) throws {
    let found = try SeededFrame.find(seeded.beside.merging([seeded.path: seeded.text]) { _, own in own })
    #expect(found.map(\.description) == [])
  }
}

extension Seeded: CustomTestStringConvertible {
  var testDescription: String { name }
}
