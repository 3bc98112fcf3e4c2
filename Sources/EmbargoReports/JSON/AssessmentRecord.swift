import Embargo
package import LocatedText

/// An assessment in the words of schema version 1.
enum AssessmentRecord {
  /// The object of one transaction; of a stream, with the number of its line first.
  static func object(_ assessment: Assessment, _ places: inout SourcePlaces, line: Int? = nil) -> JSONObject {
    var object = JSONObject()
    object.add("line", line)
    object.add("id", assessment.id)
    object.add("date", assessment.date.description)
    object.add("source", PlaceRecord.object(assessment.source, &places))
    object.add("digest", TextDigest.of(assessment.source))
    object.add("verdict", assessment.verdict.rawValue)
    object.add("contested", assessment.contested.map(contest))
    object.add("findings", assessment.findings.map { FindingRecord.object($0, &places) })
    object.add("regimes", assessment.regimes)
    object.add("limitations", assessment.limitations.map(\.description))
    object.add("cleared", assessment.cleared.map { cleared($0, &places) })
    return object.keeping(to: ReportForms.transaction)
  }

  private static func contest(_ contest: Contest) -> JSONObject {
    var object = JSONObject()
    object.add("position", contest.position)
    object.add("option", contest.option)
    object.add("verdict", contest.verdict.rawValue)
    return object.keeping(to: ReportForms.contest)
  }

  private static func cleared(_ rule: ClearedRule, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add("rule", rule.rule)
    object.add("subject", rule.subject)
    object.add("because", rule.because.map { FindingRecord.fact($0, &places) })
    object.add("absent", rule.absent)
    return object.keeping(to: ReportForms.cleared)
  }
}

/// A place in a file.
enum PlaceRecord {
  static func object(_ span: SourceSpan, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add(placeOf: span, &places)
    return object.keeping(to: ReportForms.place)
  }
}

extension JSONObject {
  /// Adds where a span begins: `file`, `line` and `column`.
  package mutating func add(placeOf span: SourceSpan, _ places: inout SourcePlaces) {
    let start = places.start(of: span)
    add("file", span.file)
    add("line", start.line)
    add("column", start.column)
  }
}
