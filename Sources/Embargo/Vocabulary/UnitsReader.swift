import LocatedText

/// Reads the tables of the vocabulary that are no taxonomies: units, currencies, holidays.
enum UnitsReader {
  static func readUnits(_ root: LocatedNode, into units: inout UnitTable, _ diagnostics: inout [Diagnostic]) {
    guard var reader = MappingReader(root, of: "the table of units", &diagnostics) else { return }
    for node in Fields.list(reader.required("units", &diagnostics), &diagnostics) {
      guard var entry = MappingReader(node, of: "a unit", &diagnostics),
        let id = entry.required("id", &diagnostics),
        let dimension = entry.required("dimension", &diagnostics).flatMap({ Fields.text($0, &diagnostics) })
      else { continue }
      let factor = entry.value("factor").flatMap { Fields.decimal($0, &diagnostics) }
      let also = entry.value("also")
      for key in ["label", "meaning", "note"] { entry.allow(key) }
      entry.close(&diagnostics)
      if let factor {
        let number = units.dimension(named: dimension)
        add(id, also, .dimension(number, factor: factor), into: &units, &diagnostics)
      } else if dimension == "count" {
        add(id, also, .count, into: &units, &diagnostics)
      } else {
        diagnostics.append(Diagnostic("missing-key", .noFactor(id.text, dimension), at: node.span))
      }
    }
    reader.allow("conversions")
    reader.close(&diagnostics)
  }

  static func readCurrencies(_ root: LocatedNode, into units: inout UnitTable, _ diagnostics: inout [Diagnostic]) {
    guard var reader = MappingReader(root, of: "the table of currencies", &diagnostics) else { return }
    for node in Fields.list(reader.required("currencies", &diagnostics), &diagnostics) {
      guard var entry = MappingReader(node, of: "a currency", &diagnostics),
        let id = entry.required("id", &diagnostics)
      else { continue }
      for key in ["label", "from", "before", "note", "also"] { entry.allow(key) }
      entry.close(&diagnostics)
      add(id, nil, .currency, into: &units, &diagnostics)
    }
    reader.close(&diagnostics)
  }

  static func readCalendar(_ root: LocatedNode, _ diagnostics: inout [Diagnostic]) -> WorkingCalendar {
    guard var reader = MappingReader(root, of: "the calendar", &diagnostics) else { return WorkingCalendar() }
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
    for node in [id] + (also.map { Fields.oneOrMore($0, &diagnostics) } ?? []) {
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

  fileprivate static func twoUnits(_ name: String, _ other: String) -> Self {
    "‘\(name)’ already means ‘\(other)’; a spelling can mean one unit"
  }
}
