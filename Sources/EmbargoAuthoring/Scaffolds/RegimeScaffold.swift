public import Embargo
import LocatedText

/// A regime to fill in: its head, a first rule, the paragraphs that bind no deal, and a first case.
public struct RegimeScaffold {
  private let source: RuleSource
  private let rules: RuleSet

  /// Begins with the files of a rule set and what was read of them.
  public init(_ source: RuleSource, _ rules: RuleSet) {
    self.source = source
    self.rules = rules
  }

  /// What is asked for.
  public struct Wish: Sendable {
    /// The folder.
    public var name: String
    /// The name of the regime; left out, it is filled in later.
    public var title: String?
    /// The number of its committee.
    public var committee: String?
    /// The symbol of its first resolution.
    public var resolution: String
    /// The day of its adoption.
    public var adopted: CalendarDate
    /// An operative paragraph of it, that of the first rule.
    public var paragraph: String
    /// The file of the first rule, without its ending.
    public var topic: String

    /// Asks for a regime.
    public init(
      name: String, title: String? = nil, committee: String? = nil, resolution: String, adopted: CalendarDate,
      paragraph: String = "1", topic: String = "measures"
    ) {
      self.name = name
      self.title = title
      self.committee = committee
      self.resolution = resolution
      self.adopted = adopted
      self.paragraph = paragraph
      self.topic = topic
    }
  }

  /// Folders of a rule set that are no regimes.
  private static let otherFolders = ["common", "vocabulary", "templates"]

  /// Makes the regime.
  ///
  /// - Throws: why it cannot be made: its name is taken, or is none.
  public func make(_ wish: Wish) throws(ScaffoldRefusal) -> Scaffold {
    for name in [wish.name, wish.topic] where !IdForm.isUsual(name) { throw .noName(name) }
    let isTaken = source.files.contains { $0.path.hasPrefix(wish.name + "/") }
    guard !isTaken, !Self.otherFolders.contains(wish.name) else { throw .taken(wish.name) }
    guard !ResolutionNumber.of(wish.resolution).isEmpty else { throw .noNumber(wish.resolution) }
    let paragraph = ParagraphForm.usual(wish.paragraph) ?? wish.paragraph
    let id = RuleScaffold.id(regime: wish.name, wish.resolution, paragraph)
    guard IdForm.isUsual(id) else { throw .noID(id) }
    let lines = RuleScaffold.lines(id: id, resolution: wish.resolution, paragraph: paragraph, from: wish.adopted)
    let files = [
      ("regime.yaml", head(wish, paragraph)), ("\(wish.topic).yaml", RuleScaffold.file(lines)),
      ("not-encoded.yaml", Self.notEncoded), ("cases/\(wish.topic).yaml", firstCase(wish, id)),
    ]
    return Scaffold(
      files: files.map { .init(path: "\(wish.name)/\($0)", before: nil, text: $1) },
      made: ["regime \(wish.name)"],
      steps: [
        "List in \(wish.name)/regime.yaml the other resolutions, and the operative paragraphs of each.",
        "Fill in what stands as ‘\(Scaffold.gap)’; ‘embargo lint’ finds every place.",
        "Go on with ‘embargo new rule RESOLUTION PARAGRAPH’ and ‘embargo new case RULE’.",
      ])
  }

  private func head(_ wish: Wish, _ paragraph: String) -> String {
    let title = wish.title ?? "\(Scaffold.gap), the name of the regime"
    return "title: \(DealText.text(title).document)"
      + (wish.committee.map { "committee: \"\($0)\"\n" } ?? "")
        + """
        resolutions:
          - {id: \(wish.resolution), adopted: \(wish.adopted), paragraphs: ["\(paragraph)"]}

        """
  }

  private static let notEncoded = """
    # Operative paragraphs that bind no deal, each with the reason:
    #   - {cite: {resolution: …, paragraph: "…"}, reason: asks for reports}
    paragraphs: []

    """

  private func firstCase(_ wish: Wish, _ rule: String) -> String {
    let vocabulary = rules.vocabulary
    let activities = vocabulary.range(of: .activities).map(TermID.init)
    let plain = activities.last { vocabulary.relations.children(of: $0).isEmpty } ?? activities.last
    let verdicts = Verdict.allCases.map(\.rawValue).joined(separator: ", ")
    return """
      # What \(rule) asks is so; fill in a deal of that kind, with the countries, parties and facts that the rule asks for.
      id: \(rule)-caught
      date: \(wish.adopted)
      activity: \(plain.map { vocabulary.id(of: $0) } ?? Scaffold.gap)
      items:
        - {description: \(Scaffold.gap)}
      # One of: \(verdicts).
      expect: {verdict: \(Scaffold.gap)}

      """
  }
}

extension ScaffoldRefusal {
  fileprivate static func taken(_ name: String) -> Self {
    .init("the folder ‘\(name)’ is there already, or is none of a regime; choose another name")
  }

  fileprivate static func noNumber(_ resolution: String) -> Self {
    .init("‘\(resolution)’ has no number; write the symbol and the year of the resolution, as citations are to have it")
  }
}
