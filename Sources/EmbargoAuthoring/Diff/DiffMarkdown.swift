import Embargo
import EmbargoReports
import LocatedText

/// A comparison of two rule sets as a comment on a pull request (CommonMark with tables and `details`).
package enum DiffMarkdown {
  package static func render(_ diff: RuleSetDiff) -> String {
    var places = SourcePlaces()
    var text = "## What this changes in meaning\n\n\(escaped(diff.summary))"
    if let replay = diff.replaySummary { text += " \(replay)" }
    text += "\n"
    if !diff.changes.isEmpty {
      text += "\n| rule | change | what | before | now |\n| --- | --- | --- | --- | --- |\n"
      for change in diff.changes {
        let before = change.witness.map { $0.before?.rawValue ?? "cannot be read" } ?? ""
        let after = change.witness.map { $0.after?.rawValue ?? "cannot be read" } ?? ""
        text +=
          "| \(code(change.rule)) | \(change.kind.rawValue) | \(escaped(change.sentence)) | \(before) | \(after) |\n"
      }
      for change in diff.changes {
        guard let deal = change.witness else { continue }
        text += "\n<details><summary>\(html(change.rule)): \(html(change.sentence))</summary>\n\n"
        text += "\(escaped(deal.moves)); \(code(places.shown(change.span)))\n\n"
        text += "\(fence(deal.yaml))yaml\n\(deal.yaml)\(fence(deal.yaml))\n\n</details>\n"
      }
    }
    if !diff.replayed.isEmpty {
      text += "\n| deal | before | now | rules |\n| --- | --- | --- | --- |\n"
      for deal in diff.replayed {
        let rules = deal.ruleMoves.map(escaped).joined(separator: "<br>")
        text += "| \(code(deal.id)) | \(deal.before?.rawValue ?? "cannot be read")"
        text += " | \(deal.after?.rawValue ?? "cannot be read") | \(rules) |\n"
      }
    }
    if !diff.wordings.isEmpty {
      text += "\nIn other words, with the same meaning:\n\n"
      for wording in diff.wordings { text += "- \(code(wording.rule)): \(escaped(wording.sentence))\n" }
    }
    return text
  }

  /// Text that is no markup, and that ends no cell of a table.
  private static func escaped(_ text: String) -> String {
    SafeText.shown(text).reduce(into: "") { result, character in
      if "\\`*_{}[]<>#|~&!".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  private static func html(_ text: String) -> String {
    SafeText.shown(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func code(_ text: String) -> String {
    let safe = SafeText.shown(text).replacing("|", with: "\\|")
    return safe.contains("`") ? escaped(text) : "`\(safe)`"
  }

  /// More backticks than stand in the text anywhere.
  private static func fence(_ text: String) -> String {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: max(3, longest + 1))
  }
}
