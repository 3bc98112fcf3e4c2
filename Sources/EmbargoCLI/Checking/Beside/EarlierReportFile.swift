import EmbargoReports
import LocatedText

extension EarlierReport {
  /// Reads the report of an earlier run, a block at a time.
  ///
  /// - Returns: what it tells, and whether something in it could not be read, of which it was told.
  /// - Throws: `Unusable` if the file cannot be read, or no deal of it can.
  static func read(_ path: String) throws(Unusable) -> (report: EarlierReport, hasFaults: Bool) {
    var reader = EarlierReportReader()
    let input = LineInput(name: path, rest: .file(path))
    var blocks = try BlockReader(plain: input)
    var progress = LineProgress(input)
    var told = 0
    func tell(_ found: [Diagnostic]) {
      if !found.isEmpty { progress.clear() }
      Output.diagnose(Array(found.prefix(max(0, ReadingLimits.diagnostics - told))))
      told += found.count
    }
    while let block = try blocks.next() {
      tell(reader.add(block))
      if reader.isForeign { break }
      progress.add(block.bytes.count, lines: reader.report.count)
    }
    progress.clear()
    if !reader.isForeign { tell(reader.finish()) }
    if reader.isForeign || told > 0 && reader.report.count == 0 {
      throw Unusable("\(path) is no report to compare with; give what ‘embargo check --format json’ or ‘ndjson’ wrote")
    }
    return (reader.report, told > 0)
  }
}
