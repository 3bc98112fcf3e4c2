import Embargo
import LocatedText

/// A finding in the words of schema version 1.
enum FindingRecord {
  static func object(_ finding: Finding, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add("rule", finding.rule)
    object.add("status", finding.status.rawValue)
    object.add("subject", finding.subject)
    object.add("days", finding.days?.description)
    object.add("title", finding.title)
    object.add("citations", finding.citations.map(citation))
    object.add("rationale", finding.rationale)
    object.add("ruleSource", PlaceRecord.object(finding.ruleSource, &places))
    object.add("ruleDigest", finding.ruleDigest)
    object.add("confidence", finding.confidence)
    object.add("confidenceReason", finding.confidenceReason)
    object.add("position", finding.position)
    object.add("because", finding.because.map { fact($0, &places) })
    object.add("exemptions", finding.exemptions.map { exemption($0, &places) })
    object.add("missing", finding.missing.map(\.path))
    object.add("ifKnown", finding.ifKnown.map(answer))
    object.add("wouldChange", finding.wouldChange)
    object.add("cap", finding.cap.map(cap))
    object.add("on", finding.dutyOn)
    object.add("force", finding.isRecommended ? "recommended" : nil)
    object.add("obligations", finding.obligations.map(obligation))
    object.add("limitations", finding.limitations.map(\.description))
    return object.keeping(to: ReportForms.finding)
  }

  static func fact(_ fact: Fact, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add("path", fact.path)
    object.add("value", fact.value)
    if let start = fact.span.map({ places.start(of: $0) }) {
      object.add("line", start.line)
      object.add("column", start.column)
    }
    object.add("listing", fact.listing.map(listing))
    return object.keeping(to: ReportForms.fact)
  }

  private static func listing(_ listing: ListingReference) -> JSONObject {
    var object = JSONObject()
    object.add("list", listing.list)
    object.add("id", listing.id)
    object.add("name", listing.name)
    object.add("digest", listing.digest)
    return object.keeping(to: ReportForms.listing)
  }

  static func citation(_ citation: CitedParagraph) -> JSONObject {
    var object = JSONObject()
    object.add("resolution", citation.resolution)
    object.add("paragraph", citation.paragraph)
    return object.keeping(to: ReportForms.citation)
  }

  private static func exemption(_ exemption: ConsideredExemption, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add("id", exemption.id)
    object.add("status", exemption.outcome.rawValue)
    object.add("needs", exemption.needs)
    object.add("confidence", exemption.confidence == "high" ? nil : exemption.confidence)
    object.add("confidenceReason", exemption.confidenceReason)
    object.add("because", exemption.because.map { fact($0, &places) })
    object.add("missing", exemption.missing.map(\.path))
    return object.keeping(to: ReportForms.exemption)
  }

  private static func answer(_ answer: Answer) -> JSONObject {
    var object = JSONObject()
    object.add("path", answer.path)
    object.add("answer", answer.answer)
    object.add("verdict", answer.verdict.rawValue)
    return object.keeping(to: ReportForms.answer)
  }

  private static func cap(_ cap: CapUse) -> JSONObject {
    var object = JSONObject()
    object.add("limit", cap.limit)
    object.add("used", cap.used)
    object.add("this", cap.this)
    object.add("share", cap.share)
    object.add("factor", cap.factor)
    return object.keeping(to: ReportForms.cap)
  }

  private static func obligation(_ obligation: DueObligation) -> JSONObject {
    var object = JSONObject()
    object.add("text", obligation.text)
    object.add("deadline", obligation.deadline)
    object.add("citations", obligation.citations.map(citation))
    return object.keeping(to: ReportForms.obligation)
  }
}
