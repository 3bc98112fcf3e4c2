import Embargo

/// The rule's own words on its subjects: in full on the first, and on the others so far as they differ.
struct RationaleLines {
  private let group: FindingGroup

  init(_ group: FindingGroup) { self.group = group }

  func write(to page: inout Page, indent: Int) {
    let first = shown(group.first.rationale)
    // A rule of which it is not known whether it reaches the deal tells what it is about as if it did.
    let lead: Phrase = group.first.isConditional ? "If it applies: " : ""
    page.add(lead + "\(group.first.isConditional ? first : Sentence.capitalised(first))", indent: indent)
    let model = words(of: group.first)
    var alike: [Phrase] = []
    for finding in group.findings.dropFirst() where finding.rationale != group.first.rationale {
      if words(of: finding) == model {
        alike.append(finding.subjectName.map { "\(shown($0)) (\(finding.subject))" } ?? "\(finding.subject)")
      } else {
        page.add("\(finding.subject): \(shown(finding.rationale))", indent: indent, hanging: indent + 2)
      }
    }
    if !alike.isEmpty { page.add("The same holds of " + Sentence.list(alike, "and") + ".", indent: indent) }
  }

  private func shown(_ text: String) -> String { SafeText.shown(text, atMost: 2_000) }

  /// The words around the name of the subject.
  private func words(of finding: Finding) -> [Substring] {
    guard let name = finding.subjectName, !name.isEmpty else { return [finding.rationale[...]] }
    return finding.rationale.split(separator: name, omittingEmptySubsequences: false)
  }
}
