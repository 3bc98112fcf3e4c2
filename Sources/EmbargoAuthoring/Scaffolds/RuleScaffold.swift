public import Embargo
import EmbargoReports
import LocatedText

/// A rule to fill in, for an operative paragraph of a resolution that a regime knows.
public struct RuleScaffold {
  private let source: RuleSource
  private let rules: RuleSet

  /// Begins with the files of a rule set and what was read of them.
  public init(_ source: RuleSource, _ rules: RuleSet) {
    self.source = source
    self.rules = rules
  }

  /// What is asked for.
  public struct Wish: Sendable {
    /// The resolution: its symbol, with the year or without, or its number alone.
    public var resolution: String
    /// The operative paragraph.
    public var paragraph: String
    /// The regime, where several have the resolution.
    public var regime: String?
    /// The file within the regime, without its ending; left out, the one with the rules of the resolution.
    public var topic: String?
    /// What sets the rule apart from others of the paragraph.
    public var suffix: String?

    /// Asks for the rule of a paragraph.
    public init(
      resolution: String, paragraph: String, regime: String? = nil, topic: String? = nil, suffix: String? = nil
    ) {
      self.resolution = resolution
      self.paragraph = paragraph
      self.regime = regime
      self.topic = topic
      self.suffix = suffix
    }
  }

  /// Makes the rule.
  ///
  /// - Throws: why it cannot be made: no such resolution or paragraph, or the rule is there already.
  public func make(_ wish: Wish) throws(ScaffoldRefusal) -> Scaffold {
    if let topic = wish.topic, !IdForm.isUsual(topic) { throw .noName(topic) }
    let (folder, resolution) = try resolution(wish)
    let paragraph = ParagraphForm.usual(wish.paragraph) ?? wish.paragraph
    try check(paragraph, of: resolution, in: folder)
    let plain = Self.id(regime: folder.regime.id, resolution.id, paragraph)
    let id = plain + (wish.suffix.map { "-\($0)" } ?? "")
    guard IdForm.isUsual(id) else { throw .noID(id) }
    if let other = rules.folders.flatMap(\.contents.rules).first(where: { $0.id == id }) {
      throw .ruleThere(id, Self.place(other.idSpan))
    }
    let lines = Self.lines(id: id, resolution: resolution.id, paragraph: paragraph, from: resolution.adopted)
    let file = try file(adding: lines, to: wish.topic, of: folder, resolution.id)
    return Scaffold(
      files: [file], made: ["rule \(id)"],
      steps: [
        "Fill in what stands as ‘\(Scaffold.gap)’ in \(file.path): the title, the condition and the rationale.",
        "Then let ‘embargo new case \(id)’ write its cases, and judge their verdicts.",
      ])
  }

  // MARK: what is cited

  private func resolution(
    _ wish: Wish
  ) throws(ScaffoldRefusal) -> (RuleSet.Folder, Regime.Resolution) {
    if let regime = wish.regime, !rules.regimes.contains(regime) {
      throw .noRegime(regime, near: NearNames.nearest(to: regime, among: rules.regimes))
    }
    let folders = rules.folders.filter { wish.regime == nil || $0.regime.id == wish.regime }
    let all = folders.flatMap { folder in folder.regime.resolutions.map { (folder, $0) } }
    let exact = all.filter { $0.1.id == wish.resolution || $0.1.id.hasPrefix(wish.resolution + " ") }
    let number = ResolutionNumber.of(wish.resolution)
    let found = exact.isEmpty ? all.filter { ResolutionNumber.of($0.1.id) == number } : exact
    guard let first = found.first else {
      throw .noResolution(
        wish.resolution, in: wish.regime,
        near: NearNames.all(near: wish.resolution, among: all.map(\.1.id)).first)
    }
    guard found.count == 1 else { throw .severalRegimes(wish.resolution, found.map(\.0.regime.id)) }
    return first
  }

  private func check(
    _ paragraph: String, of resolution: Regime.Resolution, in folder: RuleSet.Folder
  ) throws(ScaffoldRefusal) {
    let known = resolution.paragraphs.map(\.text)
    if !known.isEmpty && !known.contains(paragraph) { throw .noParagraph(paragraph, resolution.id, known) }
    let aside = folder.contents.notEncoded.first {
      $0.citation.resolution == resolution.id && $0.citation.paragraph == paragraph
    }
    if let aside { throw .notEncoded(paragraph, aside.reason, Self.place(aside.citation.span)) }
  }

  /// The id of the rule of a paragraph.
  static func id(regime: String, _ resolution: String, _ paragraph: String) -> String {
    [regime, ResolutionNumber.of(resolution), inID(paragraph)].joined(separator: "-")
  }

  /// A paragraph as ids write it: `8a-iii` for 8(a)(iii).
  private static func inID(_ paragraph: String) -> String {
    let parts = paragraph.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard parts.count > 1, parts[0].allSatisfy(\.isNumber) else { return parts.joined(separator: "-") }
    return ([parts[0] + parts[1]] + parts.dropFirst(2)).joined(separator: "-")
  }

  private static func place(_ span: SourceSpan) -> String {
    var places = SourcePlaces()
    return "\(span.file):\(places.start(of: span).line)"
  }

  // MARK: what is written

  /// The lines of a rule without indentation.
  static func lines(id: String, resolution: String, paragraph: String, from day: CalendarDate) -> [String] {
    [
      "id: \(id)",
      "title: \(Scaffold.gap), what the paragraph forbids",
      "cites: [{resolution: \(resolution), paragraph: \"\(paragraph)\"}]",
      "in-force: {from: \(day)}      # the day of adoption, unless the paragraph names another",
      "each: item      # or service, party, vessel; left out, the deal as a whole",
      "when: {item.description: \(Scaffold.gap)}",
      "rationale: \"\(Scaffold.gap), what makes {item.description} a breach.\"",
    ]
  }

  private func file(
    adding lines: [String], to topic: String?, of folder: RuleSet.Folder, _ resolution: String
  ) throws(ScaffoldRefusal) -> Scaffold.File {
    let last = folder.contents.rules.last { $0.citations.first?.resolution == resolution }
    let usual = last.flatMap { rule in source.files.first { $0.source.name == rule.idSpan.file }?.path }
    let path =
      topic.map { "\(folder.regime.id)/\($0).yaml" } ?? usual
      ?? "\(folder.regime.id)/resolution-\(ResolutionNumber.of(resolution)).yaml"
    guard let known = source.files.first(where: { $0.path == path }) else {
      return Scaffold.File(path: path, before: nil, text: Self.file(lines))
    }
    guard let text = RulePlace(in: known.source)?.adding(lines) else { throw .noPlace(path) }
    return Scaffold.File(path: path, before: known.source, text: text)
  }

  /// A file with one rule.
  static func file(_ lines: [String]) -> String {
    "rules:\n" + lines.enumerated().map { "  \($0 == 0 ? "- " : "  ")\($1)\n" }.joined()
  }
}

extension ScaffoldRefusal {
  /// The refusal of a name for a file or folder.
  static func noName(_ text: String) -> Self {
    .init("‘\(text)’ cannot be the name of a file or folder; write small letters, digits and single hyphens")
  }

  fileprivate static func noRegime(_ id: String, near: String?) -> Self {
    .init(
      "there is no regime ‘\(id)’"
        + (near.map { "; did you mean ‘\($0)’?" } ?? "; ‘embargo new regime \(id)’ makes one"))
  }

  fileprivate static func noResolution(_ text: String, in regime: String?, near: String?) -> Self {
    let start = "no regime.yaml lists the resolution ‘\(text)’\(regime.map { ", at least not that of \($0)" } ?? "")"
    return .init(
      start + (near.map { "; did you mean ‘\($0)’?" } ?? "; add it under ‘resolutions’, with the day of its adoption"))
  }

  fileprivate static func severalRegimes(_ text: String, _ regimes: [String]) -> Self {
    .init(
      "‘\(text)’ stands in several places (\(regimes.joined(separator: ", "))); name it in full, and the regime with ‘--regime’"
    )
  }

  fileprivate static func noParagraph(_ paragraph: String, _ resolution: String, _ known: [String]) -> Self {
    .init(
      "\(resolution) has no operative paragraph ‘\(paragraph)’ in regime.yaml; it has \(known.joined(separator: ", "))")
  }

  fileprivate static func notEncoded(_ paragraph: String, _ reason: String, _ place: String) -> Self {
    .init("paragraph \(paragraph) stands among those that bind no deal (\(place): \(reason)); take it out there first")
  }

  /// The refusal of a paragraph or suffix that no id can name.
  static func noID(_ id: String) -> Self {
    .init(
      "‘\(id)’ would be the id, which has other signs than small letters, digits and hyphens; write the paragraph as in 8(a)(iii)"
    )
  }

  fileprivate static func ruleThere(_ id: String, _ place: String) -> Self {
    .init("the rule ‘\(id)’ is there already (\(place)); set another rule of the paragraph apart with ‘--suffix’")
  }

  fileprivate static func noPlace(_ path: String) -> Self {
    .init(
      "\(path) has its rules within brackets, or does not read; write them in lines, or name another file with ‘--topic’"
    )
  }
}
