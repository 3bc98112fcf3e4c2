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
