import LocatedText

/// Where a rule or an exemption stands: a file of the rule set, and the node in it.
struct LawPlace: Sendable, Hashable {
  let file: Int32
  let node: Int32
}

/// The law of rules that were compiled when the binary was built: of a file that holds a rule, the tape is read when
/// somebody asks for one of its rules, and of the rule nothing but itself.
final class LateLaw: Sendable {
  private let source: RuleSource
  private let vocabulary: Vocabulary
  private let regimes: [String]
  private let rulePlaces: [LawPlace]
  private let exemptionPlaces: [LawPlace]
  private let files: [LateTape]
  private let rules: [Late<Rule>]
  private let exemptions: [Late<Exemption>]
  private let whole = Late<RuleSet>()

  /// Takes the files, and where in them the rules and exemptions stand, by number.
  init(
    _ source: RuleSource, files: [LateTape], _ vocabulary: Vocabulary, regimes: [String], rules: [LawPlace],
    exemptions: [LawPlace]
  ) {
    self.source = source
    self.vocabulary = vocabulary
    self.regimes = regimes
    self.files = files
    rulePlaces = rules
    exemptionPlaces = exemptions
    self.rules = rules.map { _ in Late() }
    self.exemptions = exemptions.map { _ in Late() }
  }

  func law(_ rule: CompiledRule) -> Rule {
    rules[Int(rule.number)].value {
      var diagnostics: [Diagnostic] = []
      let reader = RuleReader(vocabulary, regime: regimes[Int(rule.regime)])
      guard let node = node(rulePlaces[Int(rule.number)]), let law = reader.rule(node, &diagnostics) else {
        preconditionFailure("an image was made of rules that read")
      }
      return law
    }
  }

  func law(_ exemption: CompiledExemption) -> Exemption {
    exemptions[Int(exemption.number)].value {
      var diagnostics: [Diagnostic] = []
      let reader = RuleReader(vocabulary, regime: exemption.folder < 0 ? "" : regimes[Int(exemption.folder)])
      guard let node = node(exemptionPlaces[Int(exemption.number)]),
        let law = reader.exemption(node, isShared: exemption.rule < 0, &diagnostics)
      else {
        preconditionFailure("an image was made of exemptions that read")
      }
      return law
    }
  }

  /// Everything, read by the vocabulary that is there.
  var ruleSet: RuleSet {
    whole.value {
      guard let set = RuleSetReader.read(source, with: vocabulary).partial else {
        preconditionFailure("with a vocabulary at hand there is always a rule set")
      }
      return set
    }
  }

  var fileNames: [String] { Set(rulePlaces.map(\.file)).sorted().map { source.files[Int($0)].name } }

  private func node(_ place: LawPlace) -> LocatedNode? {
    let tape = files[Int(place.file)].tape
    return tape.nodes.indices.contains(Int(place.node)) ? LocatedNode(tape: tape, index: Int(place.node)) : nil
  }
}
