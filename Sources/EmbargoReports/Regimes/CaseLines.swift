import Embargo

/// The cases in which a rule was found to matter, by what became of it.
enum CaseLines {
  static func write(_ cases: [RegimeDocument.RuleCase], to page: inout Page, indent: Int) {
    for status in Status.allCases {
      let names = cases.filter { $0.status == status }.map { "\($0.id, .strong)" as Phrase }
      if names.isEmpty { continue }
      page.add("- \(status.rawValue): " + names.joined(by: ", "), indent: indent, hanging: indent + 2)
    }
  }
}
