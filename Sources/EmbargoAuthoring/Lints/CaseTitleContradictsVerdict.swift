import Embargo
import LocatedText

struct CaseTitleContradictsVerdict: Lint {
  static let id: Diagnostic.ID = "case-title-contradicts-verdict"
  static let family = LintFamily.cases
  static let summary = """
    The title of a case, or its id, says that the deal is of one verdict, and the case expects another. Titles that deny something or tell \
    of before and after are left alone.
    """
  static let rationale = """
    One of the two was changed and the other was not; whoever reads the list of cases takes the title for what is tested.
    """
  static let examples = [
    LintExample(clean: deal("Medicine is permitted", "permitted"), in: .file("beta/cases/one.yaml")),
    LintExample(clean: deal("No longer permitted after the ban", "prohibited"), in: .file("beta/cases/one.yaml")),
    LintExample(clean: deal("Lawful goods too", "prohibited"), in: .file("beta/cases/one.yaml")),
    LintExample(caught: deal("1️⃣Medicine is permitted", "prohibited"), in: .file("beta/cases/one.yaml")),
  ]

  private static func deal(_ title: String, _ verdict: String) -> String {
    """
    id: a
    title: \(title)
    date: 2030-02-01
    activity: supply
    to: {country: XB}
    expect: {verdict: \(verdict)}

    """
  }

  func check(_ rules: LintedRules) -> [Diagnostic] {
    rules.cases.compactMap { test in
      let expected = test.test.expected.verdict
      for key in ["title", "id"] {
        guard let node = test.root.entry(key)?.value, let named = Self.verdict(namedIn: node.text) else { continue }
        if named.contains(expected) { return nil }
        return Self.warning(.contradicts(key, node.text, expected), at: node.span)
      }
      return nil
    }
  }

  /// The verdicts that the words of a text stand for; nil if they stand for none or for several.
  private static func verdict(namedIn text: String) -> Set<Verdict>? {
    let words = text.lowercased().split { !$0.isLetter }
    let doubtful: Set<Substring> = [
      "not", "no", "never", "nor", "un", "before", "after", "until", "once", "if", "unless", "was", "were", "would",
      "longer", "without", "but", "although", "though", "than", "what", "whether", "or", "and", "by", "of", "for", "to",
      "from", "in", "with", "on",
    ]
    if words.contains(where: doubtful.contains) { return nil }
    var found: [Set<Verdict>] = []
    for (index, word) in words.enumerated() {
      // “Lawful goods” tells of the goods; “is lawful” tells of the deal.
      guard index + 1 == words.count || (index > 0 && ["is", "are", "stays", "remains"].contains(words[index - 1]))
      else {
        continue
      }
      switch word {
      case "permitted", "allowed", "lawful": found.append([.permitted, .permittedWithObligations, .exempted])
      case "prohibited", "forbidden", "banned", "unlawful": found.append([.prohibited])
      case "undetermined": found.append([.undetermined])
      case "exempted": found.append([.exempted])
      default: break
      }
    }
    return found.count == 1 ? found[0] : nil
  }
}

extension Diagnostic.Message {
  fileprivate static func contradicts(_ key: String, _ text: String, _ verdict: Verdict) -> Self {
    "the \(key) ‘\(text)’ says another verdict than the one expected, ‘\(verdict.rawValue)’; one of the two is wrong"
  }
}
