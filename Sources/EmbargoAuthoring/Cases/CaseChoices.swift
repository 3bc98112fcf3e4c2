import Embargo
import LocatedText

/// Reads which options of contested questions a case chooses.
enum CaseChoices {
  /// The choices under ‘positions’, in the order written; nil where one does not read.
  static func read(_ document: LocatedNode, _ diagnostics: inout [Diagnostic]) -> [Interval.Choice]? {
    guard let node = document.entry("positions")?.value else { return [] }
    guard node.kind == .mapping else {
      diagnostics.append(Diagnostic("not-a-mapping", .noChoices, at: node.span))
      return nil
    }
    let faults = diagnostics.count
    let choices = node.entries.compactMap { entry in
      Fields.scalar(entry.value, &diagnostics) ? Interval.Choice(position: entry.key, option: entry.value) : nil
    }
    return diagnostics.count == faults ? choices : nil
  }
}

extension Diagnostic.Message {
  fileprivate static var noChoices: Self {
    "‘positions’ names contested questions and the option of each under which the case is judged, as in {question: option}"
  }
}
