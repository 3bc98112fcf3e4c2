import Embargo
import LocatedText
import SmallWords

/// A few rules that ask of a deal whatever can be asked.
enum SmallLaw {
  static let checker: Checker = {
    let files = ["ruleset.yaml": "{name: small, version: 1}", "a/regime.yaml": regime, "a/rules.yaml": rules].map {
      RuleSource.File(path: $0.key, source: SourceText(name: $0.key, text: $0.value))
    }
    do throws(Diagnostics) {
      return try Checker(rules: RuleSource(files: SmallVocabulary.sources + files))
    } catch {
      preconditionFailure("the small law does not read: \(error.all.map(\.message))")
    }
  }()

  private static let regime = """
    title: A
    committee: "1718"
    ownership-threshold: 50%
    resolutions: [{id: R1, adopted: 2006-10-14}]
    lists: [{id: un-1718, numbers: [KPi, KPe], countries: [KP]}]
    positions: {lapse: {question: Did it?, options: {stands: no, ended: yes}, default: stands}}
    conditions:
      to-kp: {any: [{to.country: KP}, {parties: {roles: receiving-side, country: KP}}]}
      from-kp: {any: [{from.country: KP}, {from.place: [KP-13, rajin]}, {via: {country: KP}}]}
    """

  private static let rules = """
    rules:
      - id: a-items
        title: Items
        cites: [{resolution: R1, paragraph: "1"}]
        in-force: [{from: 2006-10-14, before: 2016-01-01}, {from: 2017-01-01, confirmed-until: 2030-01-01}]
        each: item
        when:
          any: [{holds: to-kp}, {holds: from-kp}]
          all:
            - any: [{item.category: [arms, luxury-goods, listed-dual-use]}, {item.hs: ["93", "2204"]}]
            - not: {item.end-use: {only: [humanitarian, livelihood]}}
            - any:
                - {item.quantity: {more-than: 3 t}}
                - {item.value: {at-least: 500 USD, less-than: 1000000 USD}}
                - {item.specs.calibre: {at-most: 12.7 mm}}
                - {item.unit-value: {more-than: 500 EUR}}
                - {item.origin: {same-as: from.country}, item.exported: {before: 2020-01-01}}
                - {item.determined: [military-capability, ied-use-risk]}
        rationale: "{item.description} ({item.category}, {item.hs}, {item.specs.calibre}) of {parties.name}."
        exemptions:
          - {id: old, when: {contract-date: {before: 2017-09-11, known: true}}, requires: {authorisation: notification, by: 2018-01-24}}
          - id: approved
            requires: [{authorisation: committee-approval, working-days-before: 5}, {determination: livelihood}]
            open-to: {not: {end-users: {kind: armed-group}}}
            obligations: [{text: report, within: 90 days}]
      - id: a-ceiling
        title: A ceiling
        cites: [{resolution: R1, paragraph: "2"}]
        in-force: {from: 2018-01-01, position: {lapse: stands}}
        effect: cap
        each: item
        when: {item.category: energy, any: [{holds: to-kp}, {purpose: commercial}]}
        cap:
          limits: [{of: item.quantity, at-most: [500000 bbl, 66000 t]}, {of: count, at-most: 3}]
          periods: [{from: 2018-01-01, every: 12 months}]
          warn-at: [75%]
        rationale: "{item.quantity} of {item.description}."
      - id: a-services
        title: Services
        cites: [{resolution: R1, paragraph: "3"}]
        in-force: {from: 2016-03-02}
        each: [service, vessel]
        when:
          any:
            - {service.kind: technical-assistance, service.subject: [launch-technology, arms]}
            - {vessel.flag: KP, vessel.kind: ship, vessel.roles: carrier, transport.ship-to-ship: true}
            - {vessel.imo: 9179842, vessel.former-names: Amur, finance.amount: {more-than: 3 EUR}}
          parties: {any: [{country: KP}, {nationality: KP}, {operates-in: darfur}]}
        rationale: "{service.description}{vessel.name} with {finance.amount}, {transport.mode}."
      - id: a-parties
        title: Parties
        cites: [{resolution: R1, paragraph: "4"}]
        in-force: {from: 2006-10-14}
        each: [party, transaction]
        when:
          any:
            - party.behind: {any: [{designated: un-1718-asset-freeze}, {identifiers.un-list: KPe.001}, {state-sponsored: true}]}
            - {party.owned-by: {share: {at-least: 30%}, country: {known: true}}, party.kind: company}
            - {activity: [joint-venture, visit], authorisations: {kind: consent, valid: {before: {before: 2030-01-01}}}}
            - {determinations: {by: [RU, unifil], result: false}, date: {from: 2010-01-01, before: 2040-01-01}}
        rationale: "{party.name} and {title}."
      - id: a-duty
        title: A duty
        cites: [{resolution: R1, paragraph: "5"}]
        in-force: {from: 2006-10-14}
        effect: oblige
        on: parties
        when: {end-users: {kind: state-body, country: KP}, items: {category: arms}}
        rationale: Due.
    exemptions:
      - {id: aid, lifts: all, when: {purpose: {only: relief}, parties: {kind: relief-actor}}}
    """
}
