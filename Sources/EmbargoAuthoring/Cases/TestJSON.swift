import EmbargoReports
import LocatedText

/// What came of the cases, for programs: one object, schema version 1.
package enum TestJSON {
  package static let schema = "embargo.test/1"

  package static func render(_ run: TestRun, withCoverage: Bool) -> String {
    var places = SourcePlaces()
    var object = JSONObject()
    object.add("schema", schema)
    object.add("cases", run.results.count)
    object.add("failed", run.results.count { !$0.passes })
    object.add("disputed", run.results.count { $0.disputed != nil })
    object.addAlways("results", run.results.map { result($0, &places) })
    if withCoverage { object.add("coverage", run.coverage.map(CoverageJSON.object)) }
    object.add("mutation", run.mutation.map(MutationJSON.object))
    return JSONWriter.indented(.object(object))
  }

  private static func result(_ result: CaseResult, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add("id", result.id)
    object.add("regime", result.regime)
    object.add(placeOf: result.span, &places)
    object.add("passes", result.passes)
    object.add("failures", result.failures)
    object.add("disputed", result.disputed)
    return object
  }
}
