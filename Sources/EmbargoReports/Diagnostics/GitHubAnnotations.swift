import LocatedText

/// Workflow commands, which GitHub Actions shows as annotations in a pull request.
enum GitHubAnnotations {
  static func render(_ report: DiagnosticReport) -> String {
    var places = SourcePlaces()
    var text = ""
    for diagnostic in report.open {
      let start = places.start(of: diagnostic.span)
      let end = places.position(ofUTF8: diagnostic.span.endUTF8, in: diagnostic.span.source)
      var properties = ["file=\(property(diagnostic.span.file))", "line=\(start.line)", "col=\(start.column)"]
      // Columns of an end are understood within one line alone.
      if end.line == start.line && end.column > start.column { properties.append("endColumn=\(end.column)") }
      if end.line > start.line { properties.append("endLine=\(end.line)") }
      properties.append("title=\(property(diagnostic.id.description))")
      let level = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
      text += "::\(level) \(properties.joined(separator: ","))::\(data(diagnostic.message.description))\n"
    }
    for gap in report.gaps { text += "::warning::\(data("not looked at: \(gap)"))\n" }
    return text
  }

  private static func data(_ text: String) -> String {
    String(
      text.flatMap { character -> String in
        switch character {
        case "%": "%25"
        case "\r": "%0D"
        case "\n": "%0A"
        case "\r\n": "%0D%0A"
        default: String(character)
        }
      })
  }

  private static func property(_ text: String) -> String {
    String(
      data(text).flatMap { character -> String in
        switch character {
        case ":": "%3A"
        case ",": "%2C"
        default: String(character)
        }
      })
  }
}
