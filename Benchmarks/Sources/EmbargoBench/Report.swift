import Foundation

/// The results beside their thresholds, for people and for programs.
struct Report {
  let rows: [Row]
  let thresholds: Thresholds
  let machine: Machine

  /// Rows that are worse than their threshold; what could not be measured is none of them.
  var failures: [Row] {
    rows.filter { row in row.value.map { !(thresholds[row.name]?.isKept(by: $0) ?? true) } ?? false }
  }

  /// The rows as JSON.
  var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(Results(machine: machine, rows: rows))
    }
  }

  private struct Results: Encodable {
    let machine: Machine
    let rows: [Row]
  }

  /// The rows as a table for a terminal.
  var table: String { rows.map(line).joined() }

  func line(_ row: Row) -> String {
    let bound = thresholds[row.name]
    let verdict = failures.contains { $0.name == row.name } ? "  over its threshold" : ""
    return row.name.padding(toLength: 16, withPad: " ", startingAt: 0) + value(row).leftPadded(to: 10)
      + (bound?.text ?? "").leftPadded(to: 9) + (bound?.aimText ?? "").leftPadded(to: 9) + "   \(row.note)\(verdict)\n"
  }

  /// The page of the documentation that holds the last run.
  func page(command: String) -> String {
    var text = """
      # Performance

      The last run of the benchmark, written by `\(command)`. \(machine.sentence)

      Programs take turns and medians count. Speed is that of one core unless the row says otherwise, from the bytes of the
      deals to one verdict line each, over 400,000 deals (20,000 where a program is slow); the start and the reading of the
      rules are taken off there and have rows of their own.
      The floor is a program in C++ with a hand-written parser and an index, which gives the same answers without any
      explanation (`Benchmarks/Floor`); the data are made up by `Benchmarks/Sources/BenchData`, the same on every machine.
      `make bench-check` fails where a row is worse than its threshold in `Benchmarks/Thresholds.json`.

      | row | what | value | threshold | aim | measured |
      | --- | --- | ---: | ---: | ---: | --- |

      """
    for row in rows {
      let bound = thresholds[row.name]
      text +=
        "| `\(row.name)` | \(row.meaning) | \(value(row)) | \(bound?.text ?? "") | \(bound?.aimText ?? "") | \(row.note) |\n"
    }
    return text
  }

  private func value(_ row: Row) -> String {
    row.value.map { "\(decimal($0, $0 < 10 ? 2 : 1))\(row.unit == "x" ? "" : " \(row.unit)")" } ?? "missing"
  }
}

/// A number with so many decimals.
func decimal(_ number: Double, _ places: Int) -> String { String(format: "%.\(places)f", number) }

extension String {
  fileprivate func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
