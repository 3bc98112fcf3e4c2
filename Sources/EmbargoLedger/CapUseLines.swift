public import Embargo
package import LocatedText

/// What the deals of a stream take of the ceilings, a line of JSON for each deal and ceiling: written where each deal is
/// judged by itself, and read where all are added up.
public struct CapUseLines {
  /// The keys of a line: those of a use, and those of a deal that could not be read.
  package static let keys = ["rule", "period", "per", "amount", "open", "factor", "deal", "date", "line", "error"]

  /// Stands under `period` where no period of the ceiling runs on the days of the deal.
  private static let noPeriod = "none"

  private let rules: CompiledRules
  private let caps: [String: Cap]
  private var firsts: [Key: SourceSpan] = [:]

  /// One deal counts once against a ceiling in a period.
  private struct Key: Hashable {
    let rule: String
    let period: DateSpan?
    let per: String?
    let deal: String
  }

  /// What the lines say that have been read.
  public private(set) var uses: [Settlement.Use] = []

  /// Whether a line stands for a deal that could not be read: what it takes is in no sum.
  public private(set) var hasUnreadDeals = false

  /// Reads by the ceilings and units of a rule set.
  public init(_ rules: CompiledRules) {
    self.rules = rules
    let ceilings = Ceilings(rules)
    caps = Dictionary(ceilings.ids.compactMap { id in ceilings.cap(of: id).map { (id, $0) } }) { first, _ in first }
  }

  // MARK: writing

  /// The lines of what a deal takes, each with its end; nothing if it touches no ceiling.
  package static func lines(of uses: [CeilingUse]) -> String {
    uses.map { use in
      var members = ["\"rule\": \(quoted(use.rule))"]
      if let period = use.period {
        if period.first != .distantPast { members.append("\"period\": \(quoted(period.description))") }
      } else {
        members.append("\"period\": \(quoted(noPeriod))")
      }
      if let per = use.per { members.append("\"per\": \(quoted(per))") }
      if !use.amounts.isEmpty { members.append("\"amount\": \(quoted(AmountText.written(use.amounts)))") }
      let open = (use.isPerOpen ? ["per"] : []) + (use.isMeasured ? [] : ["amount"])
      if !open.isEmpty { members.append("\"open\": [\(open.map(quoted).joined(separator: ", "))]") }
      if let factor = use.factor { members.append("\"factor\": \(quoted(factor))") }
      members.append("\"deal\": \(quoted(use.deal))")
      members.append("\"date\": \(quoted(use.days.description))")
      return "{" + members.joined(separator: ", ") + "}\n"
    }.joined()
  }

  private static func quoted(_ text: String) -> String { "\"\(JSONEscapes.escaped(text))\"" }

  // MARK: reading

  /// Reads the lines of a source, behind those of others.
  ///
  /// - Returns: everything that is wrong with them.
  package mutating func add(_ lines: JSONLines) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for line in lines.lines {
      switch line.value {
      case .failure(let found): diagnostics += found.all
      case .success(let node): add(node, &diagnostics)
      }
    }
    return diagnostics
  }

  private mutating func add(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) {
    guard var reader = MappingReader(node, of: "a line of cap use", keys: Self.keys, &diagnostics) else { return }
    if let fault = reader.value("error") {
      hasUnreadDeals = true
      let line = reader.value("line")?.text ?? "?"
      let words = (fault.entry("message")?.value ?? fault).text
      diagnostics.append(Diagnostic("uncounted-use", severity: .warning, .unread(line, words), at: node.span))
      return
    }
    let count = diagnostics.count
    let rule = reader.required("rule", &diagnostics)
    let deal = reader.required("deal", &diagnostics)
    let date = reader.required("date", &diagnostics)
    let (period, per, amount, open) = (
      reader.value("period"), reader.value("per"), reader.value("amount"), reader.value("open")
    )
    reader.close(&diagnostics)
    guard let rule, let deal, let date, diagnostics.count == count,
      let days = Fields.dateSpan(date, &diagnostics), let cap = ceiling(rule, &diagnostics)
    else { return }
    let running = cap.period(on: days.first)
    let stated = running.map { $0.first == .distantPast ? nil : $0.description } ?? Self.noPeriod
    if period?.text != stated {
      diagnostics.append(Diagnostic("unknown-period", .otherPeriod(rule.text, days, stated), at: (period ?? date).span))
    }
    let use = Settlement.Use(
      deal: deal.text, rule: rule.text, days: days, per: per?.text,
      isPerOpen: (open?.elements ?? []).contains { $0.isText("per") }, amounts: amounts(amount, &diagnostics))
    let key = Key(rule: use.rule, period: running, per: use.per, deal: use.deal)
    if let first = firsts[key] {
      diagnostics.append(
        Diagnostic("duplicate-id", .twice(use), at: deal.span, notes: [.init("the first stands here", at: first)]))
    }
    firsts[key] = deal.span
    if diagnostics.count == count { uses.append(use) }
  }

  private func ceiling(_ rule: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Cap? {
    if let cap = caps[rule.text] { return cap }
    diagnostics.append(Diagnostic("unknown-ceiling", .noCeiling(rule.text), at: rule.span))
    return nil
  }

  private func amounts(_ node: LocatedNode?, _ diagnostics: inout [Diagnostic]) -> [RecordedUsage.Amount] {
    guard let node else { return [] }
    guard let amounts = AmountText.read(node.text) else {
      diagnostics.append(Diagnostic("unknown-amount", .noAmount(node.text), at: node.span))
      return []
    }
    for amount in amounts where !amount.unit.isEmpty && rules.vocabulary.units.unit(named: amount.unit.utf8) == nil {
      diagnostics.append(Diagnostic("unknown-unit", .noUnit(amount.unit), at: node.span))
    }
    return amounts
  }
}

extension Diagnostic.Message {
  fileprivate static func unread(_ line: String, _ fault: String) -> Self {
    "line \(line) of the deals could not be read (\(fault)), so that what it takes is in no sum; mend it and check it"
  }

  fileprivate static func noCeiling(_ id: String) -> Self {
    "‘\(id)’ is no rule that sets a ceiling here; name the rules by which the deals were checked"
  }

  fileprivate static func otherPeriod(_ rule: String, _ days: DateSpan, _ period: String?) -> Self {
    let here = period.map { "is ‘\($0)’" } ?? "is not stated"
    return """
      the period of the ceiling ‘\(rule)’ on \(days.description) \(here) by the rules here; check the deals by these \
      rules, or name those by which they were checked
      """
  }

  fileprivate static func twice(_ use: Settlement.Use) -> Self {
    """
    another line says what the deal ‘\(use.deal)’ takes of ‘\(use.rule)’; give each deal its own id, or leave out the \
    file that stands twice
    """
  }

  fileprivate static func noAmount(_ text: String) -> Self {
    "‘\(text)’ is no amount as ‘embargo check --emit-cap-use’ writes it, like ‘100 bbl’ or ‘635 to 850 bbl; 100 t’"
  }

  fileprivate static func noUnit(_ name: String) -> Self { "‘\(name)’ is no unit of the rules here" }
}
