import LocatedText

/// Which cases expect which rules to be violated, a line for each rule of each case: rule, status and case, a blank between.
enum CaseNames {
  /// The lines of a file of cases; what does not read as a case is left to whoever runs it.
  static func lines(of source: SourceText) -> String {
    DocumentReader.read(source, as: .yaml).partial.documents.map(lines).joined()
  }

  private static func lines(of document: LocatedNode) -> String {
    guard let id = document.entry("id")?.value.text, let expected = document.entry("expect")?.value,
      let rules = expected.entry("violated")?.value
    else { return "" }
    let needsPaper = expected.entry("verdict")?.value.isText("needs-authorisation") ?? false
    return rules.elements.map { "\($0.text) \(needsPaper ? "needs-authorisation" : "violated") \(id)\n" }.joined()
  }
}
