import Embargo
import LocatedText
import Testing

/// What the contract says of one fact or another, each on the smallest rule and deal that show it.
struct ReadingTests {
  struct Reading: CustomTestStringConvertible {
    /// The sentence that is proved.
    let sentence: String
    let rule: String
    var shared = "[]"
    let deal: String
    /// Nil where the rule says nothing of the deal.
    let status: Status?
    var exemption: ConsideredExemption.Outcome?
    var testDescription: String { sentence }
  }

  @Test(arguments: readings)
  func `a deal is read as the contract says`(_ reading: Reading) throws {
    let checker = try SmallRules.checker(reading.rule, shared: reading.shared)
    let assessment = try SmallRules.assess(reading.deal, by: checker)
    #expect(assessment.findings.first?.status == reading.status)
    if let exemption = reading.exemption {
      #expect(assessment.findings.first?.exemptions.first?.outcome == exemption)
    }
    if reading.status == .undetermined { #expect(assessment.findings.first?.missing.isEmpty == false) }
  }

  static let readings: [Reading] = [
    Reading(
      sentence: "a finding that nobody made is none, and is told so without a trap",
      rule: "each: item, when: {not: {item.determined: harm}}", deal: "items: [{}]", status: .violated),
    Reading(
      sentence: "an unknown list perhaps has no element that could fit",
      rule: "when: {parties: {country: {known: false}}}", deal: "parties: unknown", status: .undetermined),
    Reading(
      sentence: "an unknown element is perhaps not there",
      rule: "when: {parties: {not: {country: {is: XB, known: true}}}}",
      deal: "parties: [{country: XB}, unknown]", status: .undetermined),
    Reading(
      sentence: "a subject that is unknown is perhaps none", rule: "each: item, when: {from.country: XA}",
      deal: "from: {country: XA}, items: unknown", status: .undetermined),
    Reading(
      sentence: "among several names one may be unknown", rule: "each: vessel, when: {vessel.former-names: Anna}",
      deal: "vessels: [{former-names: [Bert, unknown]}]", status: .undetermined),
    Reading(
      sentence: "‘same-as’ looks at each of several names",
      rule: "each: vessel, when: {vessel.former-names: {same-as: vessel.name}}",
      deal: "vessels: [{name: Anna, former-names: [Bert, anna]}]", status: .violated),
    Reading(
      sentence: "‘same-as’ compares the measurements that the paths name",
      rule: "each: item, when: {item.specs.width: {same-as: item.specs.length}}",
      deal: "items: [{specs: {width: 1 m, length: 2 m}}]", status: nil),
    Reading(
      sentence: "‘same-as’ compares the numbers that the paths name",
      rule: "each: party, when: {party.identifiers.un-list: {same-as: party.identifiers.imo}}",
      deal: "parties: [{identifiers: {un-list: L.1, imo: \"2\"}}]", status: nil),
    Reading(
      sentence: "a use that is none is the same as no other",
      rule: "each: item, when: {item.end-use: {same-as: purpose}}",
      deal: "items: [{}]", status: nil),
    Reading(
      sentence: "somebody whose role nobody says is perhaps the end user in place of the buyer",
      rule: "when: {end-users: {country: XB}}", deal: "parties: [{roles: buyer, country: XB}, {country: XA}]",
      status: .undetermined),
    Reading(
      sentence: "somebody whose role nobody says is perhaps the end user in place of one where the deal goes",
      rule: "when: {end-users: {country: XB}}", deal: "to: {country: XB}, parties: [{country: XA}]",
      status: .undetermined),
    Reading(
      sentence: "the one party of the receiving side is the end user, whatever else it is",
      rule: "when: {end-users: {country: XB}}", deal: "parties: [{roles: receiving-side, country: XB}]",
      status: .violated),
    Reading(
      sentence: "a party of the deal owns the share that stands beside its name",
      rule: "each: party, when: {party.owned-by: {country: XA, share: {more-than: 50%}}}",
      deal: "parties: [{name: Anna, country: XA}, {owned-by: [{name: Anna, share: 60%}]}]", status: .violated),
    Reading(
      sentence: "what an item is not leaves what its tariff code can be besides",
      rule: "each: item, when: {item.category: [swords, knives]}",
      deal: "items: [{hs: \"9307\", not-category: swords}]", status: .undetermined),
    Reading(
      sentence: "what an item is not is so even if it is perhaps more that it is not",
      rule: "each: item, when: {item.category: arms}", deal: "items: [{not-category: [arms, unknown]}]", status: nil),
    Reading(
      sentence: "‘only’ asks of a tariff code too", rule: "each: item, when: {item.category: {only: arms}}",
      deal: "items: [{hs: \"9301\"}]", status: .violated),
    Reading(
      sentence: "who is not designated is under no measure only",
      rule: "each: party, when: {party.designated: {only: list}}", deal: "parties: [{designated: false}]", status: nil),
    Reading(
      sentence: "a term that is perhaps goods perhaps has a tariff code", rule: "each: item, when: {item.hs: \"10\"}",
      deal: "items: [{category: kit}]", status: .undetermined),
    Reading(
      sentence: "one category has its tariff code whatever the others are", rule: "each: item, when: {item.hs: \"10\"}",
      deal: "items: [{category: [rice, unknown]}]", status: .violated),
    Reading(
      sentence: "a number that nobody knows is perhaps on a list",
      rule: "each: party, when: {party.designated: list}", deal: "parties: [{identifiers: {un-list: unknown}}]",
      status: .undetermined),
    Reading(
      sentence: "what was found not to be so leaves the broader finding to be asked",
      rule: "each: item, when: {item.determined: misuse}",
      deal: "items: [{}], determinations: [{finding: theft, result: no}]", status: .undetermined),
    Reading(
      sentence: "each finding is asked by itself", rule: "each: item, when: {item.determined: [harm, misuse]}",
      deal: "items: [{}], determinations: [{finding: harm, result: no}]", status: .undetermined),
    Reading(
      sentence: "what was found stays so where something narrower was found not to be so",
      rule: "each: item, when: {item.determined: harm}",
      deal: "items: [{}], determinations: [{finding: harm}, {finding: fraud, result: no}]", status: .violated),
    Reading(
      sentence: "a determination of nine pieces is none of ten", rule: "each: item, when: {item.determined: harm}",
      deal:
        "items: [{quantity: 10 pieces}], determinations: [{finding: harm, covers: {of: \"items[0]\", quantity: 9 pieces}}]",
      status: nil),
    Reading(
      sentence: "a paper that names no committee is the regime's, not another's",
      rule:
        "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval, committee: two}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-01-01}]",
      status: .needsAuthorisation, exemption: .needsAuthorisation),
    Reading(
      sentence: "a paper valid from some day of the month is perhaps valid in it",
      rule: "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-01-01, valid: {from: 2020-06}}]",
      status: .undetermined, exemption: .undetermined),
    Reading(
      sentence: "a paper valid to some day of the month is perhaps valid in it",
      rule: "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-01-01, valid: {before: 2020-06}}]",
      status: .undetermined, exemption: .undetermined),
    Reading(
      sentence: "only the paper that is missing can be due later",
      rule: "each: item, when: {item.category: arms}, exemptions: [{id: x, when: {purpose: relief}, "
        + "requires: [{authorisation: approval}, {determination: harm, by: 2021-01-01}]}]",
      deal: "items: [{category: arms}], determinations: [{finding: harm}]", status: .violated, exemption: .open),
    Reading(
      sentence: "an exemption of a measure lifts the narrower ones",
      rule: "measure: arms-embargo, when: {purpose: relief}",
      shared: "[{id: x, lifts: {measure: embargo}}]", deal: "purpose: relief", status: .excepted),
    Reading(
      sentence: "a party of unknown kind is perhaps a person, of unknown nationality",
      rule: "each: party, when: {party.nationality: XB}", deal: "parties: [{country: XA, kind: unknown}]",
      status: .undetermined),
    Reading(
      sentence: "a party of which no kind is stated is nothing special",
      rule: "each: party, when: {party.nationality: XB}", deal: "parties: [{country: XA}]", status: nil),
    Reading(
      sentence: "an unknown party perhaps acts for anybody", rule: "when: {parties: {acts-for: {country: XA}}}",
      deal: "parties: unknown", status: .undetermined),
    Reading(
      sentence: "a place that is left out is not known, be the country stated", rule: "when: {to.place: {known: true}}",
      deal: "to: {country: XA}", status: nil),
    Reading(
      sentence: "what is broader is not surely what is asked",
      rule: "each: item, when: {item.category: {surely: rifles}}",
      deal: "items: [{category: arms}]", status: nil),
    Reading(
      sentence: "what is narrower surely is what is asked", rule: "each: item, when: {item.category: {surely: arms}}",
      deal: "items: [{category: rifles}]", status: .violated),
    Reading(
      sentence: "what may be the asked is not surely it", rule: "each: item, when: {item.category: {surely: goods}}",
      deal: "items: [{category: kit}]", status: nil),
    Reading(
      sentence: "what nobody states may surely be what is asked",
      rule: "each: item, when: {item.category: {surely: rifles}}", deal: "items: [{}]", status: .undetermined),
    Reading(
      sentence: "of what more may be stated it stays open what it surely is",
      rule: "each: item, when: {item.category: {surely: rifles}}", deal: "items: [{category: [arms, unknown]}]",
      status: .undetermined),
    Reading(
      sentence: "a code says what a broader category leaves open",
      rule: "each: item, when: {item.category: {surely: rifles}}", deal: "items: [{category: arms, hs: \"9301\"}]",
      status: .violated),
    Reading(
      sentence: "a code of several things is surely none of them",
      rule: "each: item, when: {item.category: {surely: swords}}", deal: "items: [{hs: \"9307\"}]", status: nil),
    Reading(
      sentence: "a place left out may surely lie in the zone", rule: "when: {to.place: {surely: zone}}",
      deal: "to: {country: XA}", status: .undetermined),
    Reading(
      sentence: "a place that nobody knows does not surely lie in the zone", rule: "when: {to.place: {surely: zone}}",
      deal: "to: {country: XA, place: Somewhere}", status: nil),
    Reading(
      sentence: "what stands for a field makes it known, and not stated",
      rule: "each: party, when: {party.operates-in: {is: XA, known: true, stated: false}}",
      deal: "parties: [{country: XA}]", status: .violated),
    Reading(
      sentence: "what stands for a field answers nothing where the field itself must be stated",
      rule: "each: party, when: {party.operates-in: {is: XA, stated: true}}", deal: "parties: [{country: XA}]",
      status: nil),
    Reading(
      sentence: "a field that is stated is stated whatever else would stand for it",
      rule: "each: party, when: {party.operates-in: {is: XA, stated: true}}",
      deal: "parties: [{country: XB, operates-in: XA}]", status: .violated),
    Reading(
      sentence: "the word ‘unknown’ states nothing", rule: "when: {purpose: {stated: true}}", deal: "purpose: unknown",
      status: nil),
    Reading(
      sentence: "a tariff code makes the category known, and not stated",
      rule: "each: item, when: {item.category: {known: true, stated: false}}", deal: "items: [{hs: \"9307\"}]",
      status: .violated),
    Reading(
      sentence: "the service that follows from the activity is known, and not stated",
      rule: "each: service, when: {service.kind: {known: true, stated: false}}", deal: "activity: training",
      status: .violated),
    Reading(
      sentence: "of a paper only what is asked for can be unknown",
      rule: "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-01-01, issued-by: unknown}]",
      status: .exempted, exemption: .exempted),
    Reading(
      sentence: "whoever keeps to terms that stand in the place of a paper is exempted",
      rule:
        "each: item, when: {item.category: arms}, exemptions: [{id: x, when: {purpose: relief}, outcome: exempted}]",
      deal: "items: [{category: arms}], purpose: relief", status: .exempted, exemption: .exempted),
    Reading(
      sentence: "whether a deal keeps to such terms is to be found out",
      rule:
        "each: item, when: {item.category: arms}, exemptions: [{id: x, when: {purpose: relief}, outcome: exempted}]",
      deal: "items: [{category: arms}]", status: .undetermined, exemption: .undetermined),
    Reading(
      sentence: "an approval that was asked for is none",
      rule: "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-06-01, status: pending}]",
      status: .needsAuthorisation, exemption: .needsAuthorisation),
    Reading(
      sentence: "where silence is consent, an approval that was asked for is there",
      rule:
        "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval, silence: yes}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-06-01, status: pending}]",
      status: .exempted, exemption: .exempted),
    Reading(
      sentence: "nobody answering in five days is consent",
      rule:
        "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval, silence: 5 days}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-06-10, status: pending}]",
      status: .exempted, exemption: .exempted),
    Reading(
      sentence: "nobody answering in four of five days is no consent",
      rule:
        "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval, silence: 5 days}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-06-11, status: pending}]",
      status: .needsAuthorisation, exemption: .needsAuthorisation),
    Reading(
      sentence: "the days of a silence can be those on which people work",
      rule:
        "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval, silence: 5 working-days}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-06-08, status: pending}]",
      status: .exempted, exemption: .exempted),
    Reading(
      sentence: "a weekend is no part of a silence of working days",
      rule:
        "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval, silence: 5 working-days}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-06-09, status: pending}]",
      status: .needsAuthorisation, exemption: .needsAuthorisation),
    Reading(
      sentence: "a refusal ends the silence",
      rule:
        "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval, silence: 5 days}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-01-01, status: refused}]",
      status: .needsAuthorisation, exemption: .needsAuthorisation),
    Reading(
      sentence: "what was given need not wait for the silence",
      rule:
        "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval, silence: 5 days}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-06-15}]",
      status: .exempted, exemption: .exempted),
    Reading(
      sentence: "a notice asks for the approval of which silence is one",
      rule:
        "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval, silence: 5 days}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: notification, date: 2020-06-01}]",
      status: .exempted, exemption: .exempted),
    Reading(
      sentence: "a request of which the day is not known perhaps was met by silence",
      rule:
        "each: item, when: {item.category: arms}, exemptions: [{id: x, requires: {authorisation: approval, silence: 5 days}}]",
      deal: "items: [{category: arms}], authorisations: [{kind: approval, date: 2020-06, status: pending}]",
      status: .undetermined, exemption: .undetermined),
    Reading(
      sentence: "an exemption whose renewal is not known asks for the renewal",
      rule: "when: {purpose: relief}, exemptions: [{id: x, in-force: {from: 2000-01-01, confirmed-until: 2020-01-01}}]",
      deal: "purpose: relief", status: .undetermined, exemption: .undetermined),
  ]

  @Test(arguments: ["{item.determined: {only: harm}}", "{item.determined: {same-as: item.determined}}"])
  func `a field that is worked out is not asked for by ‘only’ or ‘same-as’`(condition: String) {
    #expect(throws: Diagnostics.self) { try SmallRules.checker("each: item, when: \(condition)") }
  }
}
