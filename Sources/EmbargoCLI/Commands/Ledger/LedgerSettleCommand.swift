import ArgumentParser
import Embargo
import EmbargoLedger
import EmbargoReports
import LocatedText

/// Adds up what deals of streams take of the ceilings: `embargo ledger settle FILE…`.
struct LedgerSettleCommand: ParsableCommand {
  /// How the sums are written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, ndjson }

  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Add up what deals of streams take of the ceilings, and tell which deal passes one.",
    usage: "embargo ledger settle [--ledger <file>] [<options>] <file> ...",
    discussion: """
      The files are those that ‘embargo check --emit-cap-use’ writes. Deals count in the order of their days, then of \
      their ids, however the lines are cut into files and in whatever order they come; so files that hold all the lines \
      of a ceiling and period can be settled by themselves. A deal that the ledger holds is not counted again. Nothing \
      is recorded.

      The exit status is 1 if a ceiling is passed, or perhaps is; without a ledger, what was used before is not known.

      EXAMPLES:
        embargo check - --format ndjson --emit-cap-use use.ndjson < deals.ndjson > verdicts.ndjson
        embargo ledger settle --ledger oil.ledger use.ndjson
        embargo ledger settle --ledger oil.ledger part-*.ndjson --format ndjson
      """)

  @Option(
    help: ArgumentHelp("The ledger that tells what was used before; it is read and never written.", valueName: "file"),
    completion: .file())
  var ledger: String?

  @OptionGroup var rules: RuleSetOptions

  @Option(help: "Write the sums as text, or as one JSON object for each ceiling and period.")
  var format: Format = .text

  @Argument(
    help: ArgumentHelp("Files of cap use; ‘-’ is standard input.", valueName: "file"),
    completion: .file(extensions: ["ndjson", "jsonl"]))
  var files: [String]

  func validate() throws {
    for (index, file) in files.enumerated() where files[..<index].contains(file) {
      throw ValidationError("‘\(file)’ is given twice.")
    }
  }

  func run() throws {
    var checker = try rules.checker()
    if let ledger {
      let contents = try LedgerReader.contents(of: ledger)
      try contents.expect(checker.rules)
      checker.usage = contents.usage
    }
    var read = CapUseLines(checker.rules)
    var isSound = true
    for file in files {
      do throws(Unusable) {
        let input = LineInput(name: file == "-" ? "<stdin>" : file, rest: file == "-" ? .standardInput : .file(file))
        let found = try input.diagnostics { read.add($0) }
        Output.diagnose(found.sortedByPlace())
        if found.contains(where: { $0.severity == .error }) { isSound = false }
      } catch {
        Output.diagnose(error)
        isSound = false
      }
    }
    // A sum that lacks a line would be too small: none is better.
    guard isSound else { throw ExitStatus.unusable.code }
    let settlements = checker.settlements(of: read.uses)
    let page = SettlementPage(settlements)
    switch format {
    case .text: try Output.report(page.text(style: .forOutput()))
    case .ndjson: try Output.report(page.ndjson())
    }
    if read.hasUnreadDeals { throw ExitStatus.unusable.code }
    if settlements.contains(where: { $0.isWithin != .true }) { throw ExitStatus.found.code }
  }
}

extension LineInput {
  /// What is wrong with the lines, by whoever reads them.
  fileprivate func diagnostics(_ read: (JSONLines) -> [Diagnostic]) throws(Unusable) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var reader = try BlockReader(plain: self)
    while let block = try reader.next() { found += read(JSONReader.readLines(block)) }
    return found
  }
}
