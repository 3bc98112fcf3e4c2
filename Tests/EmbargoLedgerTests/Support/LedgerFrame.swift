import Embargo
import EmbargoLedger
import Foundation
import LocatedText
import SmallWords
import TestSupport
import Testing

/// A few ceilings, and ledgers in folders of their own.
enum LedgerFrame {
  static let rules = """
    rules:
      - id: oil
        title: Oil, 1000 barrels a year
        cites: [{resolution: R1, paragraph: "5"}]
        in-force: {from: 2018-01-01}
        effect: cap
        each: item
        when: {item.category: refined-petroleum}
        cap: {limits: [{of: item.quantity, at-most: 1000 bbl}], periods: [{from: 2018-01-01, every: 12 months}]}
        rationale: It counts.
      - id: textiles
        title: Textiles, 5000 dollars or 10 tonnes
        cites: [{resolution: R1, paragraph: "6"}]
        in-force: {from: 2018-01-01}
        effect: cap
        each: item
        when: {item.category: textiles}
        cap:
          limits: [{of: item.value, at-most: 5000 USD}, {of: item.quantity, at-most: 10 t}]
          periods: [{from: 2018-01-01, before: 2019-01-01}]
        rationale: It counts.
      - id: accounts
        title: One account each
        cites: [{resolution: R1, paragraph: "7"}]
        in-force: {from: 2018-01-01}
        effect: cap
        each: party
        when: {party.roles: beneficiary}
        cap: {limits: [{of: count, at-most: [1]}], per: party.name}
        rationale: It counts.
      - id: ban
        title: Cars
        cites: [{resolution: R1, paragraph: "8"}]
        in-force: {from: 2018-01-01}
        each: item
        when: {item.category: cars}
        rationale: Barred.
    """

  /// A checker by these rules, or by others, of a rule set with a name.
  static func checker(_ rules: String = rules, name: String = "small") throws -> Checker {
    let regime = """
      title: A
      committee: one
      resolutions: [{id: R1, adopted: 2018-01-01}]
      lists: [{id: un-1718, numbers: [KPi], countries: [KP]}]
      """
    let files = ["ruleset.yaml": "{name: \(name), version: 1}", "a/regime.yaml": regime, "a/rules.yaml": rules]
    return try Checker(
      rules: RuleSource(
        files: SmallVocabulary.sources
          + files.sorted { $0.key < $1.key }.map { path, text in
            RuleSource.File(path: path, source: SourceText(name: path, text: text))
          }))
  }

  static func deals(_ checker: Checker, _ texts: String..., named name: String = "deals.yaml") throws -> [Transaction] {
    let text = texts.map { "{activity: supply, \($0)}" }.joined(separator: "\n---\n")
    return try checker.transactions(in: SourceText(name: name, text: text), as: .yaml).get()
  }

  static func oil(_ id: String, _ quantity: String, _ date: String = "2018-03-01") -> String {
    "id: \(id), date: \(date), items: [{category: refined-petroleum, quantity: \(quantity)}]"
  }

  static let who = Signature(who: "someone", when: "2018-04-01T12:00:00Z", ruleSetDigest: "sha256:0")

  /// A path in a folder that is there as long as the body runs.
  static func withPath<Result>(_ body: (String) throws -> Result) throws -> Result {
    try Repository.withTemporaryFolder { folder in
      try body(folder.appending(path: "the ledger %41?#.db").path(percentEncoded: false))
    }
  }
}

extension Ledger {
  /// Records deals, all or none.
  @discardableResult
  func record(_ checker: Checker, _ deals: [Transaction], over: Bool = false) throws -> Recording {
    try record(deals, by: checker, passingCeilings: over, as: LedgerFrame.who)
  }
}
