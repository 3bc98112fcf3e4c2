package import Embargo

/// Amounts as a ledger keeps them: `100 bbl`, `635 to 850 bbl; 100 t`, and `1` where subjects are counted.
package enum AmountText {
  /// The amounts in one line.
  package static func written(_ amounts: [RecordedUsage.Amount]) -> String {
    amounts.map { amount in
      let number = amount.atLeast == amount.atMost ? "\(amount.atLeast)" : "\(amount.atLeast) to \(amount.atMost)"
      return amount.unit.isEmpty ? number : "\(number) \(amount.unit)"
    }.joined(separator: "; ")
  }

  /// The amounts of a line that `written` made; nil for any other.
  static func read(_ text: String) -> [RecordedUsage.Amount]? {
    if text.isEmpty { return [] }
    var amounts: [RecordedUsage.Amount] = []
    for part in text.split(separator: "; ", omittingEmptySubsequences: false) {
      var words = part.split(separator: " ", omittingEmptySubsequences: false)[...]
      guard let low = words.popFirst().flatMap(number) else { return nil }
      var high = low
      if words.first == "to" {
        words = words.dropFirst()
        guard let most = words.popFirst().flatMap(number), most >= low else { return nil }
        high = most
      }
      guard words.count <= 1, words.first?.contains(";") != true else { return nil }
      amounts.append(.init(atLeast: low, atMost: high, unit: words.first.map(String.init) ?? ""))
    }
    return amounts
  }

  private static func number(_ text: Substring) -> ExactDecimal? { try? ExactDecimal.parse(text.utf8) }
}
