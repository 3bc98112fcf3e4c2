import Embargo

/// What a verdict rests on although nobody stated it, in one paragraph.
struct LimitationLines {
  private let limitations: [Limitation]

  init(_ limitations: [Limitation]) { self.limitations = limitations }

  func write(to page: inout Page) {
    let sentences = [readAsNone, openDuties, notInCode, withoutTerm].compactMap(\.self) + others
    guard !sentences.isEmpty else { return }
    page.addBlank()
    page.add("\("Limitations", .strong)")
    page.add(sentences.joined(by: " "), indent: 2)
  }

  private var readAsNone: Phrase? {
    let found = limitations.filter { $0.kind == .readAsNone }
    guard !found.isEmpty else { return nil }
    let sentence = "Not stated, and read as none: " + PathWords.phrase(found.map(\.path)) + "."
    let rules = found.flatMap(\.rules).withoutRepeats
    return rules.isEmpty ? sentence : sentence + " Otherwise " + Self.named(rules) + " could apply."
  }

  private var openDuties: Phrase? {
    let found = limitations.filter { $0.kind == .openDuty }
    guard !found.isEmpty else { return nil }
    let rules = found.flatMap(\.rules).withoutRepeats
    let lead: Phrase = rules.count == 1 ? "Whether the duty of " : "Whether the duties of "
    let verb: Phrase = rules.count == 1 ? " applies hangs on " : " apply hangs on "
    return lead + Self.named(rules) + verb + PathWords.phrase(found.map(\.path)) + "."
  }

  private var notInCode: Phrase? {
    let found = limitations.filter { $0.kind == .notInCode }
    guard !found.isEmpty else { return nil }
    let rules = found.flatMap(\.rules).withoutRepeats
    return "An HS code does not show what is listed by specification; read as none of it: "
      + PathWords.phrase(found.map(\.path)) + ". Otherwise " + Self.named(rules) + " could apply."
  }

  private var withoutTerm: Phrase? {
    let found = limitations.filter { $0.kind == .codeWithoutTerm }
    guard !found.isEmpty else { return nil }
    return "No term of the vocabulary falls under the code, so that no rule asks for it: "
      + PathWords.phrase(found.map(\.path)) + "."
  }

  private var others: [Phrase] {
    limitations.compactMap { limitation in
      switch limitation.kind {
      case .readAsNone, .openDuty, .notInCode, .codeWithoutTerm: nil
      case .unmeasured, .noticeLevel, .olderCode, .olderList, .noLedger: Self.sentence(limitation)
      }
    }
  }

  /// One limitation alone.
  static func sentence(_ limitation: Limitation) -> Phrase {
    "\(Sentence.closed(Sentence.capitalised(limitation.description)))"
  }

  private static func named(_ rules: [String]) -> Phrase {
    guard rules.count > 6 else { return Sentence.list(rules.map { Phrase(safe: $0) }, "or") }
    let first = rules.prefix(5).map { Phrase(safe: $0) }.joined(by: ", ")
    return first + " or \(rules.count - 5) other rules"
  }
}
