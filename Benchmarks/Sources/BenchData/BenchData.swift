import FoundationEssentials

/// Writes the data of the benchmark: `embargo-bench-data FOLDER [DEALS]`.
///
/// Rule sets as folders (`rules-10` … `rules-10000`, `rules-wide`), each beside it once more as the floor reads it
/// (`rules-10.floor`), and the lanes of deals. The same bytes on every machine.
@main enum BenchData {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else { fatalError("usage: embargo-bench-data FOLDER [DEALS]") }
    let folder = URL(filePath: arguments[1])
    let deals = arguments.count > 2 ? Int(arguments[2]) ?? 100_000 : 100_000
    let vocabulary = SyntheticVocabulary()
    for count in [10, 100, 1000, 10_000] {
      let rules = SyntheticRules.main(count, vocabulary)
      try write(rules, named: "rules-\(count)", in: folder)
      let lane = lane(of: rules, deals, isWide: false, seed: UInt64(count))
      try write(lane.map(\.json), to: folder.appending(path: "main-\(count).ndjson"))
      guard count == 1000 else { continue }
      var numbers = SeededGenerator(seed: 5)
      try write(lane.map { $0.leavingOut(10, &numbers).json }, to: folder.appending(path: "missing-1000.ndjson"))
      try write(lane.map { $0.withCodesAlone(vocabulary).json }, to: folder.appending(path: "codes-1000.ndjson"))
      try write(lane.prefix(2000).map { "---\n" + $0.yaml }, to: folder.appending(path: "main-1000.yaml"))
    }
    let wide = SyntheticRules.wide(1000, vocabulary)
    try write(wide, named: "rules-wide", in: folder)
    let lane = lane(of: wide, deals, isWide: true, seed: 7)
    try write(lane.map(\.json), to: folder.appending(path: "wide-1000.ndjson"))
  }

  private static func lane(of rules: SyntheticRules, _ count: Int, isWide: Bool, seed: UInt64) -> [SyntheticDeal] {
    var writer = DealWriter(rules, isWide: isWide, seed: seed)
    return (0..<count).map { writer.deal($0) }
  }

  private static func write(_ rules: SyntheticRules, named name: String, in folder: URL) throws {
    let root = folder.appending(path: name)
    for file in rules.files {
      let place = root.appending(path: file.path)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: place)
    }
    try Data(rules.words.utf8).write(to: folder.appending(path: "\(name).floor"))
  }

  private static func write(_ lines: [String], to file: URL) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }
}
