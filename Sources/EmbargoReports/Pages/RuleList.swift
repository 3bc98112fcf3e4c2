public import Embargo

/// The rules that are in force on a day, regime by regime.
public struct RuleList {
  /// How a rule stands on the day.
  enum Standing: String {
    case inForce = "in-force"
    /// It was to be renewed, and whether it was is not known.
    case unconfirmed
    /// It is in force under one answer to a contested question, and not under another.
    case contested
  }

  struct Entry {
    let rule: Rule
    let standing: Standing
    /// The interval that holds the day.
    let interval: Interval
    let citations: [CitedParagraph]
  }

  let entries: [Entry]
  private let day: CalendarDate
  private let context: ReportContext
  private let titles: [(regime: String, title: String)]

  /// Gathers the rules.
  ///
  /// - Parameters:
  ///   - rules: what to choose from.
  ///   - day: the day on which they are in force.
  ///   - regime: id of the one regime that is wanted; nil for all.
  public init(of rules: CompiledRules, on day: CalendarDate, regime: String? = nil) {
    self.day = day
    context = ReportContext(rules)
    let folders = rules.ruleSet.folders.filter { regime == nil || $0.regime.id == regime }
    titles = folders.map { ($0.regime.id, $0.regime.title) }
    entries = folders.flatMap { folder in
      folder.contents.rules.compactMap { Entry($0, on: day) }.sorted { $0.rule.id < $1.rule.id }
    }
  }

  /// Ids of the regimes of a rule set.
  public static func regimes(of rules: CompiledRules) -> [String] { rules.regimes.map(\.id) }

  /// Id of the regime that a rule belongs to; nil if there is no such rule.
  public static func regime(ofRule id: String, in rules: CompiledRules) -> String? {
    rules.rule(id).map { rules.law($0).regime }
  }

  /// The list for a person.
  public func text(style: TextStyle) -> String {
    var page = Page(width: style.width, isColoured: style.colour)
    for (regime, title) in titles {
      let own = entries.filter { $0.rule.regime == regime }
      if own.isEmpty { continue }
      page.add("\(regime, .strong): \(title)", hanging: 2)
      let width = min(28, own.map(\.rule.id.count).max() ?? 0)
      for entry in own { write(entry, width: width, to: &page) }
      page.addBlank()
    }
    let count = entries.count == 1 ? "1 rule is" : "\(entries.count) rules are"
    let asOf = context.asOf.map { $0 < day ? "; the law has been followed to \($0) only" : "" } ?? ""
    page.add(
      "\(count) in force on \(day.description); rule set \(context.ruleSetName) \(context.version)\(asOf)", hanging: 2)
    return page.text
  }

  private func write(_ entry: Entry, width: Int, to page: inout Page) {
    let gap = String(repeating: "\u{A0}", count: max(2, width + 2 - entry.rule.id.count))
    page.add("\(entry.rule.id, .strong)\(gap)\(entry.rule.title)", indent: 2, hanging: width + 4)
    page.add(
      CitationWords.phrase(entry.citations) + "; " + LawLines.inForce([entry.interval]), indent: width + 4,
      hanging: width + 6)
  }

  /// The list for programs.
  public func json() -> String {
    var list = JSONObject()
    list.add("schema", "embargo.rules/1")
    list.add("on", day.description)
    var ruleSet = JSONObject()
    ruleSet.add("name", context.ruleSetName)
    ruleSet.add("version", context.version)
    ruleSet.add("digest", context.digest)
    ruleSet.add("asOf", context.asOf?.description)
    list.add("ruleSet", ruleSet)
    list.addAlways("rules", entries.map(\.object))
    return JSONWriter.indented(.object(list))
  }
}

extension RuleList.Entry {
  /// The rule as it stands on a day; nil if it is surely not in force.
  fileprivate init?(_ rule: Rule, on day: CalendarDate) {
    let current = rule.inForce.filter { $0.days.contains(day) }
    guard let interval = current.first(where: { $0.position == nil }) ?? current.first else { return nil }
    self.rule = rule
    self.interval = interval
    if interval.position != nil {
      standing = .contested
    } else if let last = interval.confirmedUntil, last < day {
      standing = .unconfirmed
    } else {
      standing = .inForce
    }
    let cited = rule.citations.filter { $0.days.contains(day) }
    citations = (cited.isEmpty ? rule.citations : cited).map(\.cited)
  }

  fileprivate var object: JSONObject {
    var object = JSONObject()
    object.add("rule", rule.id)
    object.add("regime", rule.regime)
    object.add("title", rule.title)
    object.add("citations", citations.map(FindingRecord.citation))
    object.add("effect", rule.effect.rawValue)
    object.add("standing", standing.rawValue)
    if interval.days.first != .distantPast { object.add("from", interval.days.first.description) }
    if !interval.days.isOpen { object.add("before", interval.days.last.adding(days: 1).description) }
    object.add("confirmedUntil", interval.confirmedUntil?.description)
    object.add("position", interval.position?.position)
    object.add("option", interval.position?.option)
    return object
  }
}
