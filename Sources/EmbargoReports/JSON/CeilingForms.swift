/// The objects, one a line, in which it is told what deals of streams take of the ceilings, and what that comes to.
package enum CeilingForms {
  /// What stands under `period` where no period of the ceiling runs on the days of the deal.
  static let noPeriod = "none"

  /// What a deal takes of a ceiling.
  package static let use = ReportForms.Form(keys: [
    .always("rule", .text, "The rule that sets the ceiling"),
    .perhaps("period", .text, "Its period; \(noPeriod) where none runs; left out where the ceiling has none"),
    .perhaps("per", .text, "For whom, where the ceiling counts for each apart"),
    .perhaps("amount", .text, "How much, one amount for each limit"),
    .perhaps("open", .list(.words(["per", "amount"])), "What is not stated"),
    .perhaps("factor", .text, "The factor between units, with its source"),
    .always("deal", .text, "The deal"),
    .always("date", .text, "Its day or days"),
  ])

  /// What the deals of one ceiling and period come to.
  package static let settlement = ReportForms.Form(keys: [
    .always("rule", .text, "The rule that sets the ceiling"),
    .perhaps("period", .text, "Its period; \(noPeriod) for deals outside of every one; left out where it has none"),
    .perhaps("per", .text, "For whom, where the ceiling counts for each apart"),
    .perhaps("open", .list(.words(["per"])), "That it is not stated for whom"),
    .always("outcome", .words(["within", "passed", "perhaps-passed"]), "Whether the ceiling is passed"),
    .always("deals", .number, "How many deals were added up"),
    .perhaps("limits", .list(.object(limit)), "How much was taken of each limit"),
    .perhaps("maybePassedBy", .object(turn), "The first deal by which the ceiling is perhaps passed"),
    .perhaps("passedBy", .object(turn), "The first deal by which it surely is"),
    .perhaps("stop", .object(stop), "The notice that closes the period"),
  ])

  static let limit = ReportForms.Form(keys: [
    .always("limit", .text, "How much is allowed"),
    .perhaps("before", .text, "How much was used before; left out: not known"),
    .perhaps("taken", .text, "How much the deals take; left out: not known"),
    .perhaps("total", .text, "Both together; left out: not known"),
    .perhaps("share", .text, "The share of the limit that is used then"),
  ])

  static let turn = ReportForms.Form(keys: [
    .always("deal", .text, "The deal"),
    .always("date", .text, "Its day or days"),
    .always("after", .number, "How many deals count after it"),
  ])

  static let stop = ReportForms.Form(keys: [
    .perhaps("number", .number, "The number of its entry in the ledger"),
    .always("closedFrom", .text, "The first day on which nothing more may be supplied"),
    .always("source", .text, "Who says so"),
  ])
}
