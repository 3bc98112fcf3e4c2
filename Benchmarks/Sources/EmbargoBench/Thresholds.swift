import Foundation

/// What the rows must reach: `Thresholds.json`.
struct Thresholds {
  /// The bound that `make bench-check` holds a row against, and the one that is aimed at.
  struct Bound: Decodable {
    let atLeast: Double?
    let atMost: Double?
    let aim: Double?

    enum CodingKeys: String, CodingKey {
      case aim
      case atLeast = "at-least"
      case atMost = "at-most"
    }

    /// `≥ 0.35`, or `≤ 2`.
    var text: String {
      atLeast.map { "≥ \(Self.short($0))" } ?? atMost.map { "≤ \(Self.short($0))" } ?? ""
    }

    var aimText: String { aim.map { (atLeast == nil ? "≤ " : "≥ ") + Self.short($0) } ?? "" }

    func isKept(by value: Double) -> Bool { value >= atLeast ?? value && value <= atMost ?? value }

    private static func short(_ number: Double) -> String {
      number == number.rounded() ? String(Int(number)) : String(number)
    }
  }

  private let bounds: [String: Bound]

  init(contentsOf file: URL) throws {
    bounds = try JSONDecoder().decode([String: Bound].self, from: Data(contentsOf: file))
  }

  subscript(name: String) -> Bound? { bounds[name] }
}
