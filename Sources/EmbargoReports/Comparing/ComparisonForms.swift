import Embargo

/// The objects of a comparison with an earlier report, as it is written for programs.
package enum ComparisonForms {
  typealias Form = ReportForms.Form

  /// The document.
  package static let document = ReportForms.Form(keys: [
    .always("schema", .words([ComparisonJSON.schema]), "Name and version of the form"),
    .always("earlier", .object(earlier), "What the earlier report tells of its run"),
    .always("now", .object(now), "By what this run judged"),
    .always(
      "differences", .list(.either([difference, ReportForms.errorLine])),
      "The deals that differ and the lines that could not be read, in the order of this run; then deals of the report alone"
    ),
    .always("summary", .object(summary), "How many deals came out how"),
  ])

  /// A deal that comes out otherwise than in the earlier report.
  package static let difference = ReportForms.Form(keys: [
    .perhaps("line", .number, "Its line in the stream, from 1; of a deal of the report alone, what that tells"),
    .always("id", .text, "The deal"),
    .always("difference", .words(Difference.Kind.allCases.map(\.rawValue)), "In what it differs"),
    .perhaps("before", ReportForms.verdicts, "The verdict of the earlier run"),
    .perhaps("now", ReportForms.verdicts, "The verdict of this run"),
    .perhaps("changes", .list(.object(change)), "The rules that came out otherwise"),
    .perhaps("because", .list(.object(cause)), "What was changed between the runs and touches what differs"),
  ])

  /// The sums, on a line of their own.
  package static let summaryLine = ReportForms.Form(keys: [
    .always("summary", .object(summary), "How many deals came out how")
  ])

  static let earlier = Form(keys: [
    .always("file", .text, "The earlier report"),
    .perhaps("ruleSet", .text, "The digest of its rules"),
    .perhaps("ledger", .text, "The digest of the last entry of its ledger"),
  ])

  static let now = Form(keys: [
    .always("ruleSet", .text, "The digest of the rules"),
    .perhaps("ledger", .text, "The digest of the last entry of the ledger"),
  ])

  static let change = Form(keys: [
    .always("rule", .text, "The rule"),
    .perhaps("subject", .text, "Of what it was judged, with the days if it is so on some alone"),
    .perhaps("before", .text, "The status before, or the verdict where the report tells that alone; left out: nothing"),
    .perhaps("now", .text, "The same of this run"),
  ])

  static let cause = Form(keys: causeKeys)

  static let countedCause = Form(keys: causeKeys + [.always("deals", .number, "How many deals it touches")])

  private static let causeKeys: [ReportForms.Key] = [
    .always("what", .words(Difference.Cause.Kind.allCases.map(\.rawValue)), "What was changed"),
    .perhaps("name", .text, "The id of the rule, or the name of the list"),
    .perhaps("is", .words(Difference.Cause.Fate.allCases.map(\.rawValue)), "What became of it"),
  ]

  static let summary = Form(
    keys: [.always("same", .number, "Deals of both runs with the same verdict and reason")]
      + Difference.Kind.allCases.map { .perhaps($0.rawValue, .number, meaning(of: $0)) } + [
        .perhaps("unread-before", .number, "Lines that the earlier run could not read"),
        .perhaps("causes", .list(.object(countedCause)), "What was changed, with how many deals it touches"),
      ])

  private static func meaning(of kind: Difference.Kind) -> String {
    switch kind {
    case .verdict: "Deals with another verdict"
    case .reason: "Deals with the same verdict for another reason"
    case .onlyNow: "Deals that the earlier report has not"
    case .onlyBefore: "Deals that this run had not"
    }
  }
}
