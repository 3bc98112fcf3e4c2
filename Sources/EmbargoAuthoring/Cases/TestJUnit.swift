import EmbargoReports
import LocatedText

/// What came of the cases, as services for continuous integration read it: a suite for each file, a test for each case.
package enum TestJUnit {
  package static func render(_ run: TestRun) -> String {
    var places = SourcePlaces()
    var text = XMLText.declaration + "\n"
    text += "<testsuites name=\"embargo test\" tests=\"\(run.results.count)\""
    text += " failures=\"\(run.results.count { !$0.passes })\">\n"
    for (file, results) in files(run.results) {
      text += "  <testsuite name=\"\(XMLText.escaped(file))\" tests=\"\(results.count)\""
      text += " failures=\"\(results.count { !$0.passes })\">\n"
      for result in results { text += test(result, &places) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private static func files(_ results: [CaseResult]) -> [(file: String, results: [CaseResult])] {
    var files: [(file: String, results: [CaseResult])] = []
    for result in results {
      if files.last?.file == result.span.file {
        files[files.count - 1].results.append(result)
      } else {
        files.append((result.span.file, [result]))
      }
    }
    return files
  }

  private static func test(_ result: CaseResult, _ places: inout SourcePlaces) -> String {
    let name = "    <testcase classname=\"\(XMLText.escaped(result.regime))\" name=\"\(XMLText.escaped(result.id))\""
    if result.passes { return name + "/>\n" }
    let place = XMLText.escaped(places.shown(result.span))
    let failures = result.failures.map { failure in
      let message = XMLText.escaped(failure + (result.disputed.map { " (disputed: \($0))" } ?? ""))
      return "      <failure type=\"failed-case\" message=\"\(message)\">\(place): \(message)</failure>\n"
    }
    return name + ">\n" + failures.joined() + "    </testcase>\n"
  }
}
