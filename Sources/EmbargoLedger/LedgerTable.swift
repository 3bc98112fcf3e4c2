import Embargo

/// All entries of a ledger as a table for other programs (RFC 4180, with line ends of one character).
public enum LedgerTable {
  /// The table: a header, and a row for each entry in the order of writing.
  public static func render(_ contents: LedgerContents) -> String {
    let rows = contents.entries.map { entry -> [String?] in
      let statement = entry.statement
      return [
        String(entry.number), statement.kind.rawValue, statement.rule, statement.days?.description, statement.period,
        AmountText.written(statement.amounts), statement.per, statement.closedFrom?.description, statement.source,
        statement.deal, statement.dealDigest, statement.factor, statement.reverses.map { String($0) }, statement.reason,
        entry.signature.who, entry.signature.when, entry.signature.ruleSetDigest, entry.digest,
      ]
    }
    return ([header] + rows).map { row in row.map { cell($0 ?? "") }.joined(separator: ",") + "\n" }.joined()
  }

  private static let header: [String?] = [
    "number", "kind", "rule", "date", "period", "amount", "per", "closed-from", "source", "deal", "deal-digest",
    "factor", "reverses", "reason", "who", "when", "rule-set-digest", "digest",
  ]

  /// A cell; one that a spreadsheet would take for a formula gets an apostrophe in front.
  private static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let shown = isFormula ? "'" + text : text
    guard shown.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) || shown != shown.trimmed else {
      return shown
    }
    return "\"" + shown.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
