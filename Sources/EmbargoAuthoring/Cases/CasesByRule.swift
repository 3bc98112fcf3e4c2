import Embargo
public import EmbargoReports

extension [CaseResult] {
  /// For each rule by its id, the cases in which it was found to matter, in the order of the cases.
  public var byRule: [String: [RegimeDocument.RuleCase]] {
    var found: [String: [RegimeDocument.RuleCase]] = [:]
    for result in self {
      for (rule, status) in result.statuses {
        found[rule, default: []].append(.init(id: result.id, status: status))
      }
    }
    return found
  }
}
