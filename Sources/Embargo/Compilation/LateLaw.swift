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
  private let rules: [LawPlace]
  private let exemptions: [LawPlace]
  private let files: [(tape: LateTape, law: Late<FileLaw>)]
  private let whole = Late<RuleSet>()

  /// The law of one file that was read.
  private struct FileLaw: Sendable {
    /// By the node at which it stands.
    let rules: [Int32: Late<Rule>]
    let exemptions: [Int32: Late<Exemption>]
  }

  /// Takes the files, and where in them the rules and exemptions stand, by number.
  init(
    _ source: RuleSource, files: [LateTape], _ vocabulary: Vocabulary, regimes: [String], rules: [LawPlace],
    exemptions: [LawPlace]
  ) {
    self.source = source
    self.vocabulary = vocabulary
    self.regimes = regimes
    self.files = files.map { ($0, Late()) }
    self.rules = rules
    self.exemptions = exemptions
  }

  func law(_ rule: CompiledRule) -> Rule {
    let place = rules[Int(rule.number)]
    let kept = fileLaw(place.file).rules[place.node]
    guard let law = kept?.value(or: { self.rule(at: place, regimes[Int(rule.regime)]) }) else {
      preconditionFailure("a file keeps the rules that stand in it")
    }
    return law
  }

  func law(_ exemption: CompiledExemption) -> Exemption {
    let place = exemptions[Int(exemption.number)]
    let regime = exemption.folder < 0 ? "" : regimes[Int(exemption.folder)]
    let kept = fileLaw(place.file).exemptions[place.node]
    guard let law = kept?.value(or: { self.exemption(at: place, regime, isShared: exemption.rule < 0) }) else {
      preconditionFailure("a file keeps the exemptions that stand in it")
    }
    return law
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

  /// The names of the files that hold rules.
  var fileNames: [String] { Set(rules.map(\.file)).sorted().map { source.files[Int($0)].name } }

  // MARK: reading

  private func fileLaw(_ file: Int32) -> FileLaw {
    files[Int(file)].law.value {
      FileLaw(rules: Self.lates(in: file, of: rules), exemptions: Self.lates(in: file, of: exemptions))
    }
  }

  private static func lates<Law>(in file: Int32, of places: [LawPlace]) -> [Int32: Late<Law>] {
    var lates: [Int32: Late<Law>] = [:]
    for place in places where place.file == file { lates[place.node] = Late() }
    return lates
  }

  private func rule(at place: LawPlace, _ regime: String) -> Rule {
    var diagnostics: [Diagnostic] = []
    let reader = RuleReader(vocabulary, regime: regime)
    guard let law = node(place).flatMap({ reader.rule($0, &diagnostics) }) else {
      preconditionFailure("an image was made of rules that read")
    }
    return law
  }

  private func exemption(at place: LawPlace, _ regime: String, isShared: Bool) -> Exemption {
    var diagnostics: [Diagnostic] = []
    let reader = RuleReader(vocabulary, regime: regime)
    guard let law = node(place).flatMap({ reader.exemption($0, isShared: isShared, &diagnostics) }) else {
      preconditionFailure("an image was made of exemptions that read")
    }
    return law
  }

  private func node(_ place: LawPlace) -> LocatedNode? {
    let tape = files[Int(place.file)].tape.tape
    return tape.nodes.indices.contains(Int(place.node)) ? LocatedNode(tape: tape, index: Int(place.node)) : nil
  }
}
