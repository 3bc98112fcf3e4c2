package import Embargo
package import LocatedText

/// What lints look at: the rules as they read, their files as nodes, their cases as they came out, and the day.
package struct LintedRules: Sendable {
  /// The rules, as far as they read.
  package let ruleSet: RuleSet
  /// The files.
  package let nodes: RuleNodes
  /// The documents of the rule set but cases and templates, by path within it.
  package let documents: [(path: String, root: LocatedNode)]
  /// The cases, in the order of their files.
  package let cases: [JudgedCase]
  /// The day against which renewals are judged.
  package let asOf: CalendarDate

  /// What the analysis says of the rules.
  let analysis: RuleAnalysis

  private let expansions: [String: ConditionExpansion]

  package init(
    ruleSet: RuleSet, nodes: RuleNodes, documents: [(path: String, root: LocatedNode)], cases: [JudgedCase],
    asOf: CalendarDate, compiled: CompiledRules
  ) {
    self.ruleSet = ruleSet
    analysis = RuleAnalysis(compiled)
    self.nodes = nodes
    self.documents = documents
    self.cases = cases
    self.asOf = asOf
    expansions = Dictionary(
      uniqueKeysWithValues: ruleSet.folders.map { ($0.regime.id, ConditionExpansion($0, ruleSet.common)) })
  }

  /// Conditions of a regime with those that they name put in their place.
  func expansion(in folder: RuleSet.Folder) -> ConditionExpansion {
    expansions[folder.regime.id] ?? ConditionExpansion(folder, ruleSet.common)
  }

  package var vocabulary: Vocabulary { ruleSet.vocabulary }

  /// Every rule with the folder of its regime.
  package var rules: [(rule: Rule, folder: RuleSet.Folder)] {
    ruleSet.folders.flatMap { folder in folder.contents.rules.map { ($0, folder) } }
  }

  /// Every term of the vocabulary.
  package var terms: [TermID] { vocabulary.terms.indices.map { TermID(Int32($0)) } }

  /// What a term links to under one of its keys, each with the node that names it.
  package func links(_ key: String, of term: TermID) -> [(node: LocatedNode, target: TermID)] {
    guard let value = vocabulary.value(key, of: term) else { return [] }
    let nodes = value.kind == .sequence ? value.elements : [value]
    return nodes.compactMap { node in
      let name = node.entry("term")?.value.text ?? node.text
      return vocabulary.term(name, in: vocabulary[term].taxonomy).map { (node, $0) }
    }
  }

  /// Every citation of rules, exemptions, obligations and paragraphs that are not encoded.
  package var citations: [Citation] {
    ruleSet.folders.flatMap(\.citations) + ruleSet.common.exemptions.flatMap(\.allCitations)
  }

  /// Every exemption, those in rules and those that stand by themselves, with what it lifts.
  package var exemptions: [FoundExemption] {
    let all = rules.map(\.rule)
    let inRules = ruleSet.folders.flatMap { folder in
      folder.contents.rules.flatMap { rule in
        rule.exemptions.map { FoundExemption(exemption: $0, folder: folder, lifted: [rule]) }
      }
    }
    let shared = ruleSet.folders.flatMap { folder in
      folder.contents.exemptions.map {
        FoundExemption(exemption: $0, folder: folder, lifted: $0.lifted(from: folder.contents.rules, among: all))
      }
    }
    let common = ruleSet.common.exemptions.map {
      FoundExemption(exemption: $0, folder: nil, lifted: $0.lifted(from: all, among: all))
    }
    return inRules + shared + common
  }

  /// The mapping that a rule is written as.
  package func node(of rule: Rule) -> LocatedNode? { nodes.node(at: rule.span) }

  /// The mapping that an exemption is written as.
  package func node(of exemption: Exemption) -> LocatedNode? { nodes.node(at: exemption.span) }
}

/// A case with what the rules said of it.
package struct JudgedCase: Sendable {
  /// The case.
  package let test: Case
  /// The document that it is written as.
  package let root: LocatedNode
  /// What came out.
  package let assessment: Assessment
}

/// An exemption with where it stands and what it lifts.
package struct FoundExemption: Sendable {
  /// The exemption.
  package let exemption: Exemption
  /// The regime in whose files it stands; nil for one that all regimes share.
  package let folder: RuleSet.Folder?
  /// The rules that it lifts.
  package let lifted: [Rule]
}

extension Exemption {
  /// The rules that it lifts, of which its own regime, or all for one that all share, has some.
  fileprivate func lifted(from own: [Rule], among all: [Rule]) -> [Rule] {
    guard let reach else { return [] }
    let reached =
      switch reach.target {
      case .all: own
      case .rules(let names): all.filter { rule in names.contains { $0.text == rule.id } }
      case .measure(let word): all.filter { $0.measure?.term == word.term }
      }
    return reached.filter { rule in !reach.except.contains { $0.text == rule.id } }
  }
}

extension RuleSet.Folder {
  /// Every citation in the files of the regime.
  package var citations: [Citation] {
    let ofRules = contents.rules.flatMap { rule in
      rule.citations + rule.obligations.flatMap(\.citations) + rule.exemptions.flatMap(\.allCitations)
    }
    return ofRules + contents.exemptions.flatMap(\.allCitations) + contents.notEncoded.map(\.citation)
  }
}

extension Exemption {
  /// Its own citations, and those of its obligations.
  fileprivate var allCitations: [Citation] { citations + obligations.flatMap(\.citations) }
}

extension Rule {
  /// Whether every day on which it is in force lies in one of some intervals.
  package func isInForce(within intervals: [Interval]) -> Bool {
    inForce.allSatisfy { own in
      intervals.contains { $0.days.first <= own.days.first && own.days.last <= $0.days.last }
    }
  }
}
