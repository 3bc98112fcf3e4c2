import Embargo

/// On whom a duty lies, and with what force.
enum DutyWords {
  /// `Binding duty on port States`; nil if the finding is no duty.
  static func phrase(_ finding: Finding) -> Phrase? {
    guard finding.status == .duty, let on = finding.dutyOn else { return nil }
    let force = finding.isRecommended ? "Recommended" : "Binding"
    return "\(force) duty on \(on == "parties" ? "the parties" : on)"
  }
}

extension Finding {
  /// The status as people say it; of a duty, with on whom it lies.
  var statusWords: String {
    guard status == .duty else { return status.words }
    return dutyOn == "parties" ? "duty of the parties" : "duty of others"
  }
}
