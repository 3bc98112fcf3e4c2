public import Embargo

/// The units and currencies that may be written, with their other spellings.
public struct UnitLines {
  private let units: UnitTable

  init(_ units: UnitTable) { self.units = units }

  /// All units, or all currencies.
  public static func render(currencies: Bool, in rules: CompiledRules, style: TextStyle) -> String {
    var page = Page(width: style.width, isColoured: style.colour)
    let units = rules.vocabulary.units
    UnitLines(units).write(units.units { _ in true }.filter { units.isCurrency($0) == currencies }, to: &page)
    return page.text
  }

  func write(_ found: [UnitID], to page: inout Page) {
    var headings: [String] = []
    for unit in found where !headings.contains(units.kind(of: unit)) { headings.append(units.kind(of: unit)) }
    for heading in headings {
      page.addBlank()
      page.add("\(heading)")
      for unit in found where units.kind(of: unit) == heading {
        let others = units.spellings.filter { $0 != units[unit].name && units.unit(named: $0.utf8) == unit }
        let also = others.isEmpty ? "" : "  also \(others.joined(separator: ", "))"
        page.add("\(units[unit].name, .strong)\(also)", indent: 2, hanging: 6)
      }
    }
  }
}

extension UnitTable {
  /// The units of which some spelling is wanted, in the order of the files.
  func units(where isWanted: (String) -> Bool) -> [UnitID] {
    let wanted = Set(spellings.filter(isWanted).compactMap { unit(named: $0.utf8) })
    return entries.indices.map { UnitID(Int32($0)) }.filter(wanted.contains)
  }

  fileprivate func kind(of unit: UnitID) -> String {
    switch self[unit].measure {
    case .dimension(let number, _): "units of \(name(ofDimension: number))"
    case .count: "counting words"
    case .currency: "currencies"
    }
  }
}
