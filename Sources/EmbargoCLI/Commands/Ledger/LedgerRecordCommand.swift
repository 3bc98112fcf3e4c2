import ArgumentParser
import Embargo
import EmbargoLedger
import EmbargoReports
import LocatedText

/// Records what deals take of the ceilings: `embargo ledger record DEAL…`.
struct LedgerRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Record what deals take of the ceilings.",
    usage: "embargo ledger record --ledger <file> [<options>] <deal> ...",
    discussion: """
      Of each file all deals are recorded, or none: none if one of them has a mistake, was recorded with other content, \
      or would pass a ceiling. A deal that was recorded before is left as it is, so that a run can be repeated. Where \
      there is no ledger yet, one is made.

      EXAMPLES:
        embargo ledger record --ledger oil.ledger deal.yaml
        embargo ledger record --ledger oil.ledger deals/*.yaml
      """)

  @OptionGroup(title: "Ledger") var ledger: LedgerOptions

  @Flag(help: "Record a deal that passes a ceiling too: it has taken place.")
  var evenOver = false

  @OptionGroup(title: "Input") var input: InputOptions

  func run() throws {
    let checker = try ledger.rules.checker()
    let read = try input.read()
    let files = DealFile.read(read.inputs, for: checker)
    for fault in read.faults + files.compactMap(\.fault) { Output.diagnose(fault) }
    Output.diagnose(files.flatMap(\.diagnostics).sortedByPlace())
    let sound = files.filter { !$0.hasErrors }
    var status = read.faults.isEmpty && sound.count == files.count ? ExitStatus.clear : .unusable
    guard !sound.isEmpty else { throw status.code }
    let book = try Ledger(ledger.ledger, for: checker.rules, making: true)
    let signature = Signature.own(under: checker.rules)
    for file in sound {
      let recording = try book.record(file.deals, by: checker, passingCeilings: evenOver, as: signature)
      Output.diagnose(recording.refusals)
      try Output.report(recording.deals.flatMap(RecordingLines.lines).joined())
      if !recording.refusals.isEmpty { status = max(status, recording.isOverCeiling ? .found : .unusable) }
    }
    if status != .clear { throw status.code }
  }
}
