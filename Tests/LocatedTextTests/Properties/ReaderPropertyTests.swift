import LocatedText
import ReaderInvariants
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ReaderPropertyTests {
  /// Bytes that mean something to a reader, so that random ones get further than the first.
  private static let signs =
    Array("[]{}:,\"'\\-?#&*!|>%@ \n\r\t\u{0}~<=./0123456789eEtruefalsn".utf8) + [0xC2, 0x85, 0xEF, 0xBB, 0xBF, 0xFF]

  @Test(arguments: 0..<20)
  func `any bytes are read or told what is wrong with them`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var broken: [String] = []
    for _ in 0..<250 {
      let count = Int.random(in: 0..<40, using: &generator)
      let bytes = (0..<count).map { _ in
        Bool.random(using: &generator)
          ? Self.signs.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      if let found = ReaderInvariants.brokenBy(bytes) { broken.append("\(found): \(bytes)") }
    }
    #expect(broken.first == nil)
  }

  @Test(arguments: 0..<20)
  func `a text with a few wrong bytes is read or told what is wrong with it`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var broken: [String] = []
    for round in 0..<80 {
      let data = RandomData.make(&generator)
      var bytes = Array((round.isMultiple(of: 2) ? data.json(&generator) : data.yaml(&generator)).utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(Self.signs.randomElement(using: &generator) ?? 0, at: place)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        default: bytes.removeLast(bytes.count - place)
        }
      }
      if let found = ReaderInvariants.brokenBy(bytes) { broken.append("\(found): \(bytes)") }
    }
    #expect(broken.first == nil)
  }

  @Test(arguments: 0..<20)
  func `the same data gives the same nodes from every format`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var broken: [String] = []
    for _ in 0..<50 {
      let data = RandomData.make(&generator)
      let texts = [
        (InputFormat.json, data.json(&generator)), (.ndjson, data.json(&generator, space: ["", " ", "\t"])),
        (.yaml, data.yaml(&generator)), (.yaml, data.yaml(&generator, isFlow: true)),
      ]
      for (format, text) in texts {
        let found = DocumentReader.read(SourceText(name: "a", text: text), as: format)
        let message = found.diagnostics.first.map { "\($0.span.start) \($0.message)" } ?? "differs"
        if !found.diagnostics.isEmpty || Outline.texts(found.partial) != [data.outline] {
          broken.append("\(format) \(message): \(text.debugDescription) ≠ \(data.outline)")
        }
        if let found = ReaderInvariants.brokenBy(Array(text.utf8)) {
          broken.append("\(found): \(text.debugDescription)")
        }
      }
    }
    #expect(broken.first == nil)
  }
}
