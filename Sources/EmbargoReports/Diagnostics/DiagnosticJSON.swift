public import LocatedText

/// Diagnostics for programs: a JSON array, in the order given.
public enum DiagnosticJSON {
  /// The array.
  public static func render(_ diagnostics: [Diagnostic]) -> String {
    var places = SourcePlaces()
    return JSONWriter.indented(.array(diagnostics.map { .object(object($0, &places)) }))
  }

  static func object(_ diagnostic: Diagnostic, _ places: inout SourcePlaces) -> JSONObject {
    var object = place(diagnostic.span, &places)
    object.add("severity", diagnostic.severity.rawValue)
    object.add("id", diagnostic.id.description)
    object.add("message", diagnostic.message.description)
    object.add("notes", diagnostic.notes.map { note($0, &places) })
    object.add("fixIts", diagnostic.fixIts.map { fixIt($0, &places) })
    return object
  }

  private static func note(_ note: Diagnostic.Note, _ places: inout SourcePlaces) -> JSONObject {
    var object = note.span.map { place($0, &places) } ?? JSONObject()
    object.add("message", note.message.description)
    return object
  }

  private static func fixIt(_ fixIt: Diagnostic.FixIt, _ places: inout SourcePlaces) -> JSONObject {
    var object = JSONObject()
    object.add("message", fixIt.message.description)
    object.add(
      "edits",
      fixIt.edits.map { edit in
        var object = place(edit.span, &places)
        object.add("replacement", edit.replacement)
        return object
      })
    return object
  }

  /// The stretch by lines and columns; the end is the place behind the last character.
  private static func place(_ span: SourceSpan, _ places: inout SourcePlaces) -> JSONObject {
    var object = PlaceRecord.object(span, &places)
    let end = places.position(ofUTF8: span.endUTF8, in: span.source)
    object.add("endLine", end.line)
    object.add("endColumn", end.column)
    return object
  }
}
