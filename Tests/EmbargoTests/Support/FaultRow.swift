import Embargo
import LocatedText
import TestSupport
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

extension SeededGenerator {
  /// A text made from one of the samples by a few changes, insertions and deletions of bytes.
  fileprivate mutating func mutation(of samples: [String]) -> [UInt8] {
    var bytes = Array((samples.randomElement(using: &self) ?? "").utf8)
    for _ in 0..<Int.random(in: 0...3, using: &self) {
      let place = Int.random(in: 0...bytes.count, using: &self)
      let usual = Array("0123456789.,-/+ e%a\u{a0}'".utf8)
      let byte =
        Bool.random(using: &self) ? usual.randomElement(using: &self) ?? 0 : UInt8.random(in: 0...255, using: &self)
      switch Int.random(in: 0...2, using: &self) {
      case 0: bytes.insert(byte, at: place)
      case 1 where place < bytes.count: bytes.remove(at: place)
      default: if place < bytes.count { bytes[place] = byte }
      }
    }
    return bytes
  }
}
