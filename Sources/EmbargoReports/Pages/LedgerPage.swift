public import Embargo

/// What has been used of the ceilings, as a ledger tells it.
public struct LedgerPage {
  private let accounts: [CeilingAccount]

  /// Shows these accounts, in their order.
  public init(_ accounts: [CeilingAccount]) { self.accounts = accounts }

  /// The page for a person.
  public func text(style: TextStyle) -> String {
    var page = Page(width: style.width, isColoured: style.colour)
    var last: String?
    for account in accounts {
      if account.rule != last {
        page.addBlank()
        page.add("\(account.rule, .strong): \(account.title)", hanging: 2)
      }
      last = account.rule
      write(account, to: &page)
    }
    if accounts.isEmpty { page.add("Nothing is recorded.") }
    return page.text
  }

  private func write(_ account: CeilingAccount, to page: inout Page) {
    let heads = [account.period?.description, account.per].compactMap(\.self)
    for limit in account.limits {
      let share = limit.share.map { ", \($0)" } ?? ""
      let head = heads.isEmpty ? "" : heads.joined(separator: ", ") + ": "
      page.add(
        "\(head)\(CeilingLines.amount(limit.used)) of \(CeilingLines.grouped(limit.ceiling))\(share)", indent: 2,
        hanging: 4)
    }
    let width = account.entries.map { ($0.number.map(String.init) ?? "").count }.max() ?? 0
    for entry in account.entries {
      let number = entry.number.map(String.init) ?? ""
      let gap = String(repeating: "\u{A0}", count: width - number.count)
      let deal = entry.deal.map { "deal \($0), " } ?? ""
      let amounts = entry.amounts.map(\.words).joined(separator: "; ")
      page.add(
        "\(gap)\(number)  \(entry.days.description)  \(CeilingLines.grouped(amounts))  \(deal)\(entry.source)",
        indent: 4, hanging: 6 + width)
    }
    for stop in account.stops {
      let number = stop.number.map { "\($0)  " } ?? ""
      page.add("\(number)closed from \(stop.from.description)  \(stop.source)", indent: 4, hanging: 6 + width)
    }
  }

  /// The accounts for programs.
  public func json() -> String {
    var report = JSONObject()
    report.add("schema", "embargo.ledger/1")
    report.addAlways("accounts", accounts.map(Self.object))
    return JSONWriter.indented(.object(report))
  }

  private static func object(_ account: CeilingAccount) -> JSONObject {
    var object = JSONObject()
    object.add("rule", account.rule)
    object.add("title", account.title)
    object.add("period", account.period?.description)
    object.add("per", account.per)
    object.add(
      "limits",
      account.limits.map { limit in
        var object = JSONObject()
        object.add("limit", limit.ceiling)
        object.add("used", limit.used)
        object.add("share", limit.share)
        return object
      })
    object.add(
      "entries",
      account.entries.map { entry in
        var object = JSONObject()
        object.add("number", entry.number)
        object.add("date", entry.days.description)
        object.add("amounts", entry.amounts.map(\.words))
        object.add("deal", entry.deal)
        object.add("source", entry.source)
        return object
      })
    object.add("stops", account.stops.map(\.record))
    return object
  }
}

extension RecordedUsage.Stop {
  /// The notice for programs.
  var record: JSONObject {
    var object = JSONObject()
    object.add("number", number)
    object.add("closedFrom", from.description)
    object.add("source", source)
    return object.keeping(to: CeilingForms.stop)
  }
}

extension RecordedUsage.Amount {
  /// `60000 bbl`, or from the least to the most.
  fileprivate var words: String {
    let number = atLeast == atMost ? "\(atLeast)" : "\(atLeast) to \(atMost)"
    return unit.isEmpty ? number : "\(number) \(unit)"
  }
}
