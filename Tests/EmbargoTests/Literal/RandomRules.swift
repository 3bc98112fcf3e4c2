import Embargo

/// Writes a random rule set of two regimes over a random vocabulary.
struct RandomRules {
  let words: RandomVocabulary
  private(set) var files: [String: Draft] = [:]
  /// The question on which the law is contested; the options are yes, taken if none is, and no.
  static let position = "open-question"
  /// Whether intervals hang on it.
  let isContested: Bool

  init(_ words: RandomVocabulary, _ chance: inout Chance, rulesOfEach count: ClosedRange<Int> = 1...1) {
    self.words = words
    isContested = chance.hits(25)
    files = words.files
    files["ruleset.yaml"] = ["name": "random", "version": "1"]
    let shared = conditions("c", [], &chance)
    let sharedNames = names(shared)
    files["common/shared.yaml"] = .entries([
      ("conditions", .entries(shared.map { ($0.0, $0.1) })),
      (
        "positions",
        ["open-question": ["question": "is it", "options": ["yes": "it is", "no": "it is not"], "default": "yes"]]
      ),
      ("exemptions", .list(chance.hits(30) ? [sharedExemption("sx", sharedNames, &chance)] : [])),
    ])
    for regime in ["ra", "rb"] {
      let own = conditions(regime, sharedNames, &chance)
      let known = sharedNames + names(own)
      files["\(regime)/regime.yaml"] = .entries([
        ("title", .word(regime)),
        ("committee", regime == "ra" || chance.hits(50) ? .word("committee \(regime)") : nil),
        ("other-committees", chance.hits(20) ? ["committee rb"] : nil),
        ("ownership-threshold", chance.hits(80) ? chance.word(["50%", "25%"]) : nil),
        ("resolutions", [["id": "R1", "adopted": "2000-01-01", "paragraphs": ["1"]]]),
        ("lists", [regime == "ra" ? list("l0", "KA", "XA") : list("l1", "KB", "XB")]),
        ("conditions", .entries(own.map { ($0.0, $0.1) })),
      ])
      files["\(regime)/rules.yaml"] = [
        "rules": .list((0..<chance.number(count)).map { rule("\(regime)-\($0)", known, &chance) }),
        "exemptions": .list((0..<chance.number(0...1)).map { sharedExemption("\(regime)x\($0)", known, &chance) }),
      ]
    }
  }

  private func list(_ id: String, _ numbers: String, _ country: String) -> Draft {
    ["id": .word(id), "numbers": [.word(numbers)], "countries": [.word(country)]]
  }

  private func names(_ conditions: [(String, Draft)]) -> [String] { conditions.map(\.0) }

  private func conditions(_ prefix: String, _ known: [String], _ chance: inout Chance) -> [(String, Draft)] {
    var found: [(String, Draft)] = []
    for number in 0..<chance.number(1...2) {
      let writer = RandomCondition(words: words, named: known + names(found))
      found.append(("\(prefix)-c\(number)", writer.make(&chance)))
    }
    return found
  }

  // MARK: rules

  private func rule(_ id: String, _ named: [String], _ chance: inout Chance) -> Draft {
    let each = each(&chance)
    let writer = RandomCondition(words: words, bound: each.filter { $0 != .transaction }, named: named)
    let isDuty = chance.hits(20)
    let exemptions = (0..<chance.number(0...3)).map { exemption("x\($0)", writer, &chance) }
    return .entries([
      ("id", .word(id)), ("title", "a rule"), ("cites", [["resolution": "R1", "paragraph": "1"]]),
      ("in-force", intervals(&chance)),
      ("measure", chance.hits(50) ? chance.word(words.ids[.measures] ?? []) : nil),
      ("effect", isDuty ? "oblige" : nil), ("on", isDuty ? chance.word(["parties", "States"]) : nil),
      ("force", isDuty && chance.hits(30) ? "recommended" : nil),
      ("each", each == [.transaction] ? nil : .list(each.map { .word(RulePath.name(of: $0)) })),
      ("when", writer.make(&chance)), ("rationale", "it is so"),
      ("exemptions", exemptions.isEmpty ? nil : .list(exemptions)),
      ("obligations", chance.hits(10) ? [["text": "tell"]] : nil),
    ])
  }

  private func each(_ chance: inout Chance) -> [RecordKind] {
    switch chance.number(0...7) {
    case 0: [.transaction]
    case 1: [.service]
    case 2: [.party]
    case 3: [.vessel]
    case 4: [.item, .service]
    case 5: chance.some([RecordKind.transaction, .item, .service, .party, .vessel], 2...3)
    default: [.item]
    }
  }

  private func intervals(_ chance: inout Chance) -> Draft {
    let day = chance.number(0...3)
    let first = chance.hits(50) ? "2000-01-01" : RandomVocabulary.days[day]
    let interval = Draft.entries([
      ("from", .word(first)), ("before", chance.hits(30) ? .word(RandomVocabulary.days[day + 1]) : nil),
      ("confirmed-until", chance.hits(15) ? .word(RandomVocabulary.days[day]) : nil),
      ("position", isContested && chance.hits(50) ? ["open-question": chance.word(["yes", "no"])] : nil),
    ])
    if chance.hits(85) { return interval }
    return [interval, ["from": "2020-07-15"]]
  }

  // MARK: exemptions

  private func sharedExemption(_ id: String, _ named: [String], _ chance: inout Chance) -> Draft {
    let writer = RandomCondition(words: words, named: named)
    guard case .map(let own) = exemption(id, writer, &chance) else { preconditionFailure("an exemption is a mapping") }
    let rules = ["ra-0", "rb-0"]
    let isCommon = id.hasPrefix("s")
    let lifts: Draft =
      switch chance.number(0...2) {
      case 0 where !isCommon: "all"
      case 1: ["measure": chance.word(words.ids[.measures] ?? [])]
      default: chance.words(isCommon ? rules : rules.filter { $0.hasPrefix(id.prefix(2)) }, 1...2)
      }
    var more = [Draft.Entry(key: "lifts", value: lifts)]
    if lifts == "all" && chance.hits(30) { more.append(.init(key: "except", value: [.word("\(id.prefix(2))-0")])) }
    return .map(own + more)
  }

  private func exemption(_ id: String, _ writer: RandomCondition, _ chance: inout Chance) -> Draft {
    let papers = chance.hits(60) ? (0..<(chance.hits(80) ? 1 : 2)).map { _ in requirement(&chance) } : []
    let access: Draft? = chance.hits(25) ? "nobody" : chance.hits(50) ? writer.make(&chance, depth: 1) : nil
    return .entries([
      ("id", .word(id)), ("in-force", chance.hits(20) ? intervals(&chance) : nil),
      ("when", chance.hits(70) ? writer.make(&chance, depth: 1) : nil),
      ("requires", papers.isEmpty ? nil : papers.count == 1 ? papers[0] : .list(papers)),
      ("outcome", papers.isEmpty && chance.hits(30) ? "exempted" : nil), ("open-to", papers.isEmpty ? nil : access),
      ("obligations", chance.hits(30) ? [["text": "report", "within": "90 days"]] : nil),
    ])
  }

  private func requirement(_ chance: inout Chance) -> Draft {
    let isFinding = chance.hits(25)
    let issuers = (words.ids[.issuers] ?? []) + RandomVocabulary.countries
    var entries: [(String, Draft?)] =
      isFinding
      ? [("determination", chance.word(words.ids[.findings] ?? []))]
      : [("authorisation", chance.word(words.ids[.authorisations] ?? []))]
    if !isFinding && chance.hits(25) {
      entries.append(
        ("silence", chance.hits(40) ? "yes" : .word("\(chance.number(1...9)) \(chance.pick(["days", "working-days"]))"))
      )
    }
    entries.append(("issued-by", chance.hits(25) ? chance.words(issuers, 1...2) : nil))
    switch chance.number(0...9) {
    case 0: entries.append(("days-before", .word(String(chance.number(1...6)))))
    case 1: entries.append(("working-days-before", .word(String(chance.number(1...6)))))
    case 2, 3: entries.append(("by", chance.word(RandomVocabulary.days)))
    case 4 where !isFinding: entries.append(("committee", chance.word(["committee ra", "committee rb"])))
    default: break
    }
    return .entries(entries)
  }
}
