public import EmbargoReports
import LocatedText

/// The manual of the lints, out of their own words.
public enum LintPages {
  /// The ids of all lints, sorted.
  public static let ids: [String] = LintCatalogue.all.map { $0.id.description }

  /// The page of a lint for the terminal; nil if no lint is called so.
  public static func page(_ id: String, style: TextStyle) -> String? {
    guard let lint = LintCatalogue.lint(Diagnostic.ID(id)) else { return nil }
    let avoid = lint.examples.filter(\.isCaught)
    var blocks = avoid.flatMap { example in
      [ManualBlock(title: "Avoid", place: example.file, text: example.shown)]
        + (example.fixed.map { [ManualBlock(title: "Fix", place: nil, text: $0)] } ?? [])
    }
    blocks += lint.examples.filter { !$0.isCaught }.map {
      ManualBlock(title: "Prefer", place: $0.file, text: $0.shown)
    }
    return ManualText.render(
      title: id, subject: lint.family.rawValue, paragraphs: [lint.summary, lint.rationale], blocks: blocks, style: style
    )
  }

  /// One line for each lint: its id and what it is about.
  public static var list: String {
    let width = ids.map(\.count).max() ?? 0
    return LintCatalogue.all.map { lint in
      let id = lint.id.description
      return id + String(repeating: " ", count: width + 2 - id.count) + lint.family.rawValue + "\n"
    }.joined()
  }

  /// The pages as Markdown, by file name, with an index.
  public static var markdown: [(name: String, text: String)] {
    [("README.md", index)] + LintCatalogue.all.map { ("\($0.id).md", markdown(of: $0)) }
  }

  private static var index: String {
    var text = """
      # Lints

      What `embargo lint` finds beside mistakes of form and reference. `embargo explain LINT` shows the same pages. These
      files are made from the lints themselves, and a test holds them to that (`RECORD_GOLDEN=1 swift test --filter
      LintDocumentTests` writes them anew).


      """
    for family in LintFamily.allCases {
      let lints = LintCatalogue.all.filter { $0.family == family }
      if lints.isEmpty { continue }
      text += "## \(family.rawValue.prefix(1).uppercased() + family.rawValue.dropFirst())\n\n"
      for lint in lints { text += "- [\(lint.id)](\(lint.id).md): \(lint.summary.firstSentence)\n" }
      text += "\n"
    }
    return text.trimmedEnd
  }

  private static func markdown(of lint: any Lint.Type) -> String {
    var text =
      "# \(lint.id)\n\nFamily: \(lint.family.rawValue)\n\n\(lint.summary)\n\n## Why\n\n\(lint.rationale)\n\n## Avoid\n\n"
    let caught = lint.examples.filter(\.isCaught)
    text += caught.map(\.block).joined(separator: "\n")
    text += "\n## Prefer\n\n" + lint.examples.filter { !$0.isCaught }.map(\.block).joined(separator: "\n")
    let fixed = caught.compactMap { example in example.fixed.map { (example, $0) } }
    if !fixed.isEmpty {
      text += "\n## Fix\n\n" + fixed.map { LintExample(clean: $0.1, in: $0.0.place).block }.joined(separator: "\n")
    }
    text += """

      ## Silence

      ```yaml
      # embargo:disable \(lint.id) the reason why it is right here until 2030-12-31
      ```

      A reason is required, `until` and its day are not. See [Embargo in CI](../ci.md).
      """
    return text + "\n"
  }
}

extension LintExample {
  /// The file, where the text is a whole one.
  fileprivate var file: String? { if case .file(let path) = place { path } else { nil } }

  /// The text without markers and without the empty end of a file.
  fileprivate var shown: String {
    text.filter { !$0.unicodeScalars.contains("\u{20E3}") }.trimmedEnd
  }

  fileprivate var block: String {
    (file.map { "In `\($0)`:\n\n" } ?? "") + "```yaml\n\(shown)\n```\n"
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last?.isNewline ?? false { text.removeLast() }
    return text
  }

  fileprivate var firstSentence: String {
    guard let end = firstRange(of: ". ") else { return self }
    return String(self[..<end.lowerBound]) + "."
  }
}
