import Embargo
import LocatedText
import Testing

/// A text that is no value, what is said of it, and what is offered in its place.
struct FaultRow: Sendable, CustomTestStringConvertible {
  let text: String
  let message: String
  let suggestion: String?

  init(_ text: String, _ message: String, _ suggestion: String? = nil) {
    self.text = text
    self.message = message
    self.suggestion = suggestion
  }

  var testDescription: String { text }

  /// Holds the row against what a reader says of its text.
  func expect(_ parse: (String.UTF8View) throws(ValueFault) -> Void) {
    do throws(ValueFault) {
      try parse(text.utf8)
      Issue.record("‘\(text)’ was read without a fault")
    } catch {
      #expect(error.message.description == message)
      #expect(error.suggestion == suggestion)
    }
  }
}

/// Reads many spoilt texts: none may trap, each fault is one printable line, and each suggestion must be readable.
func expectFaultsHold(
  seed: UInt64, samples: [String], _ parse: ([UInt8]) throws(ValueFault) -> Void
) {
  var generator = SeededGenerator(seed: seed)
  var failures: [String] = []
  for _ in 0..<2000 {
    let text = generator.mutation(of: samples)
    do throws(ValueFault) {
      try parse(text)
    } catch {
      let message = error.message.description
      if message.isEmpty || message.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        failures.append("\(text): \(message)")
      }
      guard let suggestion = error.suggestion else { continue }
      if suggestion.utf8.elementsEqual(text) { failures.append("\(text): is its own suggestion") }
      do throws(ValueFault) {
        try parse(Array(suggestion.utf8))
      } catch {
        failures.append("\(text): suggestion ‘\(suggestion)’: \(error.message)")
      }
    }
  }
  #expect(failures.isEmpty, "seed \(seed)")
}
