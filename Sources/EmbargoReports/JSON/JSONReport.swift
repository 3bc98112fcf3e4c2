public import Embargo

/// The report for programs, schema version 1: keys never change their meaning, and new ones may come.
///
/// Keys that say nothing are left out; that no list was given says something.
public enum JSONReport {
  /// The name of the schema.
  public static let schema = "embargo.report/1"

  /// All assessments as one JSON document, in the order given.
  public static func render(_ assessments: [Assessment], context: ReportContext) -> String {
    var places = SourcePlaces(context)
    var report = JSONObject()
    report.add("schema", schema)
    report.add("ruleSet", ruleSet(context))
    report.addAlways("lists", context.lists.map(list))
    report.add("ledger", context.ledger.map(ledger))
    report.addAlways("transactions", assessments.map { AssessmentRecord.object($0, &places) })
    report.add("summary", summary(assessments))
    return JSONWriter.indented(.object(report.keeping(to: ReportForms.report)))
  }

  private static func ruleSet(_ context: ReportContext) -> JSONObject {
    var object = JSONObject()
    object.add("name", context.ruleSetName)
    object.add("version", context.version)
    object.add("digest", context.digest)
    object.add("rules", context.ruleCount)
    return object.keeping(to: ReportForms.ruleSet)
  }

  private static func list(_ list: ReportContext.ListVersion) -> JSONObject {
    var object = JSONObject()
    object.add("name", list.name)
    object.add("generated", list.generated)
    object.add("digest", list.digest)
    return object.keeping(to: ReportForms.list)
  }

  private static func ledger(_ ledger: ReportContext.LedgerVersion) -> JSONObject {
    var object = JSONObject()
    object.add("file", ledger.file)
    object.add("entries", ledger.entries)
    object.add("digest", ledger.digest)
    return object.keeping(to: ReportForms.ledger)
  }

  private static func summary(_ assessments: [Assessment]) -> JSONObject {
    var object = JSONObject()
    for (verdict, count) in VerdictCounts(assessments).counts { object.add(verdict.rawValue, count) }
    return object
  }
}
