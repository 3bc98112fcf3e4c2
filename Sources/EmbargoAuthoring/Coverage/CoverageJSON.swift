import EmbargoReports
import LocatedText

/// Coverage for programs: one object, schema version 1.
package enum CoverageJSON {
  package static let schema = "embargo.coverage/1"

  package static func render(_ coverage: Coverage) -> String { JSONWriter.indented(.object(object(coverage))) }

  static func object(_ coverage: Coverage) -> JSONObject {
    var places = SourcePlaces()
    var object = JSONObject()
    object.add("schema", schema)
    add(coverage.share, to: &object)
    object.addAlways(
      "regimes",
      coverage.regimes.map { regime in
        var object = JSONObject()
        object.add("id", regime.id)
        add(Coverage.Share(regime.points), to: &object)
        object.add("impossible", regime.impossible)
        object.add(
          "kinds",
          Coverage.Point.Kind.allCases.compactMap { kind -> JSONObject? in
            let share = Coverage.Share(regime.points.filter { $0.kind == kind })
            if share.total == 0 { return nil }
            var object = JSONObject()
            object.add("kind", kind.rawValue)
            add(share, to: &object)
            return object
          })
        object.addAlways("points", regime.points.map { point($0, &places) })
        return object
      })
    return object
  }

  private static func add(_ share: Coverage.Share, to object: inout JSONObject) {
    object.add("covered", share.covered)
    object.add("total", share.total)
    object.add("percent", share.text)
  }

  private static func point(_ point: Coverage.Point, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add("kind", point.kind.rawValue)
    object.add("owner", point.owner)
    object.add("what", point.what)
    object.add("wanted", point.wanted)
    object.add("cases", point.count)
    object.add(placeOf: point.span, &places)
    return object
  }
}
