import Embargo
import LocatedText

/// Shows the exemptions that were considered in one deal; each in full once, unless it comes out otherwise.
struct ExemptionLines {
  private let facts: FactWords
  private var shown: [String: ConsideredExemption] = [:]

  init(_ facts: FactWords) { self.facts = facts }

  /// Adds the exemptions that reach the deal, each under its own name.
  mutating func writeOpen(
    _ exemptions: [ConsideredExemption], to page: inout Page, _ places: inout SourcePlaces, indent: Int
  ) {
    let open = exemptions.filter { $0.outcome != .doesNotApply }
    if !open.isEmpty { page.addBlank() }
    for exemption in open { write(exemption, to: &page, &places, indent: indent) }
  }

  /// Adds, in one paragraph, those that do not reach it and were not named before on the same terms.
  mutating func writeClosed(
    _ exemptions: [ConsideredExemption], liftingNone: Bool, to page: inout Page, indent: Int
  ) {
    let closed = exemptions.filter { $0.outcome == .doesNotApply }.filter { !isShown($0) }
    guard !closed.isEmpty || liftingNone else { return }
    page.addBlank()
    let names = Sentence.list(closed.map { name($0) }, liftingNone ? "or" : "and")
    let words: Phrase
    if !liftingNone {
      words = (closed.count == 1 ? "Does not apply: " : "Do not apply: ") + names
    } else if closed.isEmpty {
      words = "No exemption in this rule set lifts it."
    } else {
      words = "No exemption in this rule set lifts it: not " + names + "."
    }
    page.add(liftingNone ? words : words.inTone(.quiet), indent: indent, hanging: indent + 2)
  }

  private mutating func write(
    _ exemption: ConsideredExemption, to page: inout Page, _ places: inout SourcePlaces, indent: Int
  ) {
    let head: Phrase = "\(exemption.outcome.words): \(exemption.id, .strong)"
    if isShown(exemption) {
      page.add(head + ", as above", indent: indent, hanging: indent + 2)
      return
    }
    page.add(head, indent: indent, hanging: indent + 2)
    if let title = exemption.title { page.add("\(title)", indent: indent + 2) }
    page.add(CitationWords.phrase(exemption.citations), indent: indent + 2, hanging: indent + 4)
    if let needs = exemption.needs {
      let verb = exemption.outcome == .exempted ? "Given" : "Needs"
      page.add("\(verb): \(needs)", indent: indent + 2, hanging: indent + 4)
    }
    if !exemption.because.isEmpty {
      let reasons = exemption.because.map { facts.phrase($0, &places) }
      page.add("Because " + Sentence.list(reasons, "and"), indent: indent + 2, hanging: indent + 4)
    }
    if exemption.confidence != "high" {
      let reason = exemption.confidenceReason.map { ": \($0)" } ?? ""
      page.add(
        "Confidence in the encoding \(exemption.confidence)\(reason)", indent: indent + 2, hanging: indent + 4)
    }
    for missing in exemption.missing {
      page.add(
        "Find out: \(Sentence.capitalised(missing.question)) \("(\(missing.path))", .quiet)", indent: indent + 2,
        hanging: indent + 4)
    }
  }

  /// The exemption with the fact that closed it.
  private func name(_ exemption: ConsideredExemption) -> Phrase {
    guard let fact = exemption.because.first, exemption.because.count <= 2 else { return "\(exemption.id)" }
    return "\(exemption.id) (\(FactWords.pair(fact)))"
  }

  /// Whether it stands on the page already, on the same terms; from now on it does.
  private mutating func isShown(_ exemption: ConsideredExemption) -> Bool {
    let earlier = shown.updateValue(exemption, forKey: exemption.id)
    return earlier?.isAlike(exemption) ?? false
  }
}

extension ConsideredExemption {
  fileprivate func isAlike(_ other: ConsideredExemption) -> Bool {
    outcome == other.outcome && citations == other.citations && needs == other.needs && missing == other.missing
      && because == other.because
  }
}

extension ConsideredExemption.Outcome {
  /// The outcome as people say it, in front of the exemption's name.
  fileprivate var words: String {
    switch self {
    case .excepted: "Excepted by"
    case .exempted: "Lifted by"
    case .undetermined: "Perhaps lifted by"
    case .needsAuthorisation: "Can be lifted by"
    case .open: "Perhaps open"
    case .doesNotApply: "Does not apply"
    }
  }
}
