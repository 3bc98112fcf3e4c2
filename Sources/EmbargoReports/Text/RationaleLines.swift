import Embargo

/// The rule's own words on its subjects: in full on the first, and of the others what differs.
struct RationaleLines {
  private let group: FindingGroup

  init(_ group: FindingGroup) { self.group = group }

  func write(to page: inout Page, indent: Int) {
    let first = group.first
    // A rule of which it is not known whether it reaches the deal tells what it is about as if it did.
    let text = shown(first.rationale)
    page.add(first.isConditional ? "If it applies: \(text)" : "\(Sentence.capitalised(text))", indent: indent)
    var alike: [Phrase] = []
    for finding in group.findings.dropFirst() where finding.rationale != first.rationale {
      if let words = difference(of: finding) {
        alike.append(words)
      } else {
        page.add("\(finding.subject): \(shown(finding.rationale))", indent: indent, hanging: indent + 2)
      }
    }
    if !alike.isEmpty { page.add("The same holds of " + Sentence.list(alike, "and") + ".", indent: indent) }
  }

  private func shown(_ text: String) -> String { SafeText.shown(text, atMost: 2_000) }

  /// The words on a finding that are not those on the first one, `cutters (items[1], 8462)`; nil if they differ in more
  /// than a little.
  private func difference(of finding: Finding) -> Phrase? {
    let (model, words) = (Words(group.first), Words(finding))
    guard let stretches = words.stretches(notIn: model), stretches.count <= 3 else { return nil }
    if let name = words.naming { return "\(name) (\(([finding.subject] + stretches).joined(separator: ", ")))" }
    return stretches.isEmpty ? "\(finding.subject)" : "\(finding.subject) (\(stretches.joined(separator: ", ")))"
  }
}

/// A rationale word for word, with the name of its subject as one word.
private struct Words {
  /// The name, if the rationale mentions it.
  let naming: String?
  private let words: [Substring]

  init(_ finding: Finding) {
    let text = finding.rationale
    guard let name = finding.subjectName, !name.isEmpty, text.contains(name) else {
      naming = nil
      words = text.split(separator: " ")
      return
    }
    naming = name
    let parts = text.split(separator: name, omittingEmptySubsequences: false).map { $0.split(separator: " ") }
    words = Array(parts.joined(separator: [Self.name]))
  }

  /// What stands for the name: no rationale holds it.
  private static let name: Substring = "\u{0}"

  /// What is said here and not there, stretch by stretch; nil if it is more than a third of all.
  func stretches(notIn other: Words) -> [String]? {
    let changed = words.difference(from: other.words).insertions.compactMap { change -> Int? in
      if case .insert(let offset, _, _) = change { offset } else { nil }
    }
    guard changed.count * 3 <= words.count else { return nil }
    var stretches: [[Substring]] = []
    var last: Int?
    for offset in changed where words[offset] != Self.name {
      if let last, offset == last + 1 {
        stretches[stretches.count - 1].append(words[offset])
      } else {
        stretches.append([words[offset]])
      }
      last = offset
    }
    return stretches.map { Self.trimmed($0.joined(separator: " ")) }
  }

  /// The stretch without the marks around it.
  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, ",;:.".contains(last) { text.removeLast() }
    if text.first == "(" && text.last == ")" { text = text.dropFirst().dropLast() }
    return String(text)
  }
}
