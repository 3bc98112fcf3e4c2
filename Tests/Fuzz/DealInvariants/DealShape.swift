import Embargo
import LocatedText

/// How a deal is laid out in its flat arrays: every index leads somewhere, every record has a path of its own.
enum DealShape {
  static func brokenBy(_ deal: Transaction, isWhole: Bool) -> String? {
    var paths: Set<String> = []
    for (index, record) in deal.records.enumerated() {
      if record.parent >= Int32(index) { return "a record comes before what holds it" }
      // An owner described in place and then found in the list keeps its path; what is unknown has one for all.
      let path = deal.path(of: Int32(index))
      if isWhole && record.ordinal >= 0 && !paths.insert(path).inserted { return "two records are reached by \(path)" }
      for field in record.kind.fields {
        if let broken = brokenBy(deal.slot(field, of: Int32(index)), field, in: deal) {
          return "\(deal.path(of: field, in: Int32(index))): \(broken)"
        }
      }
    }
    return nil
  }

  private static func brokenBy(_ slot: Transaction.Slot, _ field: Field, in deal: Transaction) -> String? {
    if slot.state == .absent || slot.state == .unknown && field.type.elementKind == nil { return nil }
    if slot.node >= Int32(deal.tape.nodes.count) { return "no such node" }
    let isWithin = { (count: Int) in
      slot.first >= 0 && slot.count >= 0 && Int(slot.first) + Int(slot.count) <= count
    }
    switch field.type {
    case .terms, .termsOfEither, .countries, .place:
      return isWithin(deal.terms.count) ? nil : "terms out of range"
    case .designations: return slot.count == -1 || isWithin(deal.terms.count) ? nil : "terms out of range"
    case .record(let kind):
      return deal.records.indices.contains(Int(slot.first)) && deal.records[Int(slot.first)].kind == kind
        ? nil : "no such record"
    case .records: return isWithin(deal.members.count) ? nil : "members out of range"
    case .partyLinks:
      guard isWithin(deal.links.count) else { return "links out of range" }
      return deal.links[slot.first..<(slot.first + slot.count)].allSatisfy {
        deal.records.indices.contains(Int($0.record))
      }
        ? nil : "a link to nobody"
    case .measurements, .identifiers, .usage: return isWithin(deal.keyed.count) ? nil : "values out of range"
    case .subjects: return isWithin(deal.covers.count) ? nil : "subjects out of range"
    case .text, .remark, .yesNo, .date, .tariffCode, .quantity, .amount, .share, .derivedParties, .derivedFindings,
      .derivedAmount:
      return nil
    }
  }
}
