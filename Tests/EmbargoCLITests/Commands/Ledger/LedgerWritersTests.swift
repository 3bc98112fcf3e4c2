import Embargo
import EmbargoLedger
import Foundation
import TestSupport
import Testing

/// Several programs on one ledger, and programs that are killed.
struct LedgerWritersTests {
  @Test(.timeLimit(.minutes(10)))
  func `those who write at once wait for each other, and none is lost`() throws {
    let deals = (0..<8).map { ("deal-\($0).yaml", Ceilings.deal("d\($0)", "1 kg")) }
    let run = try Ceilings.shell(
      """
      for n in 0 1 2 3 4 5 6 7; do embargo ledger record --rules rules --ledger l.db deal-$n.yaml >/dev/null & done
      wait; embargo ledger verify --rules rules --ledger l.db | head -n 1
      embargo ledger show --rules rules --ledger l.db | sed -n 2p
      """, with: Dictionary(uniqueKeysWithValues: deals))
    #expect(run.errors == "")
    #expect(run.output == "8 entries, 8 of which count\n  2030-01-10/2031-01-09: 0.008 t of 1 t, 0.8%\n")
  }

  @Test(.timeLimit(.minutes(10)))
  func `of those who want the last of a ceiling, one gets it`() throws {
    let deals = (0..<4).map { ("deal-\($0).yaml", Ceilings.deal("d\($0)", "600 kg")) }
    let run = try Ceilings.shell(
      """
      for n in 0 1 2 3; do embargo ledger record --rules rules --ledger l.db deal-$n.yaml >/dev/null 2>&1 & done
      wait; embargo ledger verify --rules rules --ledger l.db | head -n 1
      """, with: Dictionary(uniqueKeysWithValues: deals))
    #expect(run.output == "1 entry, 1 of which count\n")
  }

  @Test(.timeLimit(.minutes(10)))
  func `a program killed at any moment leaves its entries whole or none, and can be run again`() throws {
    try Ceilings.withFolder { folder in
      var random = SeededGenerator(seed: 2397)
      var kills = Kills()
      for round in 0..<20 {
        let ledger = "l\(round).db"
        var batches = 0
        for _ in 0..<10 {
          try Self.write(batch: batches, in: folder)
          if try kills.run(ledger, "batch-\(batches).yaml", in: folder, &random) { batches += 1 }
          let entries = Self.entries(of: ledger, in: folder)
          #expect(entries == Self.expected(batches), "round \(round), \(batches) batches")
        }
        // Every batch is run again, to the end.
        let names = (0...batches).map { "batch-\($0).yaml" }
        try Self.write(batch: batches, in: folder)
        let run = try Program(built: "embargo").run(
          ["ledger", "record", "--rules", "rules", "--ledger", ledger] + names, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(Self.entries(of: ledger, in: folder) == Self.expected(batches + 1))
      }
      #expect(kills.count == 200)
      // If none or all had come to their end, the moments would have proved nothing.
      #expect(kills.completed > 10 && kills.completed < 190, "\(kills.completed)")
    }
  }

  private static let size = 4

  private static func write(batch: Int, in folder: URL) throws {
    let deals = (0..<size).map { Ceilings.deal("b\(batch)-\($0)", "1 kg") }
    try Data(deals.joined(separator: "---\n").utf8).write(to: folder.appending(path: "batch-\(batch).yaml"))
  }

  private static func expected(_ batches: Int) -> [String] {
    (0..<batches).flatMap { batch in (0..<size).map { "b\(batch)-\($0) 0.001 t" } }
  }

  /// What stands in a ledger; nothing if there is none yet.
  private static func entries(of ledger: String, in folder: URL) -> [String] {
    let path = folder.appending(path: ledger).path(percentEncoded: false)
    do throws(LedgerFault) {
      return try LedgerReader.contents(of: path).entries.map {
        "\($0.statement.deal ?? "") \(AmountText.written($0.statement.amounts))"
      }
    } catch {
      return error.kind == .missing || error.description.contains("is empty and no ledger yet") ? [] : ["\(error)"]
    }
  }
}

/// Runs that are killed, near the moment at which they come to their end: each outcome moves the next moments.
private struct Kills {
  private(set) var count = 0
  private(set) var completed = 0
  private var usualSeconds = 0.1

  /// Runs the program on a batch, kills it, and tells whether the batch is in the ledger.
  mutating func run(
    _ ledger: String, _ batch: String, in folder: URL, _ random: inout SeededGenerator
  ) throws -> Bool {
    let process = Process()
    process.executableURL = Program.builtProducts.appending(path: "embargo")
    process.arguments = ["ledger", "record", "--rules", "rules", "--ledger", ledger, batch]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: usualSeconds * Double.random(in: 0.4...1.4, using: &random))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    count += 1
    let path = folder.appending(path: ledger).path(percentEncoded: false)
    let deal = "b\(batch.dropFirst("batch-".count).dropLast(".yaml".count))-0"
    let isThere = (try? LedgerReader.contents(of: path))?.standing.contains { $0.statement.deal == deal } ?? false
    usualSeconds *= isThere ? 0.93 : 1.07
    if isThere { completed += 1 }
    return isThere
  }
}
