public import LocatedText

/// The explanations of all diagnostics but lints, which explain themselves.
public enum ExplanationCatalogue {
  /// All of them, by id.
  public static let all: [Explanation] =
    (texts + values + deals + lists + rules + tables + vocabulary + checks + ledgers)
    .sorted { $0.id < $1.id }

  /// The explanation of a diagnostic, if it has one.
  public static func explanation(of id: Diagnostic.ID) -> Explanation? { all.first { $0.id == id } }
}
