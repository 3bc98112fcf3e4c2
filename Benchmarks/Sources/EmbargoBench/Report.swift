import Foundation

/// The results beside their thresholds, for people and for programs.
struct Report {
  private let floor: Row
  private let rows: [Row]

  struct Row: Encodable {
    let name: String
    let medianMilliseconds: Double
    let bestMilliseconds: Double
    let ratio: Double
    let atMost: Double?

    enum CodingKeys: String, CodingKey {
      case name, ratio
      case medianMilliseconds = "median-ms"
      case bestMilliseconds = "best-ms"
      case atMost = "at-most"
    }

    var isWithin: Bool { atMost.map { ratio <= $0 } ?? true }
  }

  init(_ comparison: Comparison, thresholds: Thresholds) throws {
    func row(_ sample: Sample, atMost: Double?) -> Row {
      Row(
        name: sample.name, medianMilliseconds: sample.medianMilliseconds, bestMilliseconds: sample.bestMilliseconds,
        ratio: sample.medianMilliseconds / comparison.floor.medianMilliseconds, atMost: atMost)
    }
    floor = row(comparison.floor, atMost: nil)
    rows = try comparison.samples.map { row($0, atMost: try thresholds.ratio(of: $0.name)) }
  }

  var isWithin: Bool { rows.allSatisfy(\.isWithin) }

  /// The rows as JSON, the floor first.
  var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      return try encoder.encode([floor] + rows)
    }
  }

  /// The rows as a table.
  var table: String {
    var text = "                           median ms   best ms   ratio  at most\n"
    for row in [floor] + rows {
      let name = row.name.padding(toLength: 26, withPad: " ", startingAt: 0)
      text += name + column(row.medianMilliseconds, 10) + column(row.bestMilliseconds, 10) + column(row.ratio, 8)
      text += row.atMost.map { column($0, 9) } ?? ""
      text += row.isWithin ? "\n" : "  too slow\n"
    }
    return text
  }

  private func column(_ number: Double, _ width: Int) -> String {
    let text = String(format: "%.2f", number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
