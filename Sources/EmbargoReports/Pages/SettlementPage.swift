public import Embargo

/// What deals of streams take of the ceilings, added up: for each ceiling, period and value apart by itself, so that
/// what was added up in parts can be put together.
public struct SettlementPage {
  private let settlements: [Settlement]

  /// Shows these accounts, in their order.
  public init(_ settlements: [Settlement]) { self.settlements = settlements }

  /// The page for a person.
  public func text(style: TextStyle) -> String {
    var page = Page(width: style.width, isColoured: style.colour)
    for settlement in settlements {
      page.addBlank()
      page.add("\(settlement.rule, .strong): \(settlement.title)", hanging: 2)
      write(settlement, to: &page)
    }
    if settlements.isEmpty { page.add("No deal takes of a ceiling.") }
    return page.text
  }

  private func write(_ settlement: Settlement, to page: inout Page) {
    let deals = settlement.deals == 1 ? "1 deal" : "\(settlement.deals) deals"
    let head = [Self.period(of: settlement), Self.per(of: settlement), deals].compactMap(\.self)
    page.add("\(head.joined(separator: ", ")): \(Self.outcome(of: settlement))", indent: 2, hanging: 4)
    for limit in settlement.limits {
      let share = limit.share.map { ", \($0)" } ?? ""
      page.add(
        """
        \(CeilingLines.amount(limit.before)) before, \(CeilingLines.amount(limit.taken)) taken, \
        \(CeilingLines.amount(limit.total)) of \
        \(CeilingLines.grouped(limit.ceiling)) then\(share)
        """, indent: 4, hanging: 6)
    }
    if let turn = settlement.maybePassedBy {
      page.add("perhaps passed by \(Self.words(turn))", indent: 4, hanging: 6)
    }
    if let turn = settlement.passedBy { page.add("passed by \(Self.words(turn))", indent: 4, hanging: 6) }
    if let stop = settlement.stop {
      page.add("closed from \(stop.from.description) (\(stop.source))", indent: 4, hanging: 6)
    }
  }

  private static func words(_ turn: Settlement.Turn) -> String {
    let after = turn.after == 0 ? "" : "; \(turn.after) more after it"
    return "‘\(turn.deal)’ of \(turn.days.description)\(after)"
  }

  private static func period(of settlement: Settlement) -> String? {
    guard let period = settlement.period else { return "outside of every period" }
    return period.first == .distantPast ? nil : period.description
  }

  private static func per(of settlement: Settlement) -> String? {
    settlement.isPerOpen ? "not stated for whom" : settlement.per
  }

  private static func outcome(of settlement: Settlement) -> String {
    switch settlement.isWithin {
    case .true: "within"
    case .false: "passed"
    case .unknown: "perhaps passed"
    }
  }

  /// The accounts for programs, one object a line.
  public func ndjson() -> String {
    settlements.map { JSONWriter.compact(.object(Self.object($0))) + "\n" }.joined()
  }

  private static func object(_ settlement: Settlement) -> JSONObject {
    var object = JSONObject()
    object.add("rule", settlement.rule)
    object.add("period", settlement.period == nil ? CeilingForms.noPeriod : period(of: settlement))
    object.add("per", settlement.per)
    if settlement.isPerOpen { object.add("open", ["per"]) }
    object.add("outcome", outcome(of: settlement).split(separator: " ").joined(separator: "-"))
    object.add("deals", settlement.deals)
    object.add(
      "limits",
      settlement.limits.map { limit in
        var object = JSONObject()
        object.add("limit", limit.ceiling)
        object.add("before", limit.before)
        object.add("taken", limit.taken)
        object.add("total", limit.total)
        object.add("share", limit.share)
        return object.keeping(to: CeilingForms.limit)
      })
    object.add("maybePassedBy", settlement.maybePassedBy.map(turn))
    object.add("passedBy", settlement.passedBy.map(turn))
    object.add("stop", settlement.stop?.record)
    return object.keeping(to: CeilingForms.settlement)
  }

  private static func turn(_ turn: Settlement.Turn) -> JSONObject {
    var object = JSONObject()
    object.add("deal", turn.deal)
    object.add("date", turn.days.description)
    object.add("after", turn.after)
    return object.keeping(to: CeilingForms.turn)
  }
}
