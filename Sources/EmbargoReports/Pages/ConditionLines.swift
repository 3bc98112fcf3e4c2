import Embargo

/// A condition as a list that a lawyer can read beside the paragraph: the parts in the order written.
struct ConditionLines {
  private let vocabulary: Vocabulary
  private let indent: Int

  /// Prepares lines at an indent.
  init(_ vocabulary: Vocabulary, indent: Int) {
    self.vocabulary = vocabulary
    self.indent = indent
  }

  /// Writes the condition; of one that asks for several things at once, each stands for itself.
  func write(_ condition: Condition, to page: inout Page) {
    if case .all(let parts) = condition.kind {
      for part in parts { writePart(part, to: &page) }
    } else {
      writePart(condition, to: &page)
    }
  }

  private func writePart(_ condition: Condition, to page: inout Page) {
    switch condition.kind {
    case .all(let parts): writeList("all of these:", parts, to: &page)
    case .any(let parts): writeList("one of these:", parts, to: &page)
    case .not(let part):
      if let line = line(part) {
        add("not: " + line, to: &page)
      } else {
        writeList("not:", [part], to: &page)
      }
    case .some(let path, let part):
      writeList("for one of \(path.words(in: vocabulary), .strong):", part.conjuncts, to: &page)
    case .holds, .field: if let line = line(condition) { add(line, to: &page) }
    }
  }

  private func writeList(_ head: Phrase, _ parts: [Condition], to page: inout Page) {
    add(head, to: &page)
    let inner = ConditionLines(vocabulary, indent: indent + 2)
    for part in parts.count == 1 ? parts[0].conjuncts : parts { inner.writePart(part, to: &page) }
  }

  private func add(_ phrase: Phrase, to page: inout Page) {
    page.add("- " + phrase, indent: indent, hanging: indent + 2)
  }

  /// The condition in one line, if it is that simple.
  private func line(_ condition: Condition) -> Phrase? {
    switch condition.kind {
    case .holds(let names): names.map { "\($0.text, .strong)" }.joined(by: ", and ")
    case .field(let path, let tests):
      "\(path.words(in: vocabulary), .strong) " + tests.map { Phrase(safe: words(for: $0)) }.joined(by: " and ")
    case .all, .any, .not, .some: nil
    }
  }

  private func words(for test: Condition.Test) -> String {
    switch test.kind {
    case .terms(let words): "is \(either(words.map { vocabulary.id(of: $0.term) }))"
    case .surely(let words): "surely is \(either(words.map { vocabulary.id(of: $0.term) }))"
    case .only(let words): "is nothing but \(either(words.map { vocabulary.id(of: $0.term) }))"
    case .text(let texts): "is \(either(texts.map { "“\($0)”" }))"
    case .yesNo(let answer): answer ? "is yes" : "is no"
    case .tariff(let codes): "begins with \(either(codes.map(\.description)))"
    case .from(let day): "is \(day) or later"
    case .before(let day): "is before \(day)"
    case .quantity(let bound, let quantity): "is \(bound.words) \(vocabulary.units.words(for: quantity))"
    case .share(let bound, let share): "is \(bound.words) \(share)%"
    case .known(let isKnown): isKnown ? "is stated" : "is not stated"
    case .stated(let isStated): isStated ? "is itself stated" : "is itself not stated"
    case .sameAs(let other): "is the same as \(other.words(in: vocabulary))"
    }
  }

  private func either(_ words: [String]) -> String { words.joined(separator: " or ") }
}

extension Condition {
  /// The parts all of which must hold.
  fileprivate var conjuncts: [Condition] { if case .all(let parts) = kind { parts } else { [self] } }
}

extension Condition.Bound {
  fileprivate var words: String {
    switch self {
    case .moreThan: "more than"
    case .atLeast: "at least"
    case .lessThan: "less than"
    case .atMost: "at most"
    }
  }
}

extension UnitTable {
  /// The quantity as it is written: `100 kg`.
  func words(for quantity: Quantity) -> String { "\(quantity.amount) \(self[quantity.unit].name)" }
}

extension RulePath {
  /// The path as a rule writes it at its fullest: `item.specs.calibre`.
  func words(in vocabulary: Vocabulary) -> String {
    var names: [String] = []
    if case .bound(let kind) = scope { names.append(Self.name(of: kind)) }
    if let container { names.append(container.key) }
    names.append(field.key)
    if let key { names.append(vocabulary.id(of: key)) }
    if let element { names.append(element.key) }
    return names.joined(separator: ".")
  }
}
