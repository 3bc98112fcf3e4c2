import LocatedText

/// Reads the tables of the vocabulary that are no taxonomies: units, currencies, holidays.
enum UnitsReader {
  static func readUnits(_ root: LocatedNode, into units: inout UnitTable, _ diagnostics: inout [Diagnostic]) {
    guard var reader = MappingReader(root, of: VocabularyForms.units, &diagnostics) else { return }
    for node in Fields.list(reader.required("units", &diagnostics), &diagnostics) {
      guard var entry = MappingReader(node, of: VocabularyForms.unit, &diagnostics) else { continue }
      let id = entry.required("id", &diagnostics)
      let dimension = entry.required("dimension", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
      let factorNode = entry.value("factor")
      let factor = factorNode.flatMap { Self.factor($0, &diagnostics) }
      let also = entry.value("also")
      entry.close(&diagnostics)
      guard let id, let dimension else { continue }
      if dimension == "count" {
        if let factorNode {
          diagnostics.append(Diagnostic("factor-form", .countWithFactor(id.text), at: factorNode.span))
        }
        add(id, also, .count, into: &units, &diagnostics)
      } else if let factor {
        let number = units.dimension(named: dimension)
        add(id, also, .dimension(number, factor: factor), into: &units, &diagnostics)
      } else if factorNode == nil {
        diagnostics.append(Diagnostic("missing-key", .noFactor(id.text, dimension), at: id.span))
      }
    }
    reader.close(&diagnostics)
  }

  static func readCurrencies(_ root: LocatedNode, into units: inout UnitTable, _ diagnostics: inout [Diagnostic]) {
    guard var reader = MappingReader(root, of: VocabularyForms.currencies, &diagnostics) else { return }
    for node in Fields.list(reader.required("currencies", &diagnostics), &diagnostics) {
      guard var entry = MappingReader(node, of: VocabularyForms.currency, &diagnostics) else { continue }
      let id = entry.required("id", &diagnostics)
      let hints = ["label", "also"].compactMap { entry.value($0) }.flatMap { Fields.values($0, &diagnostics) }
      entry.close(&diagnostics)
      guard let id else { continue }
      add(id, nil, .currency, into: &units, &diagnostics)
      guard let unit = units.unit(named: id.text.utf8) else { continue }
      for word in hints { units.addHint(word.text, of: unit) }
    }
    reader.close(&diagnostics)
  }

  /// A factor by which something is multiplied: more than nought.
  static func factor(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> ExactDecimal? {
    guard let factor = Fields.decimal(node, &diagnostics) else { return nil }
    if !factor.isZero && !factor.isNegative { return factor }
    diagnostics.append(Diagnostic("factor-form", .notPositive(node.text), at: node.span))
    return nil
  }

  static func readCalendar(_ root: LocatedNode, _ diagnostics: inout [Diagnostic]) -> WorkingCalendar {
    guard var reader = MappingReader(root, of: VocabularyForms.calendar, &diagnostics) else { return WorkingCalendar() }
    let weekdays = Weekday.allCases
    var weekend: Set<Weekday> = []
    for node in Fields.list(reader.required("weekend", &diagnostics), &diagnostics) {
      let name = Fields.oneOf(weekdays.map(\.description), node, &diagnostics)
      if let day = weekdays.first(where: { $0.description == name }) { weekend.insert(day) }
    }
    var holidays: Set<CalendarDate> = []
    for node in Fields.list(reader.required("holidays", &diagnostics), &diagnostics) {
      if let day = Fields.date(node, &diagnostics) { holidays.insert(day) }
    }
    reader.close(&diagnostics)
    return WorkingCalendar(weekend: weekend, holidays: holidays)
  }

  private static func add(
    _ id: LocatedNode, _ also: LocatedNode?, _ measure: UnitTable.Measure, into units: inout UnitTable,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let name = Fields.text(id, &diagnostics) else { return }
    let unit = units.add(name, measure)
    for node in [id] + (also.map { Fields.oneOrMore($0, &diagnostics) } ?? []) where Fields.scalar(node, &diagnostics) {
      if let other = units.addSpelling(node.text, of: unit), other != unit {
        diagnostics.append(Diagnostic("duplicate-unit", .twoUnits(node.text, units[other].name), at: node.span))
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noFactor(_ id: String, _ dimension: String) -> Self {
    "‘\(id)’ is a unit of \(dimension) and has no ‘factor’ to that dimension's base unit; a counting word has the dimension ‘count’"
  }

  fileprivate static func countWithFactor(_ id: String) -> Self {
    "‘\(id)’ is a counting word, which converts into nothing; leave the ‘factor’ out"
  }

  fileprivate static func notPositive(_ text: String) -> Self { "a factor is more than nought, and this is ‘\(text)’" }

  fileprivate static func twoUnits(_ name: String, _ other: String) -> Self {
    "‘\(name)’ already means ‘\(other)’; a spelling can mean one unit"
  }
}
