import Embargo
import LocatedText

struct ParagraphForm: Lint {
  static let id: Diagnostic.ID = "paragraph-form"
  static let family = LintFamily.citations
  static let summary = """
    The paragraph of a citation is written in another form than `8(a)(iii)`: with blanks, without brackets, with a word \
    or a sign in front.
    """
  static let rationale = """
    One paragraph in two forms is two paragraphs to whoever searches, sorts or counts them.
    """
  static let examples = [
    LintExample(clean: #"cites: [{resolution: Res. 9001 (2030), paragraph: "8(a)(iii)"}]"#),
    LintExample(clean: #"cites: [{resolution: Res. 9001 (2030), paragraph: "Annex B, 3"}]"#),
    LintExample(
      caught: #"cites: [{resolution: Res. 9001 (2030), paragraph: 1️⃣"8 (a) (iii)"}]"#,
      fixed: #"cites: [{resolution: Res. 9001 (2030), paragraph: "8(a)(iii)"}]"#),
    LintExample(
      caught: #"cites: [{resolution: Res. 9001 (2030), paragraph: 1️⃣"para. 8a"}]"#,
      fixed: #"cites: [{resolution: Res. 9001 (2030), paragraph: "8(a)"}]"#),
  ]

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.citations.compactMap { citation in
      guard let node = rules.nodes.value("paragraph", at: citation.span), let usual = Self.usual(node.text),
        usual != node.text
      else { return nil }
      return Self.warning(
        .form(node.text, usual), at: node.span,
        fixIts: [.init("write ‘\(usual)’", edits: [node.replacing(with: usual)])])
    }
  }

  /// The paragraph in the usual form, if it is one of the operative part: a number, then letters or Roman numbers.
  static func usual(_ text: String) -> String? {
    if isUsual(text.utf8) { return text }
    let pattern =
      /(?i)(?:operative )?(?:paragraphs?|paras?\.?|pp?\.|¶|§|op)? *([0-9]+)((?: *(?:\([a-z]+\)|\.?[a-z]))*)\.?/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    var result = String(match.1)
    for part in match.2.matches(of: /\(([A-Za-z]+)\)|([A-Za-z])/) {
      result += "(\((part.1 ?? part.2 ?? "").lowercased()))"
    }
    return result
  }
}

extension ParagraphForm {
  /// Whether the text is digits, and behind them small letters between brackets: a pattern costs a hundred times more.
  fileprivate static func isUsual(_ text: String.UTF8View) -> Bool {
    var rest = text.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard rest.startIndex > text.startIndex else { return false }
    while rest.first == UInt8(ascii: "(") {
      let letters = rest.dropFirst()
      rest = letters.drop { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      guard rest.startIndex > letters.startIndex, rest.popFirst() == UInt8(ascii: ")") else { return false }
    }
    return rest.isEmpty
  }
}

extension Diagnostic.Message {
  fileprivate static func form(_ text: String, _ usual: String) -> Self {
    "‘\(text)’ is not the usual form of a paragraph; did you mean ‘\(usual)’?"
  }
}
