public import Embargo

/// All regimes of a rule set, as they stand on a day.
public struct RegimeList {
  /// A regime on one line of the list.
  struct Entry {
    let regime: Regime
    let rules: [Rule]
    let inForce: [Rule]
    let measures: [String]

    /// The first day of any of its rules.
    var since: CalendarDate? { rules.flatMap(\.inForce).map(\.days.first).min() }

    /// The last day of its last rule; nil if one has no end.
    var until: CalendarDate? {
      let last = rules.flatMap(\.inForce).map(\.days.last).max()
      return last == .distantFuture ? nil : last
    }

    /// Rules of which the law or its source is in some doubt.
    var doubtful: Int { rules.count { $0.confidence.map { $0.level != "high" } ?? false } }
  }

  let entries: [Entry]
  private let day: CalendarDate
  private let context: ReportContext

  /// Gathers the regimes.
  ///
  /// - Parameters:
  ///   - rules: the rule set.
  ///   - day: the day on which rules count as in force.
  public init(of rules: CompiledRules, on day: CalendarDate) {
    self.day = day
    context = ReportContext(rules)
    entries = rules.ruleSet.folders.map { folder in
      let inForce = folder.contents.rules.filter { rule in rule.inForce.contains { $0.days.contains(day) } }
      let all = inForce.isEmpty ? folder.contents.rules : inForce
      let measures = Set(all.compactMap { $0.measure.map { rules.vocabulary.label(of: $0.term) } })
      return Entry(
        regime: folder.regime, rules: folder.contents.rules, inForce: inForce, measures: measures.sorted())
    }
  }

  /// The list for a person.
  public func text(style: TextStyle) -> String {
    var page = Page(width: style.width, isColoured: style.colour)
    for entry in entries {
      page.add("\(entry.regime.id, .strong): \(entry.regime.title)", hanging: 2)
      page.add("\(entry.days); \(entry.counts(on: day))", indent: 2, hanging: 4)
      if !entry.measures.isEmpty { page.add("\(entry.measures.joined(separator: ", "))", indent: 2, hanging: 4) }
      page.addBlank()
    }
    let standing = entries.count { !$0.inForce.isEmpty }
    page.add(
      """
      \(standing) of \(entries.count) \(entries.count == 1 ? "regime" : "regimes") in force on \(day.description); \
      rule set \(context.ruleSetName) \(context.version)
      """, hanging: 2)
    return page.text
  }

  /// The list as a table of Markdown with links to the document of each regime, `<regime>.md` beside it.
  public func markdown() -> String {
    var page = Page(markdownOfWidth: 118)
    page.addHeading("Regimes", level: 1)
    page.add(
      """
      Every regime of the rule set, with what was in force on \(day.description). Made from \("Rules/", .strong) by \
      \("make docs", .strong). Confidence counts the rules of which the law or our source is in some doubt.
      """)
    page.addBlank()
    page.addRaw("![When which regime was in force](timeline.svg)")
    page.addBlank()
    page.addRaw("| regime | measures | since | until | in force | ways out | in doubt |")
    page.addRaw("| --- | --- | --- | --- | ---: | ---: | ---: |")
    for entry in entries {
      let waysOut = entry.rules.reduce(0) { $0 + $1.exemptions.count }
      let link = "[\(entry.regime.title)](\(entry.regime.id).md)"
      let cells = [
        link, entry.measures.joined(separator: ", "), entry.since?.description ?? "", entry.until?.description ?? "",
        "\(entry.inForce.count) of \(entry.rules.count)", "\(waysOut)", "\(entry.doubtful)",
      ]
      page.addRaw("| " + cells.joined(separator: " | ") + " |")
    }
    return page.text
  }

  /// The list for programs.
  public func json() -> String {
    var list = JSONObject()
    list.add("schema", "embargo.regimes/1")
    list.add("on", day.description)
    list.addAlways("regimes", entries.map(\.object))
    return JSONWriter.indented(.object(list))
  }
}

extension RegimeList.Entry {
  /// From when to when, in words.
  fileprivate var days: String {
    guard let since else { return "no rules" }
    return until.map { "from \(since) until \($0)" } ?? "since \(since)"
  }

  fileprivate func counts(on day: CalendarDate) -> String {
    let rules = rules.count == 1 ? "1 rule" : "\(rules.count) rules"
    let committee = regime.committee.map { "; \($0) Committee" } ?? ""
    return "\(inForce.count) of \(rules) in force\(committee)"
  }

  fileprivate var object: JSONObject {
    var object = JSONObject()
    object.add("regime", regime.id)
    object.add("title", regime.title)
    object.add("committee", regime.committee)
    object.add("measures", measures)
    object.add("since", since?.description)
    object.add("until", until?.description)
    object.add("rules", rules.count)
    object.add("inForce", inForce.count)
    object.add("inDoubt", doubtful)
    object.add("resolutions", regime.resolutions.map(\.id))
    return object
  }
}
