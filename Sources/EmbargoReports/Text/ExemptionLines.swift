import Embargo
import LocatedText

/// Shows the exemptions that were considered in one deal; each in full once, unless it comes out otherwise.
struct ExemptionLines {
  private let facts: FactWords
  private var shown: [String: ConsideredExemption] = [:]

  init(_ facts: FactWords) { self.facts = facts }

  /// Adds the exemptions of a finding: those that reach the deal, then in short those that do not.
  mutating func write(
    _ exemptions: [ConsideredExemption], to page: inout Page, _ places: inout SourcePlaces, indent: Int
  ) {
    if !exemptions.isEmpty { page.addBlank() }
    for exemption in exemptions where exemption.outcome != .doesNotApply {
      write(exemption, to: &page, &places, indent: indent)
    }
    let others = exemptions.filter { $0.outcome == .doesNotApply }.map { closed($0) }
    guard !others.isEmpty else { return }
    let heading: Phrase = others.count == 1 ? "Exemption that does not apply: " : "Exemptions that do not apply: "
    page.add((heading + others.joined(by: ", ")).inTone(.quiet), indent: indent, hanging: indent + 2)
  }

  private mutating func write(
    _ exemption: ConsideredExemption, to page: inout Page, _ places: inout SourcePlaces, indent: Int
  ) {
    let head: Phrase = "\(exemption.outcome.words, exemption.outcome.tone): \(exemption.id, .strong)"
    if isShown(exemption) {
      page.add(head + ", as above", indent: indent, hanging: indent + 2)
      return
    }
    let title: Phrase = exemption.title.map { ", \($0)" } ?? ""
    page.add(head + title, indent: indent, hanging: indent + 2)
    page.add(CitationWords.phrase(exemption.citations), indent: indent + 2, hanging: indent + 4)
    if let needs = exemption.needs {
      let verb = exemption.outcome == .exempted ? "given" : "needs"
      page.add("\(verb): \(needs)", indent: indent + 2, hanging: indent + 4)
    }
    if !exemption.because.isEmpty {
      let reasons = exemption.because.map { facts.phrase($0, &places) }
      page.add("because " + Sentence.list(reasons, "and"), indent: indent + 2, hanging: indent + 4)
    }
    for missing in exemption.missing {
      page.add(
        "find out: \(Sentence.capitalised(missing.question)) \("(\(missing.path))", .quiet)", indent: indent + 2,
        hanging: indent + 4)
    }
  }

  /// The exemption with the fact that closed it, the first time.
  private mutating func closed(_ exemption: ConsideredExemption) -> Phrase {
    guard !isShown(exemption), let fact = exemption.because.first, exemption.because.count <= 2 else {
      return "\(exemption.id)"
    }
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

  fileprivate var tone: Tone {
    switch self {
    case .excepted, .exempted: .good
    case .undetermined, .needsAuthorisation, .open: .open
    case .doesNotApply: .quiet
    }
  }
}
