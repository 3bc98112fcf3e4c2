import Embargo

/// A way out in the document of a regime: a point of a list, with its conditions below.
struct ExemptionEntry {
  private let rules: CompiledRules
  private let committee: String?

  /// Prepares entries of a regime.
  ///
  /// - Parameters:
  ///   - rules: the rules that hold the ways out.
  ///   - committee: the committee of the regime.
  init(_ rules: CompiledRules, committee: String?) {
    self.rules = rules
    self.committee = committee
  }

  /// Writes a point of a list.
  func write(_ exemption: Exemption, under head: String = "Lifted by ", to page: inout Page) {
    let conditions = ConditionLines(rules.vocabulary, indent: 2)
    page.addBlank()
    page.add("- \(head)\(exemption.id, .strong): " + summary(of: exemption), hanging: 2)
    if let when = exemption.when {
      page.addBlank()
      page.add("For a deal of which this is so:", indent: 2)
      page.addBlank()
      conditions.write(when, to: &page)
    }
    if case .deals(let condition) = exemption.access {
      page.addBlank()
      page.add("May be asked for by a deal of which this is so:", indent: 2)
      page.addBlank()
      conditions.write(condition, to: &page)
    }
    guard !exemption.obligations.isEmpty else { return }
    page.addBlank()
    page.add("Who uses it must:", indent: 2)
    page.addBlank()
    LawLines.writeObligations(exemption.obligations, to: &page, indent: 2)
  }

  private func summary(of exemption: Exemption) -> Phrase {
    var parts: [Phrase] = []
    if let title = exemption.title { parts.append("\(title)") }
    if !exemption.citations.isEmpty { parts.append(LawLines.citations(exemption.citations)) }
    if let intervals = exemption.inForce { parts.append("in force " + LawLines.inForce(intervals)) }
    if let confidence = exemption.confidence {
      parts.append("confidence: \(confidence.level)\(confidence.reason.map { " (\($0))" } ?? "")")
    }
    if let reach = exemption.reach { parts.append("lifts \(reach.words(in: rules.vocabulary))") }
    if let needs = Wording(rules: rules).needs(exemption, committee: committee) {
      var words: Phrase = "needs \(needs)"
      if case .nobody = exemption.access { words = words + ", for which nobody may ask any more" }
      parts.append(words)
    }
    if exemption.setsTerms { parts.append("whoever keeps to it is exempted") }
    return parts.joined(by: "; ") + "."
  }
}
