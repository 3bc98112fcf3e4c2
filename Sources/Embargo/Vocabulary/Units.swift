import LocatedText

/// A unit's place in the table of units; currencies stand in the same table.
package struct UnitID: Sendable, Hashable {
  package let index: Int32

  package init(_ index: Int32) { self.index = index }
}

/// A measured amount: exact, with its unit or currency.
package struct Quantity: Sendable, Hashable {
  package let amount: ExactDecimal
  package let unit: UnitID

  package init(_ amount: ExactDecimal, _ unit: UnitID) {
    self.amount = amount
    self.unit = unit
  }
}

/// Units and currencies with the factors that lead from one to another.
package struct UnitTable: Sendable {
  package enum Measure: Sendable, Hashable {
    /// Converts into the units of the same dimension, by the factor to its base unit.
    case dimension(Int32, factor: ExactDecimal)
    /// A counting word: converts into nothing.
    case count
    /// A currency: converts into nothing.
    case currency
  }

  package struct Entry: Sendable, Hashable {
    package let name: String
    package let measure: Measure
  }

  /// A factor between dimensions that holds for one kind of item, as a range, with its source.
  package struct Conversion: Sendable, Hashable {
    package let item: TermID
    package let from: UnitID
    package let to: UnitID
    package let atLeast: ExactDecimal
    package let atMost: ExactDecimal
    package let source: String
  }

  package private(set) var entries: [Entry] = []
  package private(set) var conversions: [Conversion] = []
  private(set) var names = NameTable()
  private(set) var dimensions: [String] = []

  /// Words that are no spelling of a unit, such as the name of a currency, but tell which one is meant, folded.
  private(set) var hints = NameTable()

  package init() {}

  /// Puts together what was taken apart.
  init(_ entries: [Entry], _ conversions: [Conversion], names: NameTable, dimensions: [String], hints: NameTable) {
    self.entries = entries
    self.conversions = conversions
    self.names = names
    self.dimensions = dimensions
    self.hints = hints
  }

  /// The same units in memory of their own.
  func unshared() -> UnitTable {
    var copy = self
    copy.entries = entries.unshared()
    copy.names = names.unshared()
    return copy
  }

  /// The unit of a name or spelling.
  package func unit(named name: some Collection<UInt8>) -> UnitID? {
    names.value(for: ArraySlice(name)).map(UnitID.init)
  }

  /// Stands for a plain number, where subjects are counted.
  package static let plainNumber = UnitID(-1)

  package subscript(_ unit: UnitID) -> Entry {
    unit == Self.plainNumber ? Entry(name: "", measure: .count) : entries[Int(unit.index)]
  }

  /// All names and spellings that may be written, for near names.
  package var spellings: [String] { (0..<names.count).map { String(decoding: names[$0].name, as: UTF8.self) } }

  package func isCurrency(_ unit: UnitID) -> Bool { measure(of: unit) == .currency }

  package func isCount(_ unit: UnitID) -> Bool { measure(of: unit) == .count }

  private func measure(of unit: UnitID) -> Measure {
    unit == Self.plainNumber ? .count : entries[Int(unit.index)].measure
  }

  /// The number of a dimension, made when it is first named.
  package mutating func dimension(named name: String) -> Int32 {
    if let known = dimensions.firstIndex(of: name) { return Int32(known) }
    dimensions.append(name)
    return Int32(dimensions.count - 1)
  }

  /// The name of a dimension.
  package func name(ofDimension number: Int32) -> String { dimensions[Int(number)] }

  package mutating func add(_ name: String, _ measure: Measure) -> UnitID {
    entries.append(Entry(name: name, measure: measure))
    return UnitID(Int32(entries.count - 1))
  }

  /// Adds a spelling; gives back the unit that already had it, if another has.
  package mutating func addSpelling(_ spelling: String, of unit: UnitID) -> UnitID? {
    names.insert(spelling.utf8, unit.index).map(UnitID.init)
  }

  /// What a unit measures: the name of its dimension, `count` or `money`.
  package func dimension(of unit: UnitID) -> String {
    switch measure(of: unit) {
    case .dimension(let number, _): name(ofDimension: number)
    case .count: "count"
    case .currency: "money"
    }
  }

  /// Adds a word by which a unit is known, though it cannot be written; one that is known for another stays.
  package mutating func addHint(_ word: String, of unit: UnitID) { _ = hints.insert(word.folded.utf8, unit.index) }

  /// The spellings that a word was probably meant to be.
  package func near(to word: String) -> [String] {
    if word.utf8.count <= 256, let meant = hints.value(for: Array(word.folded.utf8)[...]) {
      return [self[UnitID(meant)].name]
    }
    return NearNames.all(near: word, among: spellings)
  }

  /// Whether a factor leads from one unit to the other.
  package func isConvertible(_ unit: UnitID, to other: UnitID) -> Bool {
    guard case .dimension(let from, _) = measure(of: unit), case .dimension(let to, _) = measure(of: other) else {
      return unit == other
    }
    return from == to
  }

  package mutating func add(_ conversion: Conversion) { conversions.append(conversion) }

  /// The amount in another unit, or nil where no exact factor leads there.
  package func convert(_ quantity: Quantity, to unit: UnitID) -> ExactDecimal? {
    if quantity.unit == unit { return quantity.amount }
    guard case .dimension(let from, let factor) = measure(of: quantity.unit),
      case .dimension(let to, let divisor) = measure(of: unit), from == to
    else { return nil }
    return quantity.amount.multiplied(by: factor)?.dividedExactly(by: divisor)
  }

  /// The amount in the base unit of another unit's dimension; nil where no factor leads there.
  ///
  /// Exact, since nothing is divided: sums and comparisons are made of such amounts.
  package func inBase(_ quantity: Quantity, of unit: UnitID) -> ExactDecimal? {
    guard isConvertible(quantity.unit, to: unit) else { return nil }
    guard case .dimension(_, let factor) = measure(of: quantity.unit) else { return quantity.amount }
    return quantity.amount.multiplied(by: factor)
  }

  /// An amount of the base unit in a unit of its dimension, rounded outward where the quotient does not end.
  package func fromBase(_ range: DecimalRange, to unit: UnitID) -> DecimalRange {
    guard case .dimension(_, let factor) = measure(of: unit) else { return range }
    let low = range.low.divided(by: factor, decimals: Self.decimals)?.lowerBound ?? .zero
    return DecimalRange(low, range.high.flatMap { $0.divided(by: factor, decimals: Self.decimals)?.upperBound })
  }

  /// Digits behind the point to which a converted amount is rounded that does not end.
  private static let decimals = 6

  /// How two quantities compare; nil where nothing leads from one unit to the other.
  ///
  /// Exact: both are brought to the base unit of their dimension, nothing is divided.
  package func compare(_ left: Quantity, _ right: Quantity) -> Comparison? {
    if left.unit == right.unit { return Comparison(left.amount, right.amount) }
    guard case .dimension(let from, let leftFactor) = measure(of: left.unit),
      case .dimension(let to, let rightFactor) = measure(of: right.unit), from == to,
      let leftBase = left.amount.multiplied(by: leftFactor), let rightBase = right.amount.multiplied(by: rightFactor)
    else { return nil }
    return Comparison(leftBase, rightBase)
  }
}

/// How one amount stands to another.
package enum Comparison: Sendable, Hashable {
  case less, equal, more

  package init(_ left: ExactDecimal, _ right: ExactDecimal) {
    self = left < right ? .less : left == right ? .equal : .more
  }
}
