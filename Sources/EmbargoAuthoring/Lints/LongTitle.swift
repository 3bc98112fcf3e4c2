import Embargo
import LocatedText

struct LongTitle: Lint {
  static let id: Diagnostic.ID = "long-title"
  static let family = LintFamily.words
  static let summary = "The title of a rule or of an exemption has more than 100 characters."
  static let rationale = """
    Titles stand in one line of every report and list. What does not fit into one belongs in the rationale.
    """
  static let examples = [
    LintExample(clean: "title: What goes to Betaland"),
    LintExample(
      caught: """
        title: 1️⃣What goes to Betaland by land, by sea, by air or by post, whoever sends it and whoever is to have it there
        """),
  ]

  private static let most = 100

  func check(_ rules: LintedRules) -> [Diagnostic] {
    let spans = rules.rules.map(\.rule.span) + rules.exemptions.map(\.exemption.span)
    return spans.compactMap { span in
      guard let title = rules.nodes.value("title", at: span), title.text.count > Self.most else { return nil }
      return Self.warning(.tooLong(title.text.count, Self.most), at: title.span)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func tooLong(_ count: Int, _ most: Int) -> Self {
    "the title has \(count) characters; put it into \(most) at most, and the rest into the rationale"
  }
}
