import Embargo

/// What was made of each operative paragraph of a regime.
struct OperativeParagraphs {
  /// One paragraph, and everything that cites it.
  struct Paragraph {
    let number: String
    /// Rules that encode it: it is the first that they cite.
    var rules: [Rule] = []
    /// Ids of rules that cite it beside their own paragraph.
    var restatedBy: [String] = []
    /// Ids of ways out that come from it, with the rule that holds them.
    var exemptions: [String] = []
    /// Ids of rules that lay a duty down under it.
    var duties: [String] = []
    /// Why nothing encodes it.
    var reason: String?

    /// Whether nothing was made of it.
    var isForgotten: Bool {
      rules.isEmpty && restatedBy.isEmpty && exemptions.isEmpty && duties.isEmpty && reason == nil
    }
  }

  private struct Key: Hashable {
    let resolution: String
    let paragraph: String

    init(resolution: String, paragraph: String) {
      self.resolution = resolution
      self.paragraph = paragraph
    }

    init(_ citation: Citation) { self.init(resolution: citation.resolution, paragraph: citation.paragraph) }
  }

  private var found: [Key: Paragraph] = [:]

  /// Gathers what cites the paragraphs of a regime.
  init(_ folder: RuleSet.Folder, _ common: RuleFile) {
    for rule in folder.contents.rules { add(rule) }
    for exemption in folder.contents.exemptions + common.exemptions { add(exemption, exemption.id) }
    for entry in folder.contents.notEncoded { change(entry.citation) { $0.reason = entry.reason } }
  }

  /// The paragraphs of a resolution in the order in which people count.
  func of(_ resolution: Regime.Resolution) -> [Paragraph] {
    resolution.paragraphs.map(\.text).sorted { NaturalOrder($0) < NaturalOrder($1) }.map {
      found[Key(resolution: resolution.id, paragraph: $0)] ?? Paragraph(number: $0)
    }
  }

  private mutating func add(_ rule: Rule) {
    if let own = rule.citations.first { change(own) { $0.rules.append(rule) } }
    for other in rule.citations.dropFirst() { change(other) { $0.restatedBy.appendIfNew(rule.id) } }
    addDuties(rule.obligations, beside: rule.citations, rule.id)
    for exemption in rule.exemptions { add(exemption, "\(exemption.id) of \(rule.id)") }
  }

  private mutating func add(_ exemption: Exemption, _ name: String) {
    for citation in exemption.citations { change(citation) { $0.exemptions.appendIfNew(name) } }
    addDuties(exemption.obligations, beside: exemption.citations, name)
  }

  /// Duties that come from other paragraphs than those of their rule or way out.
  private mutating func addDuties(_ duties: [Obligation], beside own: [Citation], _ name: String) {
    let own = Set(own.map(Key.init))
    for citation in duties.flatMap(\.citations) where !own.contains(Key(citation)) {
      change(citation) { $0.duties.appendIfNew(name) }
    }
  }

  private mutating func change(_ citation: Citation, _ body: (inout Paragraph) -> Void) {
    body(&found[Key(citation), default: Paragraph(number: citation.paragraph)])
  }
}

extension [String] {
  fileprivate mutating func appendIfNew(_ text: String) { if !contains(text) { append(text) } }
}
