import Embargo
import EmbargoReports
import LocatedText

/// A comparison of two rule sets for programs: one object, schema version 1.
package enum DiffJSON {
  package static let schema = "embargo.diff/1"

  package static func render(_ diff: RuleSetDiff) -> String {
    var places = SourcePlaces()
    var object = JSONObject()
    object.add("schema", schema)
    object.add("old", side(diff.old))
    object.add("new", side(diff.new))
    object.addAlways("changes", diff.changes.map { change($0, &places) })
    object.add("wordings", diff.wordings.map { wording($0, &places) })
    if let count = diff.replayCount {
      object.add("replayed", count)
      object.addAlways("moved", diff.replayed.map { moved($0, &places) })
    }
    return JSONWriter.indented(.object(object))
  }

  private static func side(_ side: RuleSetDiff.Side) -> JSONObject {
    var object = JSONObject()
    object.add("label", side.label)
    object.add("name", side.name)
    object.add("version", side.version)
    object.add("digest", side.digest)
    return object
  }

  private static func place(_ span: SourceSpan, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add(placeOf: span, &places)
    return object
  }

  private static func change(_ change: RuleChange, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add("rule", change.rule)
    object.add("kind", change.kind.rawValue)
    object.add("what", change.sentence)
    object.add("widens", change.widens)
    object.add("narrows", change.narrows)
    object.add("place", place(change.span, &places))
    object.add("witness", change.witness.map(witness))
    return object
  }

  private static func witness(_ deal: ShownDeal) -> JSONObject {
    var object = JSONObject()
    object.add("before", deal.before?.rawValue)
    object.add("after", deal.after?.rawValue)
    object.add("statusBefore", deal.statusBefore?.rawValue)
    object.add("statusAfter", deal.statusAfter?.rawValue)
    object.add("deal", deal.yaml)
    return object
  }

  private static func wording(_ wording: WordingChange, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add("rule", wording.rule)
    object.add("what", wording.sentence)
    object.add("place", place(wording.span, &places))
    return object
  }

  private static func moved(_ deal: ReplayedDeal, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add("id", deal.id)
    object.add("place", place(deal.span, &places))
    object.add("before", deal.before?.rawValue)
    object.add("after", deal.after?.rawValue)
    object.add(
      "rules",
      deal.rules.map { move in
        var object = JSONObject()
        object.add("rule", move.rule)
        object.add("before", move.before?.rawValue)
        object.add("after", move.after?.rawValue)
        return object
      })
    return object
  }
}
