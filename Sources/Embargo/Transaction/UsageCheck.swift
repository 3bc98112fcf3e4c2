import LocatedText

/// Finds, under `usage`, ids that are no rule with a ceiling: what is said of them would count for nothing.
struct UsageCheck {
  private let deal: Transaction
  private let ceilings: [String]

  init(_ deal: Transaction, ceilings: [String]) {
    self.deal = deal
    self.ceilings = ceilings
  }

  func diagnostics() -> [Diagnostic] {
    let slot = deal.slot(.usage, of: Transaction.top)
    guard slot.state == .stated else { return [] }
    return deal.keyed[slot.first..<(slot.first + slot.count)].compactMap { value in
      let key = deal.node(value.keyNode)
      guard !ceilings.contains(key.text) else { return nil }
      let near = NearNames.nearest(to: key.text, among: ceilings)
      return Diagnostic(
        "unknown-ceiling", .unknownCeiling(key.text, near: near, ceilings), at: key.span,
        fixIts: near.map { [.init("write ‘\($0)’", edits: [.init(key.span, with: $0)])] } ?? [])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownCeiling(_ id: String, near: String?, _ ceilings: [String]) -> Self {
    if let near { return "‘\(id)’ is no rule that sets a ceiling; did you mean ‘\(near)’?" }
    return "‘\(id)’ is no rule that sets a ceiling; those that do are \(listing: ceilings.sorted())"
  }
}
