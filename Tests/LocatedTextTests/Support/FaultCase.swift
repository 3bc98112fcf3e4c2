import LocatedText
import TestSupport
import Testing

/// A row of a table of faults: a marked text, what must be said of it, and what its fix-its make of it.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let name: String
  let marked: String
  let expected: [ExpectedDiagnostic]
  let fixed: String?

  init(_ name: String, _ marked: String, _ expected: [ExpectedDiagnostic], fixed: String? = nil) {
    self.name = name
    self.marked = marked
    self.expected = expected
    self.fixed = fixed
  }

  var testDescription: String { name }

  /// Reads the text as YAML, also behind characters of many bytes.
  func expectInYAML(sourceLocation: SourceLocation = #_sourceLocation) {
    expectDiagnostics(marked, expected, fixed: fixed, sourceLocation: sourceLocation) {
      DocumentReader.read($0, as: .yaml).diagnostics
    }
  }

  /// Reads the text as JSON, also behind white space.
  func expectInJSON(sourceLocation: SourceLocation = #_sourceLocation) {
    expectDiagnostics(
      marked, expected, fixed: fixed, prefixes: ["", "\r\n \t"], name: "deal.json", sourceLocation: sourceLocation
    ) {
      DocumentReader.read($0, as: .json).diagnostics
    }
  }
}
