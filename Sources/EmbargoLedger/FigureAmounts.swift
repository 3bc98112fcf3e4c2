import Embargo
import LocatedText

/// Reads how much was used: `1500 bbl`, `7500 t; 400000 USD` for a ceiling of two limits, `1` where subjects are counted.
struct FigureAmounts {
  private let units: UnitTable
  private let cap: Cap

  init(_ units: UnitTable, _ cap: Cap) {
    self.units = units
    self.cap = cap
  }

  /// The amounts in the units of the ceiling.
  func read(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> [RecordedUsage.Amount] {
    if cap.limits.contains(where: { $0.path == nil }) {
      return Fields.count(node, &diagnostics).map { [.init(atLeast: ExactDecimal($0), unit: "")] } ?? []
    }
    var amounts: [RecordedUsage.Amount] = []
    for part in parts(of: node) {
      guard let quantity = Fields.quantity(part, units, &diagnostics) else { continue }
      if PlausibilityCheck.isAbsurd(quantity, units) {
        diagnostics.append(Diagnostic("absurd-quantity", .absurd(part.text), at: part.span))
      } else if let amount = converted(quantity) {
        if amounts.contains(where: { $0.unit == amount.unit }) {
          diagnostics.append(Diagnostic("too-many-values", .twice(amount.unit), at: part.span))
        }
        amounts.append(amount)
      } else {
        diagnostics.append(Diagnostic("unit-of-another-kind", .noWay(part.text, limits), at: part.span))
      }
    }
    return amounts
  }

  /// What stands between semicolons, each where it stands.
  private func parts(of node: LocatedNode) -> [LocatedNode] {
    guard node.style == .plain || node.style == .quoted else { return [node] }
    return node.tape.textBytes(ofNode: node.index).split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { part in
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") }
        let front = part.drop(while: isBlank)
        let length = front.count - front.reversed().prefix(while: isBlank).count
        let cell = Node(
          kind: .scalar, style: .plain, start: UInt32(front.startIndex), length: UInt32(length), next: 1)
        return LocatedNode(tape: NodeTape(source: node.tape.source, nodes: [cell], roots: [0]), index: 0)
      }
  }

  /// The amount in the unit of one of the limits, outward where a quotient does not end.
  private func converted(_ quantity: Quantity) -> RecordedUsage.Amount? {
    for unit in cap.limits.flatMap(\.atMost).map(\.unit) {
      guard let base = units.inBase(quantity, of: unit) else { continue }
      let range = units.fromBase(DecimalRange(base), to: unit)
      return .init(atLeast: range.low, atMost: range.high, unit: units[unit].name)
    }
    return nil
  }

  private var limits: [String] { cap.limits.flatMap(\.atMost).map { units[$0.unit].name } }
}

extension Diagnostic.Message {
  fileprivate static func absurd(_ text: String) -> Self {
    "‘\(text)’ is more than has ever been; is the unit mistyped, or the number of noughts?"
  }

  fileprivate static func noWay(_ text: String, _ limits: [String]) -> Self {
    "nothing leads from ‘\(text)’ to the unit of the ceiling; write it in \(oneOf: limits), as the source converts it"
  }

  fileprivate static func twice(_ unit: String) -> Self {
    "two amounts come to \(unit), the unit of one limit; write one"
  }
}
