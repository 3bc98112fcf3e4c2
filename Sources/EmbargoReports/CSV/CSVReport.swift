public import Embargo
public import LocatedText

/// The report as a table (RFC 4180), one row a deal: the verdict, the rules that give it and their paragraphs.
///
/// No cell holds a line's end, and none begins as a formula does: where one would, an apostrophe stands in front.
public enum CSVReport {
  /// The first row, with its end.
  public static let header = "id,verdict,rule,paragraph,line,error\n"

  /// The row of a deal, without its end; several rules or paragraphs stand between semicolons.
  ///
  /// - Parameters:
  ///   - assessment: what was found.
  ///   - number: number of its line in the stream, from 1; nil if it came from no stream.
  /// - Returns: the cells between commas, none of which a spreadsheet takes for a formula.
  public static func row(for assessment: Assessment, number: Int?) -> String {
    let brief = assessment.brief
    let cited = assessment.findings.filter { brief.rules.contains($0.rule) }.flatMap(\.citations)
    let paragraphs = cited.map { "\($0.resolution) \($0.paragraph)" }.withoutRepeats
    return row([
      assessment.id, brief.verdict.rawValue, brief.rules.joined(separator: "; "), paragraphs.joined(separator: "; "),
      number.map(String.init) ?? "", "",
    ])
  }

  /// The row of a line that could not be read, without its end: its first error.
  public static func errorRow(number: Int, _ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sortedByPlace()
    let first = sorted.first { $0.severity == .error } ?? sorted.first
    return row(["", "", "", "", String(number), first.map { "\($0.id): \($0.message)" } ?? ""])
  }

  private static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

  private static func cell(_ text: String) -> String {
    var cell = SafeText.shown(text)
    // OWASP, “CSV Injection”.
    if let first = cell.utf8.first, "=+-@".utf8.contains(first) { cell = "'" + cell }
    guard cell.contains(where: { $0 == "," || $0 == "\"" }) || cell.first == " " || cell.last == " " else {
      return cell
    }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
