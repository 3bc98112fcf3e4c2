import Embargo

/// What must be done, by when, and the paragraphs that ask for it.
struct ObligationLines {
  private let obligations: [DueObligation]

  init(_ obligations: [DueObligation]) { self.obligations = obligations }

  func write(to page: inout Page, indent: Int) {
    guard !obligations.isEmpty else { return }
    page.addBlank()
    page.add("To be done", indent: indent)
    for obligation in obligations {
      let deadline: Phrase = obligation.deadline.map { ", \($0, .strong)" } ?? ""
      let source: Phrase = obligation.citations.isEmpty ? "" : " (" + CitationWords.phrase(obligation.citations) + ")"
      page.add("- \(obligation.text)" + deadline + source, indent: indent + 2, hanging: indent + 4)
    }
  }
}
