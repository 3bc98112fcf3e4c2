import LocatedText

/// Values in the form in which nearly all are written, read from their bytes; whatever is not of that form is left to the
/// reading that tells what is wrong.
extension TransactionDecoder {
  /// Reads a value into its slot; false if it is not plainly right, and then nothing was read.
  mutating func decodePlainly(_ field: Field, _ index: Int, into slot: inout Transaction.Slot) -> Bool {
    let node = deal.tape.nodes[index]
    switch field.type {
    case .remark, .text: return field != .imo && isPlainText(node)
    case .terms, .termsOfEither, .countries, .designations: return decodePlainTerms(field, node, index, into: &slot)
    case .date: return decodePlainDay(field, node, into: &slot)
    case .yesNo, .tariffCode, .quantity, .amount, .place, .record, .records, .partyLinks, .share, .measurements,
      .identifiers, .subjects, .usage, .derivedParties, .derivedFindings, .derivedAmount:
      return false
    }
  }

  /// Where the text of a node stands that is written between quotes and without an escape.
  private func textRange(_ node: Node) -> Range<Int>? {
    guard node.style == .quoted, node.length > 2 else { return nil }
    return Int(node.start) + 1..<Int(node.start) + Int(node.length) - 1
  }

  private func isPlainText(_ node: Node) -> Bool {
    guard let range = textRange(node) else { return false }
    return deal.tape.source.bytes[range.lowerBound] > ASCII.space
  }

  // MARK: terms

  private mutating func decodePlainTerms(
    _ field: Field, _ node: Node, _ index: Int, into slot: inout Transaction.Slot
  ) -> Bool {
    let first = deal.terms.count
    if node.kind == .scalar {
      guard let term = plainTerm(field, node) else { return false }
      deal.terms.append(.init(term: term, node: Int32(index)))
    } else {
      guard node.kind == .sequence, !field.isSingle else { return false }
      var element = index + 1
      while element < Int(node.next) {
        guard let term = plainTerm(field, deal.tape.nodes[element]) else {
          deal.terms.removeLast(deal.terms.count - first)
          return false
        }
        deal.terms.append(.init(term: term, node: Int32(element)))
        element += 1
      }
      if deal.terms.count == first { return false }
    }
    slot.first = Int32(first)
    slot.count = Int32(deal.terms.count - first)
    return true
  }

  private func plainTerm(_ field: Field, _ node: Node) -> TermID? {
    guard node.kind == .scalar, let range = textRange(node) else { return nil }
    let text = deal.tape.source.bytes.span.extracting(range)
    switch field.type {
    case .terms(let taxonomy): return vocabulary.term(text, in: taxonomy)
    case .termsOfEither(let first, let second):
      return vocabulary.term(text, in: first) ?? vocabulary.term(text, in: second)
    case .designations: return vocabulary.term(text, in: .designations)
    case .countries:
      guard let term = vocabulary.term(text, in: .places), vocabulary[term].isCountry else { return nil }
      return term
    default: return nil
    }
  }

  // MARK: days

  /// A single day as `2017-12-22`.
  private func decodePlainDay(_ field: Field, _ node: Node, into slot: inout Transaction.Slot) -> Bool {
    guard let range = textRange(node), range.count == 10 else { return false }
    let text = deal.tape.source.bytes.span.extracting(range)
    guard let day = CalendarDate(written: text), Fields.plausibleYears.contains(day.year) else { return false }
    slot.first = day.daysSince1970
    slot.count = day.daysSince1970
    return true
  }
}

extension CalendarDate {
  /// A day in its ten characters, `2017-12-22`; nil for any other text.
  fileprivate init?(written text: Span<UInt8>) {
    guard text[4] == ASCII.hyphen, text[7] == ASCII.hyphen else { return nil }
    var number = 0
    for place in 0..<10 where place != 4 && place != 7 {
      guard let digit = ASCII.digit(text[place]) else { return nil }
      number = number * 10 + Int(digit)
    }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
