import Embargo
import EmbargoReports
import LocatedText

/// What came of mutants, for programs: one object, schema version 1.
package enum MutationJSON {
  package static let schema = "embargo.mutation/1"

  static func object(_ mutation: Mutation) -> JSONObject {
    var places = SourcePlaces()
    var object = JSONObject()
    object.add("schema", schema)
    add(mutation.score, to: &object)
    object.addAlways(
      "regimes",
      mutation.regimes.map { regime in
        var object = JSONObject()
        object.add("id", regime.id)
        add(regime.score, to: &object)
        object.addAlways("mutants", regime.mutants.map { mutant($0, &places) })
        return object
      })
    return object
  }

  private static func add(_ score: Coverage.Share, to object: inout JSONObject) {
    object.add("killed", score.covered)
    object.add("counted", score.total)
    object.add("percent", score.text)
  }

  private static func mutant(_ mutant: Mutation.Mutant, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add("kind", mutant.kind.rawValue)
    object.add("owner", mutant.owner)
    object.add("change", mutant.change)
    object.add(placeOf: mutant.span, &places)
    object.add("outcome", mutant.outcome.rawValue)
    object.add("killer", mutant.killer)
    guard let deal = mutant.witness else { return object }
    var witness = JSONObject()
    witness.add("before", deal.before?.rawValue)
    witness.add("after", deal.after?.rawValue)
    witness.add("statusBefore", deal.statusBefore?.rawValue)
    witness.add("statusAfter", deal.statusAfter?.rawValue)
    witness.add("deal", deal.yaml)
    object.add("witness", witness)
    return object
  }
}
