import Embargo

extension Field {
  /// What an editor shows of the field: its question, what is written, and what its absence means.
  var help: String {
    let question = question.isEmpty ? "" : sentence(question) + " "
    let type = sentence(type.inWords) + "."
    switch absence {
    case .required: return question + type + " Must be stated."
    case .unknown: return question + type + " Left out: unknown."
    case .none: return question + type + (self.type == .remark ? " No rule asks for it." : " Left out: none.")
    case .other(let words): return question + type + " Left out: \(words)."
    }
  }

  /// The question, asked of the record.
  private var question: String {
    let noun = record.noun
    let words = noun.split(separator: " ", maxSplits: 1)
    return entry.question.replacing("%", with: words.count == 2 ? "the \(words[1])" : noun)
  }

  private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
