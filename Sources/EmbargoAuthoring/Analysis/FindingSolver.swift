import Embargo

/// What is found of a subject: each asked finding is so, is not so, or is open.
extension FieldSolver {
  func findings(_ wishes: [Wish]) -> FieldState? {
    var demands: [(asked: [TermID], demand: Demand)] = []
    var asked = TermWishes(count: 0)
    for wish in wishes {
      switch wish.test.code {
      case .known: asked.askKnown(wish.test, wish.demand)
      case .terms:
        let terms = sides.programs[wish.side].asked[sides.programs[wish.side].matchers[Int(wish.test.first)].asked]
        for term in terms.prefix(1) {
          guard let shared = sides.shared(term, side: wish.side) else {
            return wish.demand.allows(.false) ? .unsure : nil
          }
          guard let place = demands.firstIndex(where: { $0.asked == shared }) else {
            demands.append((shared, wish.demand))
            continue
          }
          demands[place].demand = demands[place].demand.intersection(wish.demand)
        }
      default: break
      }
    }
    if asked.isImpossible || demands.contains(where: \.demand.isEmpty) || isContradictory(demands) { return nil }
    var found: [(id: String, result: Kleene)] = []
    for (terms, demand) in demands {
      let vocabulary = sides.vocabularies[0]
      let id = vocabulary.id(of: terms[0])
      if demand.least == .true { found.append((id, .true)) }
      let isOpen = zip(sides.all, terms).contains { $0.vocabulary[$1].isUnknownIfLeftOut }
      if demand.most == .false && isOpen { found.append((id, .false)) }
      if demand.least == .unknown && !(isOpen && demand.most != .false) { found.append((id, .unknown)) }
    }
    if asked.isKnown == true && found.isEmpty { return .unsure }
    guard asked.isKnown == false, !found.isEmpty else { return .findings(found) }
    // A determination of which nobody says what it covers leaves a finding open and is none of the subject.
    return found.allSatisfy { $0.result == .unknown } ? .unsure : nil
  }

  /// Whether something is found and what it is a kind of is not.
  private func isContradictory(_ demands: [(asked: [TermID], demand: Demand)]) -> Bool {
    demands.contains { narrow in
      narrow.demand.least == .true
        && demands.contains { broad in
          broad.demand.most == .false
            && sides.all.indices.allSatisfy { side in
              let vocabulary = sides.vocabularies[side]
              return vocabulary.relations.ancestry(
                of: narrow.asked[side], in: vocabulary.range(of: .findings), on: day
              ).contains(broad.asked[side])
            }
        }
    }
  }
}
