import Embargo
import LocatedText

/// What changed in the words and tables that all rules rest on.
struct FrameComparison {
  private let sides: Sides

  init(_ analysis: Analysis) { sides = analysis.sides }

  /// Tables of which no single rule shows what comes of a change: what a deal leaves out is filled in by them.
  func changes() -> [RuleChange] {
    var found: [RuleChange] = []
    func add(_ what: String, _ entries: (CompiledRules, Int) -> [String: String]) {
      // What only one of them has is told as a word that is new or gone.
      let (before, after) = (entries(sides.all[0], 0), entries(sides.all[1], 1))
      guard before.contains(where: { key, value in after[key].map { $0 != value } ?? false }),
        let source = sides.all[1].vocabulary.source
      else { return }
      found.append(
        RuleChange(
          rule: "vocabulary", kind: .undecided,
          sentence: "\(what); run deals through both with ‘--replay’ to see what moves",
          widens: true, narrows: true, witness: nil,
          span: SourceSpan(source: source, startUTF8: 0, endUTF8: 0)))
    }
    add("which roles stand on which side, or are of persons, has changed", roles)
    add("which tariff codes belong to which categories has changed", tariff)
    add("which numbers and countries belong to which list has changed") { rules, _ in
      let lists = rules.ruleSet.folders.flatMap(\.regime.lists)
      return Dictionary(
        lists.map { list in
          let countries = list.countries.map { rules.vocabulary.id(of: $0) }.sorted()
          return (rules.vocabulary.id(of: list.term), "\(list.numberPrefixes.sorted()) \(countries)")
        }
      ) { first, _ in first }
    }
    add("the share from which an owner counts has changed") { rules, _ in
      Dictionary(rules.regimes.map { ($0.id, $0.ownershipThreshold?.description ?? "") }) { first, _ in first }
    }
    add("units or what they convert into have changed") { rules, _ in
      let units = rules.vocabulary.units
      let own = units.entries.map { entry -> (String, String) in
        guard case .dimension(let number, let factor) = entry.measure else { return (entry.name, "") }
        return (entry.name, "\(factor) \(units.name(ofDimension: number))")
      }
      let between = units.conversions.map { conversion in
        let key = "\(units[conversion.from].name) \(units[conversion.to].name) \(conversion.source)"
        return (key, "\(conversion.atLeast) \(conversion.atMost)")
      }
      return Dictionary(own + between) { first, _ in first }
    }
    return found
  }

  private func roles(_ rules: CompiledRules, _ side: Int) -> [String: String] {
    let engine = rules.vocabulary.engine
    let asked: [(TermID, Taxonomy)] =
      ([engine.receivingSide, engine.supplySide, engine.endUser, engine.personRole] + engine.recipients).map {
        ($0, .roles)
      } + [(engine.person, .partyKinds), (engine.stateBody, .partyKinds), (engine.service, .activities)]
    var found: [String: String] = [:]
    for (term, taxonomy) in asked {
      let range = rules.vocabulary.range(of: taxonomy)
      let row = rules.vocabulary.relations.row(forAnyOf: [term], in: range, on: .distantFuture)
      for terms in sides.terms(of: [taxonomy]) {
        let key = "\(rules.vocabulary.id(of: terms[side])) \(rules.vocabulary.id(of: term))"
        found[key] = row[Int(terms[side].index - range.lowerBound)].description
      }
    }
    return found
  }

  private func tariff(_ rules: CompiledRules, _ side: Int) -> [String: String] {
    let vocabulary = rules.vocabulary
    let codes = sides.terms(of: [.items]).map { terms in
      let own = vocabulary.tariffCodes[vocabulary[terms[side]].tariff].map(\.digits).sorted()
      return (vocabulary.id(of: terms[side]), own.joined(separator: " "))
    }
    return Dictionary(codes) { first, _ in first }
  }

  /// Words that only one of the two vocabularies has.
  func wordings() -> [WordingChange] {
    var found: [WordingChange] = []
    for (side, other, what) in [(1, 0, "is new"), (0, 1, "is no more")] {
      let vocabulary = sides.all[side].vocabulary
      for taxonomy in Taxonomy.allCases {
        for index in vocabulary.range(of: taxonomy) {
          let term = TermID(index)
          let id = vocabulary.id(of: term)
          guard sides.all[other].vocabulary.term(id, in: taxonomy) == nil else { continue }
          found.append(
            WordingChange(
              rule: "vocabulary", sentence: "the term ‘\(id)’ of \(taxonomy.rawValue) \(what)",
              span: vocabulary.span(of: term)))
        }
      }
    }
    return found
  }
}
