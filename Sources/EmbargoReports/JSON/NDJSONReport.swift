public import Embargo
public import LocatedText

/// The report of a stream: one JSON object a line, each complete in itself, without the line's end.
public enum NDJSONReport {
  /// The object of one transaction.
  ///
  /// - Parameters:
  ///   - assessment: what was found.
  ///   - number: number of its line in the stream, from 1; nil if it came from no stream.
  ///   - context: the rules; given, the lines of their files are counted once for all lines of the stream.
  /// - Returns: one line, without its end.
  public static func line(for assessment: Assessment, number: Int?, context: ReportContext? = nil) -> String {
    var bytes: [UInt8] = []
    write(assessment, number: number, context: context, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the object of one transaction, without the line's end.
  package static func write(
    _ assessment: Assessment, number: Int?, context: ReportContext?, to bytes: inout [UInt8]
  ) {
    var places = SourcePlaces(context, line: number, of: assessment.source)
    JSONWriter.write(.object(AssessmentRecord.object(assessment, &places, line: number)), to: &bytes)
  }

  /// The objects of many transactions, a line each: for deals of files, whose places are worked out together.
  public static func render(_ assessments: [Assessment], context: ReportContext? = nil) -> String {
    var places = SourcePlaces(context)
    var text = ""
    for assessment in assessments {
      text += JSONWriter.compact(.object(AssessmentRecord.object(assessment, &places)))
      text += "\n"
    }
    return text
  }

  /// The object of a line that could not be read: its first error.
  public static func errorLine(number: Int, _ diagnostics: [Diagnostic]) -> String {
    var places = SourcePlaces()
    return errorLine(number: number, diagnostics, &places)
  }

  /// The same for one of many lines of a source, whose places are worked out together.
  package static func errorLine(number: Int, _ diagnostics: [Diagnostic], _ places: inout SourcePlaces) -> String {
    let sorted = diagnostics.sortedByPlace()
    var object = JSONObject()
    object.add("line", number)
    if let first = sorted.first(where: { $0.severity == .error }) ?? sorted.first {
      let start = places.start(of: first.span)
      var error = JSONObject()
      error.add("id", first.id.description)
      error.add("message", first.message.description)
      if start.line > number { error.add("line", start.line) }
      error.add("column", start.column)
      object.add("error", error.keeping(to: ReportForms.error))
    }
    return JSONWriter.compact(.object(object.keeping(to: ReportForms.errorLine)))
  }
}
