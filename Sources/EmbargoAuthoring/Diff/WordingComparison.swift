import Embargo
import LocatedText

/// What two versions of a rule say in other words.
struct WordingComparison {
  private let old: Rule
  private let new: Rule

  init(_ old: Rule, _ new: Rule) {
    self.old = old
    self.new = new
  }

  func changes() -> [WordingChange] {
    var found: [WordingChange] = []
    func add(_ what: String, _ isSame: Bool) {
      if !isSame { found.append(WordingChange(rule: new.id, sentence: what, span: new.idSpan)) }
    }
    add("the title is now ‘\(new.title)’", old.title == new.title)
    add("the rationale is worded differently", words(old.rationale) == words(new.rationale))
    add(
      "it cites \(new.citations.inWords) in place of \(old.citations.inWords)",
      old.citations.inWords == new.citations.inWords)
    add("the confidence is given differently", words(old.confidence) == words(new.confidence))
    add("its obligations are worded differently", old.obligations.map(\.text) == new.obligations.map(\.text))
    for exemption in new.exemptions {
      guard let former = old.exemptions.first(where: { $0.id == exemption.id }) else { continue }
      add("the exemption ‘\(exemption.id)’ has another title", former.title == exemption.title)
      add(
        "the exemption ‘\(exemption.id)’ cites \(exemption.citations.inWords) in place of \(former.citations.inWords)",
        former.citations.inWords == exemption.citations.inWords)
      add(
        "the confidence in ‘\(exemption.id)’ is given differently",
        words(former.confidence) == words(exemption.confidence))
      add(
        "the obligations of ‘\(exemption.id)’ are worded differently",
        former.obligations.map(\.text) == exemption.obligations.map(\.text))
    }
    return found
  }

  private func words(_ template: Template) -> [String] {
    let text = template.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .path(let path): "{\(path.text)}"
      }
    }.joined()
    return text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private func words(_ confidence: Rule.Confidence?) -> [String] {
    confidence.map { [$0.level, $0.reason ?? ""] } ?? []
  }
}

extension [Citation] {
  /// The paragraphs, as a sentence names them.
  fileprivate var inWords: String {
    isEmpty ? "nothing" : map { "\($0.resolution) ¶\($0.paragraph)" }.joined(separator: ", ")
  }
}
