import Embargo

/// The words of a comparison that its reports share.
extension RuleSetDiff {
  /// What changed, in one sentence.
  var summary: String {
    var parts: [String] = []
    for kind in RuleChange.Kind.allCases {
      let count = changes.count { $0.kind == kind }
      if count > 0 { parts.append("\(count) \(kind.rawValue)") }
    }
    let meaning = parts.isEmpty ? "No change in meaning" : "In meaning: " + parts.joined(separator: ", ")
    let words = wordings.isEmpty ? "" : "; in wording alone: \(wordings.count)"
    return meaning + words + "."
  }

  /// What came of the deals that were run through both; nil if there were none.
  var replaySummary: String? {
    replayCount.map { count in
      let deals = count == 1 ? "1 deal was" : "\(count) deals were"
      return
        "\(deals) run through both; \(replayed.count) of them \(replayed.count == 1 ? "comes" : "come") out otherwise."
    }
  }
}

extension ShownDeal {
  /// Both verdicts, and how the rule came out.
  var moves: String {
    func words(_ verdict: Verdict?, _ status: Status?) -> String {
      guard let verdict else { return "cannot be read" }
      return "\(verdict.rawValue) (\(status.map { "the rule: \($0.rawValue)" } ?? "the rule does not reach it"))"
    }
    return "before \(words(before, statusBefore)), now \(words(after, statusAfter))"
  }
}

extension ReplayedDeal {
  /// Both verdicts.
  var moves: String {
    "before \(before?.rawValue ?? "cannot be read"), now \(after?.rawValue ?? "cannot be read")"
  }

  /// The rules whose findings differ.
  var ruleMoves: [String] {
    rules.map { "\($0.rule): \($0.before?.rawValue ?? "nothing") → \($0.after?.rawValue ?? "nothing")" }
  }
}
