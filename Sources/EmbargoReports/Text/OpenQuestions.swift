import Embargo

/// The facts to find out about a deal, each asked once however many rules hang on it.
struct OpenQuestions {
  /// One question.
  struct Question {
    let path: String
    let words: String
    /// How many findings some answer settles.
    var settles: Int
  }

  /// The most decisive first; of equals, the one that comes up first.
  let questions: [Question]

  init(_ findings: [Finding]) {
    var found: [Question] = []
    for finding in findings {
      for missing in finding.missing {
        let settles = finding.ifKnown.contains { $0.path == missing.path && $0.verdict != .undetermined } ? 1 : 0
        let words = Self.withoutTerms(missing.question)
        if let known = found.firstIndex(where: { $0.path == missing.path && $0.words == words }) {
          found[known].settles += settles
        } else {
          found.append(Question(path: missing.path, words: words, settles: settles))
        }
      }
    }
    questions = found.enumerated().sorted { ($1.element.settles, $0.offset) < ($0.element.settles, $1.offset) }
      .map(\.element)
  }

  /// The question itself: the answers that decide are told with the rules.
  private static func withoutTerms(_ question: String) -> String {
    guard let mark = question.lastIndex(of: "?") else { return question }
    return String(question[...mark])
  }

  /// Adds the questions, numbered.
  ///
  /// - Parameters:
  ///   - page: where to.
  ///   - heading: what hangs on them.
  func write(to page: inout Page, under heading: String) {
    guard !questions.isEmpty else { return }
    page.addBlank()
    page.add("\(heading, .strong)")
    for (index, question) in questions.enumerated() {
      page.add(
        "\(index + 1). \(Sentence.capitalised(question.words)) \("(\(question.path))", .quiet)", indent: 2, hanging: 5)
    }
  }
}
