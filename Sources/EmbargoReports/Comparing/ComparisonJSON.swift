import Embargo

/// A comparison for programs: an object for each deal that differs, and the sums.
package enum ComparisonJSON {
  /// The name of the schema.
  package static let schema = "embargo.comparison/1"

  /// The object of a deal that differs, on one line without its end.
  package static func line(_ difference: Difference) -> String { JSONWriter.compact(.object(object(difference))) }

  /// The sums, on one line without its end.
  package static func summaryLine(_ comparison: RunComparison) -> String {
    var object = JSONObject()
    object.add("summary", summary(comparison))
    return JSONWriter.compact(.object(object.keeping(to: ComparisonForms.summaryLine)))
  }

  /// What stands in front of the objects of a document.
  package static func opening(_ comparison: RunComparison, against name: String) -> String {
    var earlier = JSONObject()
    earlier.add("file", name)
    earlier.add("ruleSet", comparison.earlier.ruleSetDigest)
    earlier.add("ledger", comparison.earlier.ledgerDigest)
    var now = JSONObject()
    now.add("ruleSet", comparison.frame.ruleSetDigest)
    now.add("ledger", comparison.frame.ledgerDigest)
    return """
      {
        "schema": "\(schema)",
        "earlier": \(JSONWriter.compact(.object(earlier.keeping(to: ComparisonForms.earlier)))),
        "now": \(JSONWriter.compact(.object(now.keeping(to: ComparisonForms.now)))),
        "differences": [
      """
  }

  /// What stands behind them.
  package static func closing(_ comparison: RunComparison) -> String {
    "\n  ],\n  \"summary\": \(JSONWriter.compact(.object(summary(comparison))))\n}\n"
  }

  private static func summary(_ comparison: RunComparison) -> JSONObject {
    var object = JSONObject()
    object.add("same", comparison.counts.same)
    for kind in Difference.Kind.allCases { object.add(kind.rawValue, comparison.counts.kinds[kind]) }
    if comparison.earlier.unread > 0 { object.add("unread-before", comparison.earlier.unread) }
    object.add(
      "causes",
      comparison.counts.causes.sorted { $0.key < $1.key }.map { cause, deals in
        var entry = self.object(cause)
        entry.add("deals", deals)
        return entry.keeping(to: ComparisonForms.countedCause)
      })
    return object.keeping(to: ComparisonForms.summary)
  }

  private static func object(_ difference: Difference) -> JSONObject {
    var object = JSONObject()
    object.add("line", difference.line)
    object.add("id", difference.id)
    object.add("difference", difference.kind.rawValue)
    object.add("before", difference.before?.rawValue)
    object.add("now", difference.now?.rawValue)
    object.add(
      "changes",
      difference.changes.map { change in
        var object = JSONObject()
        object.add("rule", change.rule)
        if !change.subject.isEmpty { object.add("subject", change.subject) }
        object.add("before", change.before)
        object.add("now", change.now)
        return object.keeping(to: ComparisonForms.change)
      })
    object.add("because", difference.causes.map { self.object($0).keeping(to: ComparisonForms.cause) })
    return object.keeping(to: ComparisonForms.difference)
  }

  private static func object(_ cause: Difference.Cause) -> JSONObject {
    var object = JSONObject()
    object.add("what", cause.kind.rawValue)
    if !cause.name.isEmpty { object.add("name", cause.name) }
    if cause.kind != .other { object.add("is", cause.fate.rawValue) }
    return object
  }
}
