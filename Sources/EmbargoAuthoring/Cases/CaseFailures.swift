import Embargo
public import LocatedText

extension CaseResult {
  /// What differs from what the case demands, each where the case stands.
  public var diagnostics: [Diagnostic] {
    failures.map { Diagnostic("failed-case", .fails(id, $0, disputed: disputed), at: span) }
  }
}

extension Diagnostic.Message {
  /// Not cut, however many rules it names.
  fileprivate static func fails(_ id: String, _ difference: String, disputed reason: String?) -> Self {
    Self("in ‘\(id)’ \(difference)" + (reason.map { " (disputed: \($0))" } ?? ""))
  }
}
