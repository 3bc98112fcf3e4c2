import LocatedText

/// What was found in files of rules, for programs: one object, schema version 1.
enum LintJSON {
  static let schema = "embargo.lint/1"

  static func render(_ report: DiagnosticReport) -> String {
    var places = SourcePlaces()
    var object = JSONObject()
    object.add("schema", schema)
    object.add("version", report.version)
    object.addAlways("findings", report.entries.map { finding($0, &places) })
    object.add("gaps", report.gaps)
    object.add("summary", summary(report))
    return JSONWriter.indented(.object(object))
  }

  private static func finding(_ entry: DiagnosticReport.Entry, _ places: inout SourcePlaces) -> JSONObject {
    var object = DiagnosticJSON.object(entry.diagnostic, &places)
    object.add("fingerprint", entry.fingerprint)
    switch entry.silence {
    case nil: break
    case .baseline: object.add("silence", "baseline")
    case .comment(let reason):
      object.add("silence", "comment")
      object.add("reason", reason)
    }
    return object
  }

  private static func summary(_ report: DiagnosticReport) -> JSONObject {
    var object = JSONObject()
    object.add("files", report.fileCount)
    object.add("errors", report.open.count { $0.severity == .error })
    object.add("warnings", report.open.count { $0.severity != .error })
    object.add("silenced", report.entries.count - report.open.count)
    return object
  }
}
