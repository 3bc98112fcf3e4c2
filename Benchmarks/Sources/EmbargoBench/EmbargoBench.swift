import Foundation

/// Measures Embargo: `embargo-bench EMBARGO [--only NAME,…] [--quick] [--check] [--results FILE] [--document FILE]`, from
/// the root of the tree.
///
/// Exit status: 0 measured; 1 a row is worse than its threshold, where `--check` asks; 2 something could not be measured.
@main enum EmbargoBench {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      let tools = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      let workshop = try Workshop(
        embargo: options.embargo, tools: tools, data: URL(filePath: ".build-bench/data"), isQuick: options.isQuick)
      let thresholds = try Thresholds(contentsOf: URL(filePath: "Benchmarks/Thresholds.json"))
      let catalogue = Catalogue(workshop, script: "Benchmarks/Python/by_hand.py")
      let machine = Machine(workshop)
      print(machine.sentence)
      print("row                  value    first      aim")
      var rows: [Row] = []
      for entry in try options.chosen(from: catalogue.entries) {
        for row in try entry.measure() {
          rows.append(row)
          print(Report(rows: [row], thresholds: thresholds, machine: machine).table, terminator: "")
          fflush(nil)
        }
      }
      let report = Report(rows: rows, thresholds: thresholds, machine: machine)
      if let file = options.results { try report.json.write(to: URL(filePath: file)) }
      if let file = options.document {
        try Data(report.page(command: "make bench").utf8).write(to: URL(filePath: file))
      }
      exit(options.checks && !report.failures.isEmpty ? 1 : 0)
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(2)
    }
  }
}

/// What is asked for on the command line.
private struct Options {
  private(set) var embargo = ""
  private(set) var only: [String] = []
  private(set) var isQuick = false
  private(set) var checks = false
  private(set) var results: String?
  private(set) var document: String?

  init(_ words: [String]) throws {
    var words = words[...]
    func value(of option: String) throws -> String {
      guard let value = words.popFirst() else { throw BenchFault("‘\(option)’ wants a value") }
      return value
    }
    while let word = words.popFirst() {
      switch word {
      case "--only": only += try value(of: word).split(separator: ",").map(String.init)
      case "--quick": isQuick = true
      case "--check": checks = true
      case "--results": results = try value(of: word)
      case "--document": document = try value(of: word)
      default:
        guard embargo.isEmpty, !word.hasPrefix("-") else { throw BenchFault("no such option: \(word)") }
        embargo = word
      }
    }
    if embargo.isEmpty {
      throw BenchFault(
        "usage: embargo-bench EMBARGO [--only NAME,…] [--quick] [--check] [--results FILE] [--document FILE]")
    }
  }

  func chosen(from entries: [Catalogue.Entry]) throws -> [Catalogue.Entry] {
    if let unknown = only.first(where: { name in !entries.contains { $0.name == name } }) {
      throw BenchFault("nothing is called ‘\(unknown)’; there are \(entries.map(\.name).joined(separator: ", "))")
    }
    if !only.isEmpty { return entries.filter { only.contains($0.name) } }
    return entries.filter { !isQuick || !$0.isSlow }
  }
}
