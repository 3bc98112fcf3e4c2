import LocatedText

/// The part of the Code Climate format that GitLab reads as a code quality report: an array of issues.
enum CodeClimateReport {
  static func render(_ report: DiagnosticReport) -> String {
    var places = SourcePlaces()
    let open = report.entries.filter { $0.silence == nil }
    return JSONWriter.indented(.array(open.map { .object(issue($0, &places)) }))
  }

  private static func issue(_ entry: DiagnosticReport.Entry, _ places: inout SourcePlaces) -> JSONObject {
    let diagnostic = entry.diagnostic
    let start = places.start(of: diagnostic.span)
    let end = places.position(ofUTF8: diagnostic.span.endUTF8, in: diagnostic.span.source)
    var lines = JSONObject()
    lines.add("begin", start.line)
    lines.add("end", end.line)
    var location = JSONObject()
    location.add(
      "path", diagnostic.span.file.hasPrefix("./") ? String(diagnostic.span.file.dropFirst(2)) : diagnostic.span.file)
    location.add("lines", lines)
    var issue = JSONObject()
    issue.add("type", "issue")
    issue.add("check_name", diagnostic.id.description)
    issue.add("description", diagnostic.message.description)
    issue.add("categories", ["Bug Risk"])
    issue.add("severity", diagnostic.severity == .error ? "major" : "minor")
    issue.add("fingerprint", entry.fingerprint)
    issue.add("location", location)
    return issue
  }
}
