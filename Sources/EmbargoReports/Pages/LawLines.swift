import Embargo

/// The parts that rules and exemptions share, as a page shows them: paragraphs, days in force, duties.
enum LawLines {
  /// The paragraphs, each with the days on which it is the one to cite if these are bounded.
  static func citations(_ citations: [Citation]) -> Phrase {
    let always = citations.filter { $0.days.isWithoutBounds }
    let phrases =
      (always.isEmpty ? [] : [CitationWords.phrase(always.map(\.cited))])
      + citations.filter { !$0.days.isWithoutBounds }.map {
        CitationWords.phrase([$0.cited]) + " (\($0.days.words))"
      }
    return phrases.joined(by: "; ")
  }

  /// When something is in force: `since 2016-03-02`.
  static func inForce(_ intervals: [Interval]) -> Phrase {
    intervals.map { interval in
      var phrase: Phrase = "\(interval.days.words)"
      if let choice = interval.position {
        phrase = phrase + ", if \(choice.position, .strong) is answered \(choice.option, .strong)"
      }
      if let last = interval.confirmedUntil { phrase = phrase + ", its renewal known until \(last.description)" }
      return phrase
    }.joined(by: "; ")
  }

  /// Duties, a line each.
  static func writeObligations(_ obligations: [Obligation], to page: inout Page, indent: Int) {
    for obligation in obligations {
      let deadline = obligation.deadline.map { ", \($0.words)" } ?? ""
      let cites: Phrase = obligation.citations.isEmpty ? "" : " (" + citations(obligation.citations) + ")"
      page.add("- \(obligation.text)\(deadline)" + cites, indent: indent, hanging: indent + 2)
    }
  }
}

extension Citation {
  /// The paragraph without its place and days.
  var cited: CitedParagraph { CitedParagraph(resolution: resolution, paragraph: paragraph) }
}

extension Obligation.Deadline {
  fileprivate var words: String {
    switch self {
    case .within(let duration): "within \(duration.text)"
    case .by(let day): "by \(day)"
    }
  }
}

extension DateSpan {
  fileprivate var isWithoutBounds: Bool { first == .distantPast && last == .distantFuture }

  /// The days as law counts them, the last one named as such.
  var words: String {
    if isWithoutBounds { return "always" }
    if first == .distantPast { return "until \(last)" }
    return isOpen ? "since \(first)" : "from \(first) until \(last)"
  }
}
