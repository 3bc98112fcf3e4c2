import LocatedText

/// Values in the form in which nearly all are written, read from their bytes; whatever is not of that form is left to the
/// reading that tells what is wrong.
extension TransactionDecoder {
  /// Reads a value into its slot; false if it is not plainly right, and then nothing was read.
  mutating func decodePlainly(
    _ known: FieldKeys.Known, _ node: Node, _ index: Int, of record: Int32, into slot: inout Transaction.Slot
  ) -> Bool {
    switch known.type {
    case .remark, .text: return isPlainText(node) && known.field != .imo
    case .terms, .termsOfEither, .countries, .designations: return decodePlainTerms(known, node, index, into: &slot)
    case .date: return decodePlainDay(node, into: &slot)
    case .tariffCode: return decodePlainCode(node, into: &slot)
    case .quantity, .amount: return decodePlainQuantity(known.type, node, into: &slot)
    case .record(let kind):
      guard case .mapping = node.kind else { return false }
      slot = decodeRecord(kind, in: slot, of: record, known.field)
      return true
    case .records(let kind):
      guard case .sequence = node.kind else { return false }
      decodeRecords(kind, known.field, index, of: record, into: &slot)
      return true
    case .yesNo, .place, .partyLinks, .share, .measurements, .identifiers, .subjects, .usage,
      .derivedParties, .derivedFindings, .derivedAmount:
      return false
    }
  }

  /// Where the text of a node stands that is written between quotes and without an escape.
  mutating func textRange(_ node: Node) -> Range<Int>? {
    guard case .quoted = node.style, node.length > 2 else { return nil }
    return Int(node.start) + 1..<Int(node.start) + Int(node.length) - 1
  }

  private mutating func isPlainText(_ node: Node) -> Bool {
    guard let range = textRange(node) else { return false }
    return deal.bytes[range.lowerBound] > ASCII.space
  }

  /// Whether a value is the word `unknown`, or may be, being written with escapes.
  mutating func isUnknown(_ node: Node) -> Bool {
    guard node.length >= 7 && node.length < 64, case .scalar = node.kind else { return false }
    switch node.style {
    case .quoted: return node.length == 9 && isUnknown(at: Int(node.start) + 1)
    case .plain: return node.length == 7 && isUnknown(at: Int(node.start))
    case .jsonEscaped, .sideText: return true
    case .number, .word, .block, .flow: return false
    }
  }

  private mutating func isUnknown(at start: Int) -> Bool {
    let text = deal.bytes.span.extracting(start..<start + 7)
    return text[0] == UInt8(ascii: "u") && text[1] == UInt8(ascii: "n") && text[2] == UInt8(ascii: "k")
      && text[3] == UInt8(ascii: "n") && text[4] == UInt8(ascii: "o") && text[5] == UInt8(ascii: "w")
      && text[6] == UInt8(ascii: "n")
  }

  // MARK: terms

  private mutating func decodePlainTerms(
    _ known: FieldKeys.Known, _ node: Node, _ index: Int, into slot: inout Transaction.Slot
  ) -> Bool {
    let first = deal.terms.count
    if case .scalar = node.kind {
      guard let term = plainTerm(known.type, node) else { return false }
      deal.terms.append(.init(term: term, node: Int32(index)))
    } else {
      guard case .sequence = node.kind, !known.field.isSingle else { return false }
      var element = index + 1
      while element < Int(node.next) {
        guard let term = plainTerm(known.type, deal.nodes[element]) else {
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

  private mutating func plainTerm(_ type: FieldType, _ node: Node) -> TermID? {
    guard let range = textRange(node) else { return nil }
    let text = deal.bytes.span.extracting(range)
    switch type {
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

  // MARK: codes and quantities

  private mutating func decodePlainCode(_ node: Node, into slot: inout Transaction.Slot) -> Bool {
    guard let range = textRange(node), let code = HSCode(written: deal.bytes.span.extracting(range)) else {
      return false
    }
    slot.first = Int32(deal.codes.count)
    deal.codes.append(code)
    return true
  }

  private mutating func decodePlainQuantity(
    _ type: FieldType, _ node: Node, into slot: inout Transaction.Slot
  ) -> Bool {
    guard let quantity = plainQuantity(node), vocabulary.isCurrency(quantity.unit) == (type == .amount) else {
      return false
    }
    slot.first = Int32(deal.quantities.count)
    deal.quantities.append(quantity)
    return true
  }

  private mutating func plainQuantity(_ node: Node) -> Quantity? {
    guard let range = textRange(node) else { return nil }
    let text = deal.bytes.span.extracting(range)
    guard let (amount, name) = QuantityText.reading(of: text), let unit = vocabulary.unit(text.extracting(name)) else {
      return nil
    }
    return Quantity(amount, unit)
  }

  // MARK: days

  /// A single day as `2017-12-22`.
  private mutating func decodePlainDay(_ node: Node, into slot: inout Transaction.Slot) -> Bool {
    guard let range = textRange(node), range.count == 10 else { return false }
    guard let (day, year) = CalendarDate.day(written: deal.bytes.span.extracting(range)),
      Fields.plausibleYears.contains(year)
    else { return false }
    slot.first = day.daysSince1970
    slot.count = day.daysSince1970
    return true
  }
}

extension CalendarDate {
  /// A day in its ten characters, `2017-12-22`, and its year; nil for any other text.
  fileprivate static func day(written text: Span<UInt8>) -> (day: CalendarDate, year: Int)? {
    guard text[4] == ASCII.hyphen, text[7] == ASCII.hyphen else { return nil }
    var number = 0
    for place in 0..<10 where place != 4 && place != 7 {
      guard let digit = ASCII.digit(text[place]) else { return nil }
      number = number * 10 + Int(digit)
    }
    let year = number / 10_000
    return CalendarDate(year: year, month: number / 100 % 100, day: number % 100).map { ($0, year) }
  }
}
