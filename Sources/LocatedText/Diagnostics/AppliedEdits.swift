extension SourceText {
  /// The source after edits, or nil if one lies outside of it or two overlap.
  package func applying(_ edits: [Diagnostic.Edit]) -> SourceText? {
    var result: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { ($0.span.startUTF8, $0.span.endUTF8) < ($1.span.startUTF8, $1.span.endUTF8) }) {
      guard edit.span.source == self, edit.span.startUTF8 >= position, edit.span.endUTF8 <= bytes.count else {
        return nil
      }
      result += bytes[position..<edit.span.startUTF8]
      result += edit.replacement.utf8
      position = edit.span.endUTF8
    }
    return SourceText(name: name, bytes: result + bytes[position...])
  }
}
