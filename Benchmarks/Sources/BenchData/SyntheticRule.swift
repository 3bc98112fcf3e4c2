/// A rule of the synthetic set.
struct SyntheticRule {
  enum Subject: String { case transaction, item, party }

  struct Exemption {
    let id: String
    var when: Condition?
    /// The kind of paper that it asks for, and how many days before the deal.
    var paper: (kind: String, daysBefore: Int)?
    var access = Access.all
  }

  enum Access {
    case all, nobody
    case deals(Condition)
  }

  let id: String
  let regime: Int
  let paragraph: String
  let subject: Subject
  let from: Day
  let before: Day?
  /// All of them must hold.
  let when: [Condition]
  let exemptions: [Exemption]
}

extension SyntheticRule {
  /// The entry of the rule in its file.
  var yaml: String {
    var text = """
        - id: \(id)
          title: Measure \(paragraph) of the synthetic regime \(regime)
          cites: [{resolution: \(Self.resolution(of: regime)), paragraph: "\(paragraph)"}]
          in-force: {from: \(from.text)\(before.map { ", before: \($0.text)" } ?? "")}
          measure: goods
          each: \(subject.rawValue)
          when:

      """
    for condition in when { text += "      \(condition.entry)\n" }
    text += "    rationale: \"\(rationale)\"\n"
    guard !exemptions.isEmpty else { return text }
    text += "    exemptions:\n"
    for exemption in exemptions {
      text += "      - id: \(exemption.id)\n        title: Exemption \(exemption.id) of paragraph \(paragraph)\n"
      text += "        cites: [{resolution: \(Self.resolution(of: regime)), paragraph: \"\(paragraph)\"}]\n"
      if let when = exemption.when { text += "        when: \(when.yaml)\n" }
      if let paper = exemption.paper {
        let days = paper.daysBefore > 0 ? ", days-before: \(paper.daysBefore)" : ""
        text += "        requires: {authorisation: \(paper.kind)\(days)}\n"
      }
      switch exemption.access {
      case .all: break
      case .nobody: text += "        open-to: nobody\n"
      case .deals(let condition): text += "        open-to: \(condition.yaml)\n"
      }
    }
    return text
  }

  private var rationale: String {
    switch subject {
    case .item:
      "{item.description} goes from {from.country} to {to.country} on {date}; paragraph \(paragraph) bars that."
    case .party: "{party.name} takes part as {party.roles}; paragraph \(paragraph) bars dealings with it."
    case .transaction: "The {activity} from {from.country} to {to.country} is barred by paragraph \(paragraph)."
    }
  }

  static func resolution(of regime: Int) -> String { "S/RES/\(9000 + regime) (2009)" }

  static func committee(of regime: Int) -> String { "\(9000 + regime)" }

  /// The rule as the floor reads it, on one line.
  var words: String {
    var parts = ["rule", id, "\(Self.committee(of: regime))", subject.rawValue, "\(from.number)"]
    parts.append(before.map { "\($0.number)" } ?? "-")
    parts.append(Condition.all(when).words)
    parts.append("\(exemptions.count)")
    for exemption in exemptions {
      parts.append(exemption.when.map { "? \($0.words)" } ?? "-")
      parts.append(exemption.paper.map { "\($0.kind) \($0.daysBefore)" } ?? "-")
      switch exemption.access {
      case .all: parts.append("all")
      case .nobody: parts.append("nobody")
      case .deals(let condition): parts.append("deals \(condition.words)")
      }
    }
    return parts.joined(separator: " ")
  }
}
