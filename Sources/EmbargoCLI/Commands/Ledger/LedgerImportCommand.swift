import ArgumentParser
import Embargo
import EmbargoLedger
import LocatedText

/// Adds reported figures and notices: `embargo ledger import FILE…`.
struct LedgerImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add figures that were reported, and notices that a ceiling is reached.",
    usage: "embargo ledger import --ledger <file> [<options>] <table> ...",
    discussion: """
      A table is CSV with a header. A figure has ‘rule’, ‘date’ or ‘period’, ‘amount’ and ‘source’, and ‘per’ where the \
      ceiling counts for each apart; a notice has ‘rule’, ‘closed-from’ and ‘source’. Of each table all rows are added, \
      or none; what stands in the ledger already is left as it is.

        rule,period,amount,closed-from,source
        oil-ceiling,2018-03,1571.95 bbl,,"table of March, line 2"
        oil-ceiling,,,2018-12-05,notice of the Secretary

      EXAMPLES:
        embargo ledger import --ledger oil.ledger reported-2018.csv
      """)

  @OptionGroup(title: "Ledger") var ledger: LedgerOptions

  @Argument(
    help: ArgumentHelp("Tables of figures; ‘-’ is standard input.", valueName: "table"),
    completion: .file(extensions: ["csv"]))
  var tables: [String]

  func run() throws {
    let checker = try ledger.rules.checker()
    let reader = FigureReader(checker.rules)
    var tablesRead: [(name: String, figures: [Figure])] = []
    var status = ExitStatus.clear
    for table in tables {
      do throws(Unusable) {
        let source = try SourceText(reading: table)
        let read = reader.figures(in: source)
        Output.diagnose(read.diagnostics.sortedByPlace())
        if read.hasErrors { status = .unusable } else { tablesRead.append((source.name, read.partial)) }
      } catch {
        Output.diagnose(error)
        status = .unusable
      }
    }
    guard !tablesRead.isEmpty else { throw status.code }
    let book = try Ledger(ledger.ledger, for: checker.rules, making: true)
    let signature = Signature.own(under: checker.rules)
    for table in tablesRead {
      let result = try book.add(table.figures, as: signature)
      Output.diagnose(result.refusals)
      if result.refusals.isEmpty {
        let known = result.known.isEmpty ? "" : ", \(result.known.count) there already"
        try Output.report("\(table.name): \(result.added.count) added\(known)\n")
      } else {
        status = .unusable
      }
    }
    if status != .clear { throw status.code }
  }
}
