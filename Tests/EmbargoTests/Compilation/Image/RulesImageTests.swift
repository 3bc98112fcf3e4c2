import Embargo
import LocatedText
import SmallWords
import TestSupport
import Testing

/// What is done with an image that is not as it was made.
struct RulesImageTests {
  private static let texts: [(path: String, text: String)] = {
    let rule = """
      rules:
        - id: arms
          title: Arms
          cites: [{resolution: S/RES/1718 (2006), paragraph: "8"}]
          in-force: {from: 2006-10-14}
          when: {to.country: KP, items: {quantity: {more-than: 2 kg}}}
          rationale: Barred, of {items.description}.
          exemptions: [{id: asked, requires: {authorisation: committee-approval, committee: "1718"}}]
      """
    let files = RuleFrame.source(["dprk/topic.yaml": SourceText(name: "topic", text: rule)]).files
    return files.map { ($0.path, $0.source.text(from: 0, to: $0.source.bytes.count)) }
  }()

  private static let source = RuleSource(texts: texts, name: "small")

  private static let image = RulesImage.image(of: source)

  private static func embedded(
    _ image: String, texts: [(path: String, text: String)] = texts, digest: String? = nil
  ) -> RuleSource {
    RuleSource(
      embedded: (texts.map { ($0.path, $0.text, "") }, digest ?? RuleSource(texts: texts, name: "small").digest, image),
      name: "small")
  }

  /// Where the numbers and the texts begin: behind the first line break and the second.
  private static var parts: [(name: String, range: Range<Int>)] {
    let breaks = image.utf8.enumerated().filter { $0.element == 0x0A }.map(\.offset)
    return [
      ("the head", 0..<breaks[0]), ("the numbers", breaks[0]..<breaks[1]), ("the texts", breaks[1]..<image.utf8.count),
    ]
  }

  @Test func `rules without a mistake have an image, which gives them back`() throws {
    let rules = try #require(RulesImage.rules(of: Self.embedded(Self.image)))
    #expect(rules.ruleIDs == ["arms"])
    #expect(rules.law(try #require(rules.rules.first)).exemptions.map(\.id) == ["asked"])
    #expect(rules.law(try #require(rules.exemptions.first)).id == "asked")
    #expect(rules.ruleSet.regimes == ["dprk"])
  }

  @Test func `rules with a mistake have none`() {
    let texts = Self.texts.map { ($0.path, $0.text.replacing("title: Arms", with: "titel: Arms")) }
    #expect(RulesImage.image(of: RuleSource(texts: texts, name: "small")).isEmpty)
  }

  @Test func `any byte that is another is found, in every part`() {
    let whole = Array(Self.image.utf8)
    for part in Self.parts {
      #expect(!part.range.isEmpty)
      let taken = part.range.filter { index in
        var bytes = whole
        bytes[index] = bytes[index] == UInt8(ascii: "a") ? UInt8(ascii: "b") : UInt8(ascii: "a")
        return RulesImage.rules(of: Self.embedded(String(decoding: bytes, as: UTF8.self))) != nil
      }
      #expect(taken == [], "\(part.name)")
    }
  }

  @Test func `an image that was cut or has something behind it is left aside`() {
    let whole = Array(Self.image.utf8)
    let cut = (0..<whole.count).filter { length in
      RulesImage.rules(of: Self.embedded(String(decoding: whole[..<length], as: UTF8.self))) != nil
    }
    #expect(cut == [])
    #expect(RulesImage.rules(of: Self.embedded(Self.image + "o")) == nil)
  }

  @Test func `an image of other files is left aside`() {
    #expect(RulesImage.rules(of: Self.embedded(Self.image, digest: "sha256:0")) == nil)
    let longer = Self.texts.map { ($0.path, $0.path == "dprk/topic.yaml" ? $0.text + "\n" : $0.text) }
    #expect(RulesImage.rules(of: Self.embedded(Self.image, texts: longer)) == nil)
    #expect(RulesImage.rules(of: Self.embedded(Self.image, texts: longer, digest: Self.source.digest)) == nil)
  }

  @Test func `where the image cannot be used, the files are compiled`() throws {
    for image in ["", "an image", String(Self.image.dropLast(3))] {
      let compiled = Compiler.compile(Self.embedded(image))
      #expect(compiled.diagnostics.isEmpty)
      #expect(compiled.partial?.ruleIDs == ["arms"])
    }
  }

  @Test func `what is wrong with the files is said where there is no image`() {
    let texts = Self.texts.map { ($0.path, $0.text.replacing("title: Arms", with: "titel: Arms")) }
    let diagnostics = Compiler.compile(Self.embedded("", texts: texts)).diagnostics
    #expect(diagnostics.map(\.id) == ["unknown-key"])
  }

  /// A right checksum over numbers that are wrong.
  @Test(arguments: 0..<8) func `numbers that lead nowhere are refused without a crash`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let body = Array(Self.image.utf8.drop { $0 != 0x0A }.dropFirst())
    let numbers = body.firstIndex(of: 0x0A) ?? 0
    var refused = 0
    for _ in 0..<500 {
      var changed = body
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        changed[Int.random(in: 0..<numbers, using: &generator)] = UInt8.random(in: 0x30...0x6F, using: &generator)
      }
      if RulesImage.rules(of: Self.embedded(Self.sealed(changed))) == nil { refused += 1 }
    }
    #expect(refused > 250)
  }

  /// The body under a head with its checksum.
  private static func sealed(_ body: [UInt8]) -> String {
    var head = NumberCode.Writer()
    head.put(1)
    head.put(body.firstIndex(of: 0x0A) ?? 0)
    let checksum = body.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    head.put(Int(Int64(bitPattern: checksum)))
    return String(decoding: head.text + [0x0A] + body, as: UTF8.self)
  }

  @Test func `the body under its own checksum is the image`() {
    let body = Array(Self.image.utf8.drop { $0 != 0x0A }.dropFirst())
    #expect(Self.sealed(body) == Self.image)
  }
}
