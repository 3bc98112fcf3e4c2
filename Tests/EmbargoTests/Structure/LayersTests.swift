import TestSupport
import Testing

/// Inside `Sources/Embargo` a file uses the folders below its own and none above.
struct LayersTests {
  /// From the lowest to the highest; folders of one row may use each other.
  static let order: [Set<String>] = [
    ["Values"], ["Vocabulary", "Lists"], ["Transaction", "Rules"], ["Compilation", "Assessment"], ["Evaluation"],
    ["Checker.swift"], ["BulkChecker.swift"],
  ]

  @Test func `no file names a type that a higher folder declares`() throws {
    let sources = try Repository.files(under: "Sources/Embargo", ending: ".swift").map { path in
      SwiftSource(path: path, text: try Repository.text("Sources/Embargo/\(path)"))
    }
    try #require(!sources.isEmpty)
    let faults = Self.faults(in: sources)
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func `a type of a higher folder is found in a lower one, and the other way round it is not`() {
    let low = SwiftSource(path: "Values/Low.swift", text: "struct Low {\n  let high: High // Higher\n}")
    let high = SwiftSource(path: "Evaluation/High.swift", text: "struct High { let low: Low }; enum Higher {}")
    #expect(
      Self.faults(in: [low, high]) == ["Values/Low.swift:2: ‘High’ is declared higher up, in Evaluation/High.swift"])
  }

  @Test func `a folder that is not in the order is found`() {
    let stray = SwiftSource(path: "Helpers/Text.swift", text: "")
    #expect(Self.faults(in: [stray]) == ["Helpers/Text.swift:1: ‘Helpers’ has no place in the order of folders"])
  }

  private static func faults(in sources: [SwiftSource]) -> [String] {
    var homes: [String: (rank: Int, path: String)] = [:]
    for source in sources {
      guard let rank = rank(of: source) else { continue }
      for type in source.types { homes[type.text] = (rank, source.path) }
    }
    return sources.flatMap { source -> [String] in
      guard let rank = rank(of: source) else {
        return ["\(source.path):1: ‘\(folder(of: source))’ has no place in the order of folders"]
      }
      return source.words.compactMap { word in
        guard let home = homes[word.text], home.rank > rank else { return nil }
        return "\(source.path):\(word.line): ‘\(word.text)’ is declared higher up, in \(home.path)"
      }
    }
  }

  private static func rank(of source: SwiftSource) -> Int? { order.firstIndex { $0.contains(folder(of: source)) } }

  private static func folder(of source: SwiftSource) -> String { String(source.path.prefix { $0 != "/" }) }
}

/// Whoever uses the library builds no database.
struct LedgerApartTests {
  @Test func `the database is used by the ledger alone, and the ledger by the commands alone`() throws {
    let users = try ["GRDB", "EmbargoLedger"].map { module in
      let files = try Repository.files(under: "Sources", ending: ".swift").filter { path in
        try Repository.text("Sources/\(path)").split(separator: "\n").contains { $0.hasSuffix("import \(module)") }
      }
      return Set(files.map { $0.prefix { $0 != "/" } })
    }
    #expect(users == [["EmbargoLedger"], ["EmbargoCLI"]])
  }
}
