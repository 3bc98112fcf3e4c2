import Embargo

/// What an exemption lifts, for whom, and what it asks for.
struct ExemptionSection {
  private let rules: CompiledRules
  private let committee: String?
  private let indent: Int

  /// Prepares sections at an indent.
  ///
  /// - Parameters:
  ///   - rules: the rules that hold the exemption.
  ///   - committee: the committee of its regime.
  ///   - indent: where its id stands.
  init(_ rules: CompiledRules, committee: String?, indent: Int) {
    self.rules = rules
    self.committee = committee
    self.indent = indent
  }

  func write(_ exemption: Exemption, to page: inout Page) {
    let title = exemption.title.map { ": \($0)" } ?? ""
    page.add("\(exemption.id, .strong)\(title)", indent: indent, hanging: indent + 2)
    let inner = indent + 2
    let conditions = ConditionLines(rules.vocabulary, indent: inner + 2)
    if !exemption.citations.isEmpty {
      page.add(LawLines.citations(exemption.citations), indent: inner, hanging: inner + 2)
    }
    if let intervals = exemption.inForce {
      page.add("in force " + LawLines.inForce(intervals), indent: inner, hanging: inner + 2)
    }
    if let confidence = exemption.confidence {
      let reason = confidence.reason.map { ": \($0)" } ?? ""
      page.add("confidence \(confidence.level)\(reason)", indent: inner, hanging: inner + 2)
    }
    if let reach = exemption.reach {
      page.add("lifts \(reach.words(in: rules.vocabulary))", indent: inner, hanging: inner + 2)
    }
    if let when = exemption.when {
      page.add("for a deal of which this is so:", indent: inner)
      conditions.write(when, to: &page)
    }
    if let needs = Wording(rules: rules).needs(exemption, committee: committee) {
      page.add("needs \(needs)", indent: inner, hanging: inner + 2)
      writeAccess(exemption.access, conditions, inner, to: &page)
    }
    if exemption.setsTerms { page.add("whoever keeps to it is exempted", indent: inner) }
    guard !exemption.obligations.isEmpty else { return }
    page.add("who uses it must:", indent: inner)
    LawLines.writeObligations(exemption.obligations, to: &page, indent: inner + 2)
  }

  private func writeAccess(
    _ access: Exemption.Access, _ conditions: ConditionLines, _ indent: Int, to page: inout Page
  ) {
    switch access {
    case .everybody: break
    case .nobody: page.add("nobody may ask for it any more", indent: indent)
    case .deals(let condition):
      page.add("may be asked for by a deal of which this is so:", indent: indent)
      conditions.write(condition, to: &page)
    }
  }
}

extension Exemption.Reach {
  /// Which rules it lifts.
  func words(in vocabulary: Vocabulary) -> String {
    let target =
      switch target {
      case .all: "every rule of the regime"
      case .rules(let names): names.map(\.text).joined(separator: ", ")
      case .measure(let word): "the rules of the measure “\(vocabulary.label(of: word.term))”, of every regime"
      }
    return except.isEmpty ? target : "\(target), but not \(except.map(\.text).joined(separator: ", "))"
  }
}

extension Exemption {
  /// Everything that it asks of a deal.
  var conditions: [Condition] {
    var conditions: [Condition] = []
    if let when { conditions.append(when) }
    if case .deals(let condition) = access { conditions.append(condition) }
    return conditions
  }
}
