/// The answers that a missing fact can have, as far as rules tell them apart.
struct Suppositions {
  private let rules: CompiledRules

  /// An answer in words, and as a value to suppose.
  struct Candidate: Sendable {
    let words: String
    let value: Facts.Supposition.Value
  }

  init(_ rules: CompiledRules) { self.rules = rules }

  /// At most a handful of answers to a gap, each of which some question tells from the others.
  func candidates(for gap: Tracer.Gap) -> [Candidate] {
    var found: [Candidate] = []
    var asksForTerms = false
    for index in gap.ops {
      let op = rules.program.ops[Int(index)]
      switch op.code {
      case .terms, .surely, .only:
        asksForTerms = true
        for term in rules.program.asked[rules.program.matchers[Int(op.first)].asked].prefix(4) {
          found.append(Candidate(words: rules.vocabulary.id(of: term), value: .term(term)))
        }
      case .yesNo:
        found.append(Candidate(words: "yes", value: .yesNo(true)))
        found.append(Candidate(words: "no", value: .yesNo(false)))
      case .from, .before:
        let day = CalendarDate(daysSince1970: op.first)
        found.append(Candidate(words: "before \(day.description)", value: .days(DateSpan(day.adding(days: -1)))))
        found.append(Candidate(words: "\(day.description) or later", value: .days(DateSpan(day))))
      case .quantity: found += quantities(op)
      case .text:
        for text in rules.texts[op.first..<(op.first + op.count)].prefix(3) {
          found.append(Candidate(words: text, value: .text(text)))
        }
        asksForTerms = true
      case .tariff:
        asksForTerms = true
        for code in rules.program.codes[op.first..<(op.first + op.count)].prefix(3) {
          found.append(Candidate(words: code.description, value: .code(code)))
        }
      case .all, .any, .not, .some, .share, .known, .stated, .sameAs: break
      }
    }
    if asksForTerms { found.append(Candidate(words: "none of these", value: .nothing)) }
    var unique: [Candidate] = []
    for candidate in found where !unique.contains(where: { $0.words == candidate.words }) { unique.append(candidate) }
    return unique
  }

  /// An amount on either side of a limit.
  private func quantities(_ op: Program.Op) -> [Candidate] {
    let limit = rules.program.quantities[Int(op.first)]
    let words = "\(limit.amount) \(rules.vocabulary.units[limit.unit].name)"
    guard let above = limit.amount.adding(ExactDecimal(1)) else { return [] }
    let below = limit.amount.multiplied(by: ExactDecimal(1))?.subtracting(ExactDecimal(1)) ?? limit.amount
    switch op.bound {
    case .moreThan, .atMost:
      return [
        Candidate(words: "more than \(words)", value: .quantity(Quantity(above, limit.unit))),
        Candidate(words: "\(words) or less", value: .quantity(limit)),
      ]
    case .atLeast, .lessThan:
      return [
        Candidate(words: "\(words) or more", value: .quantity(limit)),
        Candidate(words: "less than \(words)", value: .quantity(Quantity(below, limit.unit))),
      ]
    }
  }
}
