import LocatedText

/// What was found as the results of tests: a suite for each file in which something was, a failed test for each thing.
enum JUnitReport {
  static func render(_ report: DiagnosticReport) -> String {
    var places = SourcePlaces()
    let files = report.byFile
    let failures = report.open.count
    var text = XMLText.declaration + "\n"
    text += "<testsuites name=\"embargo lint\" tests=\"\(max(failures, 1))\" failures=\"\(failures)\">\n"
    for (file, diagnostics) in files {
      text += "  <testsuite name=\"\(XMLText.escaped(file))\" tests=\"\(diagnostics.count)\""
      text += " failures=\"\(diagnostics.count)\">\n"
      for diagnostic in diagnostics { text += testCase(diagnostic, &places) }
      text += "  </testsuite>\n"
    }
    if files.isEmpty {
      text += "  <testsuite name=\"embargo lint\" tests=\"1\" failures=\"0\">\n"
      text += "    <testcase classname=\"embargo\" name=\"lint\"/>\n  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private static func testCase(_ diagnostic: Diagnostic, _ places: inout SourcePlaces) -> String {
    let place = places.start(of: diagnostic.span)
    let message = XMLText.escaped(diagnostic.message.description)
    let file = XMLText.escaped(diagnostic.span.file)
    return """
          <testcase classname="\(file)" name="\(XMLText.escaped(diagnostic.id.description)) \(place.line):\(place.column)">
            <failure type="\(diagnostic.severity.rawValue)" message="\(message)">\(file):\(place.line):\(place.column): \
      \(message)</failure>
          </testcase>

      """
  }
}

extension DiagnosticReport {
  /// What is to be acted upon, file by file.
  var byFile: [(file: String, diagnostics: [Diagnostic])] {
    var files: [(file: String, diagnostics: [Diagnostic])] = []
    for diagnostic in open {
      if files.last?.file == diagnostic.span.file {
        files[files.count - 1].diagnostics.append(diagnostic)
      } else {
        files.append((diagnostic.span.file, [diagnostic]))
      }
    }
    return files
  }
}
