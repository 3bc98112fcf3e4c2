public import Embargo

/// A regime as a Markdown document in the order of its resolutions, to be audited beside their text.
///
/// Made from the rules alone: what a rule covers is its condition in words, so that it cannot say anything else.
public struct RegimeDocument {
  private let rules: CompiledRules
  private let folder: RuleSet.Folder
  private let cases: [String: [RuleCase]]

  /// How a case of the rule set came out for a rule.
  public struct RuleCase: Sendable, Hashable {
    /// Id of the case.
    public let id: String
    /// What became of the rule in it.
    public let status: Status

    /// Names a case and what became of a rule in it.
    public init(id: String, status: Status) {
      self.id = id
      self.status = status
    }
  }

  /// Prepares the document of a regime; nil if the rule set has no such regime.
  ///
  /// - Parameters:
  ///   - regime: the name of its folder.
  ///   - rules: the rule set.
  ///   - cases: for each rule by its id, the cases in which it was found to matter.
  public init?(of regime: String, in rules: CompiledRules, cases: [String: [RuleCase]] = [:]) {
    guard let folder = rules.ruleSet.folders.first(where: { $0.regime.id == regime }) else { return nil }
    self.rules = rules
    self.folder = folder
    self.cases = cases
  }

  /// The document.
  public func markdown() -> String {
    var page = Page(markdownOfWidth: 118)
    writeHead(to: &page)
    let paragraphs = OperativeParagraphs(folder, rules.ruleSet.common)
    let rule = RuleEntry(rules, folder.regime, cases)
    for resolution in folder.regime.resolutions where !resolution.paragraphs.isEmpty {
      page.addHeading(resolution.id, level: 2)
      page.add("Adopted on \(resolution.adopted.description)\(resolution.ended.map { ", ended on \($0)" } ?? "").")
      for paragraph in paragraphs.of(resolution) {
        page.addHeading("Paragraph \(paragraph.number)", level: 3)
        if let reason = paragraph.reason { page.add("Not encoded: \(reason).") }
        if paragraph.isForgotten { page.add("Nothing encodes it, and nobody says why.") }
        for own in paragraph.rules { rule.write(own, to: &page) }
        writeReferences(paragraph, to: &page)
      }
    }
    writeShared(to: &page)
    writeConditions(to: &page)
    return page.text
  }

  private func writeHead(to page: inout Page) {
    let regime = folder.regime
    page.addHeading(regime.title, level: 1)
    let committee = regime.committee.map { "\($0) Committee" } ?? "no committee"
    let count = folder.contents.rules.count
    page.add(
      """
      Regime \(regime.id, .strong); \(committee); \(count) \(count == 1 ? "rule" : "rules"). Made from \
      \("Rules/\(regime.id)/", .strong) by \("make docs", .strong): change the rules, not this page.
      """)
    if let threshold = regime.ownershipThreshold {
      page.addBlank()
      page.add("Whoever owns more than \(threshold.description)% of a party stands behind it.")
    }
    for position in regime.positions + rules.ruleSet.common.positions where isAsked(position) {
      page.addBlank()
      PositionLines.write(CompiledPosition(position), to: &page)
    }
  }

  private func isAsked(_ position: Regime.Position) -> Bool {
    let exemptions = folder.contents.exemptions + folder.contents.rules.flatMap(\.exemptions)
    let intervals = folder.contents.rules.flatMap(\.inForce) + exemptions.flatMap { $0.inForce ?? [] }
    return intervals.contains { $0.position?.position == position.name }
  }

  /// Where else a paragraph counts: rules that restate it, ways out and duties that come from it.
  private func writeReferences(_ paragraph: OperativeParagraphs.Paragraph, to page: inout Page) {
    let sentences: [(String, [String])] = [
      ("Restated by", paragraph.restatedBy), ("A way out:", paragraph.exemptions), ("A duty under", paragraph.duties),
    ]
    for (words, names) in sentences where !names.isEmpty {
      page.addBlank()
      page.add("\(words) \(names.map { "\($0, .strong)" as Phrase }.joined(by: ", ")).")
    }
  }

  private func writeShared(to page: inout Page) {
    guard !folder.contents.exemptions.isEmpty else { return }
    page.addHeading("Ways out of several rules", level: 2)
    let entry = ExemptionEntry(rules, committee: folder.regime.committee)
    for exemption in folder.contents.exemptions { entry.write(exemption, under: "", to: &page) }
  }

  private func writeConditions(to page: inout Page) {
    let named = folder.regime.conditions + folder.contents.conditions + rules.ruleSet.common.conditions
    let used = usedNames()
    guard named.contains(where: { used.contains($0.name) }) else { return }
    page.addHeading("Conditions", level: 2)
    for condition in named where used.contains(condition.name) {
      page.addHeading(condition.name, level: 3)
      ConditionLines(rules.vocabulary, indent: 0).write(condition.condition, to: &page)
    }
  }

  /// Names of conditions that the regime's rules and ways out call, at any remove.
  private func usedNames() -> Set<String> {
    let exemptions = folder.contents.rules.flatMap(\.exemptions) + folder.contents.exemptions
    var open = (folder.contents.rules.map(\.when) + exemptions.flatMap(\.conditions)).flatMap(\.names).map(\.text)
    var used: Set<String> = []
    while let name = open.popLast() {
      guard used.insert(name).inserted, let named = rules.ruleSet.condition(name, of: folder.regime.id) else {
        continue
      }
      open += named.condition.names.map(\.text)
    }
    return used
  }
}

extension Page {
  /// Adds a heading of Markdown between empty lines.
  mutating func addHeading(_ text: String, level: Int) {
    addBlank()
    addLine("\(String(repeating: "#", count: level)) \(text)")
    addBlank()
  }
}
