public import Embargo
public import LocatedText

/// Reads figures and notices from a table: `rule`, `date` or `period`, `amount`, `per`, `closed-from`, `source`.
public struct FigureReader {
  private let rules: CompiledRules
  private let ceilings: Ceilings

  /// Reads by the ceilings and units of a rule set.
  public init(_ rules: CompiledRules) {
    self.rules = rules
    ceilings = Ceilings(rules)
  }

  /// Reads a file.
  ///
  /// - Returns: the figures that read, and everything that is wrong with the file.
  public func figures(in source: SourceText) -> Checked<[Figure]> {
    let table = CSVReader.read(source)
    var diagnostics = table.diagnostics
    guard let rows = table.partial else { return Checked([], diagnostics) }
    if diagnostics.isEmpty { check(rows.columns, &diagnostics) }
    if diagnostics.contains(where: { $0.severity == .error }) { return Checked([], diagnostics) }
    var figures: [Figure] = []
    for row in rows.rows {
      let count = diagnostics.count
      guard let statement = statement(row, &diagnostics), diagnostics.count == count else { continue }
      let figure = Figure(statement: statement, place: row.span)
      if let first = figures.first(where: { $0.isAbout(statement) }) {
        diagnostics.append(
          Diagnostic("duplicate-figure", .twice, at: row.span, notes: [.init("the first stands here", at: first.place)])
        )
      }
      figures.append(figure)
    }
    return Checked(figures, diagnostics)
  }

  private static let columns = ["rule", "date", "period", "amount", "per", "closed-from", "source"]

  private func check(_ columns: [LocatedNode], _ diagnostics: inout [Diagnostic]) {
    for column in columns where !Self.columns.contains(column.text) {
      let near = NearNames.nearest(to: column.text, among: Self.columns)
      diagnostics.append(
        Diagnostic(
          "unknown-column", .unknownColumn(column.text, near: near, Self.columns), at: column.span,
          fixIts: Fields.replace(column, near.map { [$0] } ?? [])))
    }
  }

  private func statement(_ row: LocatedNode, _ diagnostics: inout [Diagnostic]) -> LedgerEntry.Statement? {
    guard var reader = MappingReader(row, of: "the row", &diagnostics) else { return nil }
    let rule = reader.required("rule", &diagnostics)
    let source = reader.required("source", &diagnostics)
    let cap = rule.flatMap { ceiling(of: $0, &diagnostics) }
    guard let rule, let source, let cap else { return nil }
    if let closed = reader.value("closed-from") {
      for key in ["date", "period", "amount", "per"] {
        if let stray = reader.value(key) {
          diagnostics.append(Diagnostic("misplaced-cell", .besideNotice(key), at: stray.span))
        }
      }
      guard let day = Fields.date(closed, &diagnostics) else { return nil }
      if ceilings.place(of: DateSpan(day), in: cap) == .none {
        diagnostics.append(Diagnostic("unknown-period", .noPeriod(rule.text, DateSpan(day)), at: closed.span))
      }
      var statement = LedgerEntry.Statement(kind: .stop, rule: rule.text, source: source.text)
      statement.closedFrom = day
      return statement
    }
    let amount = reader.required("amount", &diagnostics)
    let days = days(&reader, row, rule.text, cap, &diagnostics)
    let per = per(&reader, row, rule.text, cap, &diagnostics)
    guard let amount, let days else { return nil }
    var statement = LedgerEntry.Statement(kind: .figure, rule: rule.text, source: source.text)
    statement.days = days.span
    statement.period = days.period
    statement.amounts = FigureAmounts(rules.vocabulary.units, cap).read(amount, &diagnostics)
    statement.per = per
    return statement
  }

  private func ceiling(of rule: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Cap? {
    if let cap = ceilings.cap(of: rule.text) { return cap }
    let near = NearNames.nearest(to: rule.text, among: ceilings.ids)
    diagnostics.append(
      Diagnostic(
        "unknown-ceiling", .unknownCeiling(rule.text, near: near, ceilings.ids), at: rule.span,
        fixIts: Fields.replace(rule, near.map { [$0] } ?? [])))
    return nil
  }

  private func days(
    _ reader: inout MappingReader, _ row: LocatedNode, _ rule: String, _ cap: Cap, _ diagnostics: inout [Diagnostic]
  ) -> (span: DateSpan, period: String?)? {
    let (date, period) = (reader.value("date"), reader.value("period"))
    if date != nil, let period {
      diagnostics.append(Diagnostic("misplaced-cell", .dateAndPeriod, at: period.span))
      return nil
    }
    guard let node = date ?? period else {
      diagnostics.append(Diagnostic("missing-key", .noDate, at: row.span))
      return nil
    }
    guard let span = Fields.dateSpan(node, &diagnostics), Fields.plausible(span, node, &diagnostics) else { return nil }
    switch ceilings.place(of: span, in: cap) {
    case .always: return (span, nil)
    case .period(let period): return (span, period.description)
    case .none: diagnostics.append(Diagnostic("unknown-period", .noPeriod(rule, span), at: node.span))
    case .several: diagnostics.append(Diagnostic("unknown-period", .severalPeriods(rule, span), at: node.span))
    }
    return nil
  }

  private func per(
    _ reader: inout MappingReader, _ row: LocatedNode, _ rule: String, _ cap: Cap, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    let per = reader.value("per")
    if let per, cap.per == nil { diagnostics.append(Diagnostic("misplaced-cell", .noPer(rule), at: per.span)) }
    if per == nil && cap.per != nil { diagnostics.append(Diagnostic("missing-key", .perMissing(rule), at: row.span)) }
    return per?.text
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownCeiling(_ id: String, near: String?, _ ceilings: [String]) -> Self {
    if let near { return "‘\(id)’ is no rule that sets a ceiling; did you mean ‘\(near)’?" }
    return "‘\(id)’ is no rule that sets a ceiling; those that do are \(listing: ceilings)"
  }

  fileprivate static func unknownColumn(_ name: String, near: String?, _ known: [String]) -> Self {
    if let near { return "there is no column ‘\(name)’; did you mean ‘\(near)’?" }
    return "there is no column ‘\(name)’; there is \(oneOf: known)"
  }

  fileprivate static func noPeriod(_ rule: String, _ days: DateSpan) -> Self {
    "no period of the ceiling ‘\(rule)’ runs on \(days.description); ‘embargo explain \(rule)’ tells its periods"
  }

  fileprivate static func severalPeriods(_ rule: String, _ days: DateSpan) -> Self {
    "\(days.description) lies in more than one period of the ceiling ‘\(rule)’; give each its own row"
  }

  fileprivate static var twice: Self {
    "another row has a figure of the same source for the same days; add them up, or name the sources apart"
  }

  fileprivate static func besideNotice(_ key: String) -> Self {
    "a row with ‘closed-from’ is a notice and has no ‘\(key)’; write two rows"
  }

  fileprivate static var dateAndPeriod: Self { "a row has a ‘date’ or a ‘period’, not both; leave one of them empty" }

  fileprivate static var noDate: Self { "the row has neither ‘date’ nor ‘period’; say in which days it was used" }

  fileprivate static func noPer(_ rule: String) -> Self {
    "the ceiling ‘\(rule)’ counts for all together; leave ‘per’ empty"
  }

  fileprivate static func perMissing(_ rule: String) -> Self {
    "the ceiling ‘\(rule)’ counts for each apart; write under ‘per’ for whom this is"
  }
}
