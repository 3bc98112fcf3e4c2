import ArgumentParser
import Embargo
import EmbargoLedger
import EmbargoReports

/// Judges deals: `embargo check FILE…`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge deals: which measures forbid them, why, and what would make them lawful.",
    usage: "embargo check [<options>] <file> ...",
    discussion: """
      A file holds one deal or many: as YAML documents, as one JSON object, as one JSON object a line \
      (NDJSON), or as rows of a table (CSV) whose header names paths. ‘embargo init deal’ writes one to fill in, \
      and ‘embargo terms’ tells what can be written.

      A file with a mistake gives no report, and the others are judged; of lines and rows that one \
      alone gives none.

      EXAMPLES:
        embargo check deal.yaml
        embargo check deals/*.yaml --format json > report.json
        embargo check --as-of 2017-12-22 deal.yaml
        embargo check --regime one --regime another deal.yaml
        embargo check voyage.yaml --list vessels.yaml people.csv
        embargo check --ledger oil.ledger deal.yaml
        zcat deals.ndjson.gz | embargo check - --format ndjson --fail-on prohibited
        embargo check deals.csv --map headers.yaml --format csv --output verdicts.csv
        embargo check deals.ndjson --against yesterday.ndjson --keep-report today.ndjson
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Rules") var rules: RuleSetOptions
  @OptionGroup(title: "Rules") var regimes: RegimeOptions
  @OptionGroup(title: "Rules") var positions: PositionOptions
  @OptionGroup(title: "Rules") var lists: ListOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  @Option(
    help: ArgumentHelp("Judge every deal as on this day or span of days, whatever its own date.", valueName: "date"),
    transform: DateSpan.typed)
  var asOf: DateSpan?

  @Option(
    help: ArgumentHelp(
      "Take what was used of the ceilings from this ledger; it is read and never written.", valueName: "file"),
    completion: .file())
  var ledger: String?

  @Option(
    help: ArgumentHelp(
      "Write what each deal takes of which ceiling to this file (NDJSON), for ‘embargo ledger settle’.",
      valueName: "file"),
    completion: .file())
  var emitCapUse: String?

  @Option(
    help: ArgumentHelp(
      "Tell how the deals come out otherwise than in this earlier report (JSON or NDJSON), and because of what.",
      valueName: "report"),
    completion: .file(extensions: ["json", "ndjson", "jsonl"]))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "Keep the reports of this run in this file (NDJSON), for the next comparison; with --against.", valueName: "file"),
    completion: .file())
  var keepReport: String?

  @Flag(help: "Tell every finding in full, and which rules near a deal do not apply, and why.")
  var explain = false

  mutating func validate() throws {
    if input.files.isEmpty { input.files = lists.splitOffDeals(typed: CommandLine.arguments) }
    try input.check()
    try lists.check()
    try report.check()
    if let output = report.output, input.files.contains(output) {
      throw ValidationError("‘\(output)’ is read, and would be written to.")
    }
    if report.resume && emitCapUse != nil {
      throw ValidationError(
        "‘--resume’ does not go with ‘--emit-cap-use’: what was taken before the break is not in the file.")
    }
    if against == nil {
      if keepReport != nil { throw ValidationError("‘--keep-report’ goes with ‘--against’.") }
      return
    }
    if report.output != nil {
      throw ValidationError("‘--output’ is for reports; send a comparison where it shall go with ‘>’.")
    }
    if report.verdictLines {
      throw ValidationError("‘--verdict-lines’ says nothing of a comparison; leave it out.")
    }
    if ComparisonReport.Format(report.format) == nil {
      throw ValidationError("A comparison is written with ‘--format text’, ‘json’ or ‘ndjson’.")
    }
  }

  func run() throws {
    var checker = try lists.apply(to: positions.apply(to: regimes.apply(to: rules.checker())))
    let ledger = try ledger.map { try LedgerReader.contents(of: $0) }
    try ledger?.expect(checker.rules)
    checker.usage = ledger?.usage
    var context = ReportContext(checker)
    context.ledger = ledger.map { .init(file: $0.path, entries: $0.entries.count, digest: $0.digest) }
    let read = try input.read()
    for fault in read.faults { Output.diagnose(fault) }
    let batch = Batch(read.inputs, for: checker)
    Output.diagnose(batch.diagnostics)
    var judging = Judging(by: checker, on: asOf, explaining: explain)
    judging.capUse = try emitCapUse.map { path throws(Unusable) in try SideFile(path) }
    let hasFound: Bool
    if let against, let format = ComparisonReport.Format(report.format) {
      hasFound = try compare(batch, &judging, with: against, as: format, context)
    } else {
      try write(batch, &judging, isWhole: read.faults.isEmpty, context)
      hasFound = judging.gravest.map { $0 >= report.failOn } ?? false
    }
    let isUnusable = !read.faults.isEmpty || batch.hasErrors || judging.hasFaults
    let status: ExitStatus = isUnusable ? .unusable : hasFound ? .found : .clear
    // The process ends while the rules are held: to take them apart piece by piece would be time lost.
    withExtendedLifetime((judging, batch)) { Terminal.end(with: status) }
  }

  /// Compares with an earlier report; a part of that which cannot be read is a fault of the run.
  private func compare(
    _ batch: Batch, _ judging: inout Judging, with name: String, as format: ComparisonReport.Format,
    _ context: ReportContext
  ) throws -> Bool {
    let earlier = try EarlierReport.read(name)
    if earlier.hasFaults { judging.noteFault() }
    let kept = try keepReport.map { path throws(Unusable) in try SideFile(path) }
    let writer = ComparisonReport(
      format: format, context: context, style: .forOutput(), jobs: report.cores, failOn: report.failOn, name: name,
      sink: try ReportSink(nil, isResumable: false), kept: kept)
    let hasFound = try writer.write(batch, &judging, against: earlier.report)
    try judging.capUse?.finish()
    try kept?.finish()
    return hasFound
  }

  /// Writes the report.
  private func write(
    _ batch: Batch, _ judging: inout Judging, isWhole: Bool, _ context: ReportContext
  ) throws {
    let resume = try resumePoint(of: batch, isWhole, judging.checker)
    let sink = try ReportSink(report.output, isResumable: report.format.isLines, keeping: resume?.length)
    let writer = CheckReport(
      format: report.format, context: context, style: .forOutput(explains: explain, isFile: report.output != nil),
      isBrief: report.verdictLines, jobs: report.cores, resume: resume)
    do {
      try writer.write(batch, &judging, into: sink)
      try sink.finish()
      try judging.capUse?.finish()
    } catch {
      sink.abandon()
      throw error
    }
  }

  /// Where to go on, if that is asked for and there is an unfinished file.
  private func resumePoint(of batch: Batch, _ isWhole: Bool, _ checker: Checker) throws -> ResumePoint? {
    guard report.resume, let output = report.output else { return nil }
    guard isWhole, batch.parts.count == 1, case .lines(let input) = batch.parts[0] else {
      throw Misuse("‘--resume’ goes with one input of lines (NDJSON) or rows (CSV).", see: "check")
    }
    let part = PartFile.part(of: output)
    guard let point = try ResumePoint(part, asTable: report.format == .csv, checker.rules.vocabulary) else {
      Output.diagnose("note: there is no \(part); \(input.name) is judged from its beginning\n")
      return nil
    }
    Output.diagnose(
      "note: \(part) answers \(point.tally.lines) lines; \(input.name) is judged behind line \(point.line)\n")
    return point
  }
}
