package import EmbargoReports
import LocatedText

/// A comparison of two rule sets for a terminal.
package enum DiffText {
  package static func render(_ diff: RuleSetDiff, style: TextStyle) -> String {
    var page = Page(width: style.width, isColoured: style.colour)
    var places = SourcePlaces()
    for change in diff.changes {
      page.add("\(change.rule, .strong)  \(change.kind.rawValue, change.tone)")
      page.add("\(change.sentence)", indent: 4)
      page.addLine("\(places.shown(change.span), .quiet)", indent: 4)
      if let deal = change.witness {
        page.add("shown by a deal that comes out \(deal.moves):", indent: 4)
        for line in deal.yaml.split(separator: "\n") { page.addLine("\(line)", indent: 6) }
      }
      page.addBlank()
    }
    if !diff.wordings.isEmpty {
      page.addLine("In other words, with the same meaning:")
      for wording in diff.wordings { page.add("\(wording.rule, .strong): \(wording.sentence)", indent: 4, hanging: 6) }
      page.addBlank()
    }
    for deal in diff.replayed {
      page.add("\(deal.id, .strong)  \(deal.moves)")
      page.addLine("\(places.shown(deal.span), .quiet)", indent: 4)
      for move in deal.ruleMoves { page.add("\(move)", indent: 4) }
      page.addBlank()
    }
    page.add("\(diff.summary)")
    if let replay = diff.replaySummary { page.add("\(replay)") }
    page.add(
      "\("\(diff.old.name) \(diff.old.version) (\(diff.old.label)) → \(diff.new.name) \(diff.new.version) (\(diff.new.label))", .quiet)"
    )
    return page.text
  }
}

extension RuleChange {
  fileprivate var tone: Tone {
    switch (widens, narrows) {
    case (true, false): .grave
    case (false, true): .good
    case (true, true), (false, false): .open
    }
  }
}
