public import Embargo

/// The report for a person: the verdict first, then what it rests on.
public enum TextReport {
  /// All assessments in the order given, with a summary and the rule set at the foot.
  public static func render(_ assessments: [Assessment], context: ReportContext, style: TextStyle) -> String {
    var page = Page(width: style.width, isColoured: style.colour)
    var places = SourcePlaces(context)
    for (index, assessment) in assessments.enumerated() {
      if index > 0 { page.addRule() }
      DealSection(assessment, context, explains: style.explains).write(to: &page, &places)
    }
    page.addRule()
    ReportFoot(assessments, context).write(to: &page)
    return page.text
  }
}
