import Embargo
import LocatedText

/// Which terms mean something to the rules, or stand in a case.
struct TermUses {
  private var used: Set<TermID> = []

  init(_ rules: LintedRules) {
    let vocabulary = rules.vocabulary
    let asked = Self.asked(by: rules)
    let stated = Self.stated(in: rules)
    // What is asked for, with all that answers something else than no.
    var answering = asked
    for term in asked {
      answering.formUnion(Self.below(term, vocabulary))
      answering.formUnion(Self.above(term, vocabulary))
    }
    for index in vocabulary.terms.indices {
      let term = TermID(Int32(index))
      let targets = vocabulary.links[vocabulary[term].mayBe].map(\.target)
      guard targets.contains(where: answering.contains) else { continue }
      answering.formUnion(Self.below(term, vocabulary))
      // What a thing may turn out to be is wanted as well, although no rule may ask for it by name.
      answering.formUnion(targets)
    }
    used = answering.union(stated)
    for term in stated {
      used.formUnion(Self.above(term, vocabulary))
    }
  }

  func isUsed(_ term: TermID) -> Bool { used.contains(term) }

  // MARK: what the rules ask

  static func asked(by rules: LintedRules) -> Set<TermID> {
    var asked: Set<TermID> = []
    let folders = rules.ruleSet.folders
    let named = folders.flatMap { $0.regime.conditions + $0.contents.conditions } + rules.ruleSet.common.conditions
    var conditions = named.map(\.condition)
    for (rule, _) in rules.rules {
      conditions.append(rule.when)
      asked.formUnion(rule.covers.map(\.term))
      if let measure = rule.measure { asked.insert(measure.term) }
      for limit in rule.cap?.limits ?? [] { if let key = limit.path?.key { asked.insert(key) } }
    }
    for found in rules.exemptions {
      if let when = found.exemption.when { conditions.append(when) }
      if case .deals(let condition) = found.exemption.access { conditions.append(condition) }
      for requirement in found.exemption.requires {
        asked.formUnion(requirement.issuers.map(\.term))
        switch requirement.kind {
        case .authorisation(let word), .determination(let word): asked.insert(word.term)
        }
      }
      if case .measure(let word)? = found.exemption.reach?.target { asked.insert(word.term) }
    }
    for folder in folders { asked.formUnion(folder.regime.lists.map(\.term)) }
    for condition in conditions { add(condition, to: &asked) }
    return asked.union(engineTerms(rules.vocabulary))
  }

  private static func add(_ condition: Condition, to asked: inout Set<TermID>) {
    switch condition.kind {
    case .all(let parts), .any(let parts): for part in parts { add(part, to: &asked) }
    case .not(let part), .some(_, let part): add(part, to: &asked)
    case .holds: break
    case .field(let path, let tests):
      if let key = path.key { asked.insert(key) }
      for test in tests {
        switch test.kind {
        case .terms(let words), .surely(let words), .only(let words): asked.formUnion(words.map(\.term))
        case .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated, .sameAs: break
        }
      }
    }
  }

  private static func engineTerms(_ vocabulary: Vocabulary) -> [TermID] {
    let engine = vocabulary.engine
    return engine.recipients + [
      engine.service, engine.receivingSide, engine.supplySide, engine.endUser, engine.personRole, engine.person,
      engine.stateBody, engine.goods, engine.notification, engine.granted, engine.refused, engine.pending,
      engine.notMade, engine.ship, engine.listNumber,
    ]
  }

  // MARK: what the cases state

  /// Every word of a case that is a term of some taxonomy: more than are meant, so that none is called unused wrongly.
  private static func stated(in rules: LintedRules) -> Set<TermID> {
    var found: Set<TermID> = []
    for test in rules.cases {
      let nodes = test.root.tape.nodes[test.root.index..<Int(test.root.node.next)]
      for index in nodes.indices where nodes[index].kind == .scalar {
        let bytes = test.root.tape.textBytes(ofNode: index)
        for taxonomy in Taxonomy.allCases {
          if let term = rules.vocabulary.term(bytes, in: taxonomy) { found.insert(term) }
        }
      }
    }
    return found
  }

  // MARK: links of any day

  private static func below(_ term: TermID, _ vocabulary: Vocabulary) -> Set<TermID> {
    reach(from: term) { vocabulary.relations.children(of: $0) }
  }

  private static func above(_ term: TermID, _ vocabulary: Vocabulary) -> Set<TermID> {
    reach(from: term) { vocabulary.relations.parents(of: $0) }
  }

  private static func reach(from start: TermID, _ next: (TermID) -> [TermID]) -> Set<TermID> {
    var seen: Set<TermID> = [start]
    var open = [start]
    while let term = open.popLast() {
      for other in next(term) where seen.insert(other).inserted { open.append(other) }
    }
    return seen
  }
}
