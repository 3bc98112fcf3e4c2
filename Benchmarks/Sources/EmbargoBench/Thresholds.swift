import Foundation

/// How many times the floor each subject may take: `Thresholds.json`.
struct Thresholds {
  private let ratios: [String: Double]

  init(contentsOf file: URL) throws {
    ratios = try JSONDecoder().decode([String: Double].self, from: Data(contentsOf: file))
  }

  /// The threshold of a subject; a subject without one is a mistake, not a pass.
  func ratio(of name: String) throws -> Double {
    guard let ratio = ratios[name] else { throw BenchFault("Thresholds.json says nothing of ‘\(name)’") }
    return ratio
  }
}
