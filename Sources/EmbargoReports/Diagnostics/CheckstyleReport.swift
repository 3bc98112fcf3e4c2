import LocatedText

/// The XML of Checkstyle, which many systems and editors read.
enum CheckstyleReport {
  static func render(_ report: DiagnosticReport) -> String {
    var places = SourcePlaces()
    var text = XMLText.declaration + "\n<checkstyle version=\"4.3\">\n"
    for (file, diagnostics) in report.byFile {
      text += "  <file name=\"\(XMLText.escaped(file))\">\n"
      for diagnostic in diagnostics {
        let place = places.start(of: diagnostic.span)
        let severity = diagnostic.severity == .note ? "info" : diagnostic.severity.rawValue
        text += "    <error line=\"\(place.line)\" column=\"\(place.column)\" severity=\"\(severity)\""
        text += " message=\"\(XMLText.escaped(diagnostic.message.description))\""
        text += " source=\"embargo.\(XMLText.escaped(diagnostic.id.description))\"/>\n"
      }
      text += "  </file>\n"
    }
    return text + "</checkstyle>\n"
  }
}
