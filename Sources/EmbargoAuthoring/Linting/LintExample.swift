/// A piece of a small rule set, as a page shows it and as a test runs it.
///
/// The rule set is about a country `XB`; its regime `beta` has the resolutions 9001 and 9002 of the year 2030, and the
/// conditions `to-betaland` and `from-betaland`.
package struct LintExample: Sendable {
  /// What the text is a piece of.
  package enum Place: Sendable, Hashable {
    /// Keys of a rule, beside or in place of those that every rule must have.
    case rule
    /// A whole file, by its path in the rule set.
    case file(String)
  }

  /// What the text is a piece of.
  package let place: Place
  /// The text; where something is found stand markers, which are no part of it.
  package let text: String
  /// What comes out where the only fix-it of each finding is applied; nil where there is none.
  package let fixed: String?
  /// Files beside it, by path.
  package let beside: [String: String]
  /// Whether something is found in it.
  package let isCaught: Bool

  /// A text in which nothing is found.
  package init(clean text: String, in place: Place = .rule, beside: [String: String] = [:]) {
    self.init(text: text, fixed: nil, place, beside, isCaught: false)
  }

  /// A text in which something is found at every marker.
  package init(caught text: String, fixed: String? = nil, in place: Place = .rule, beside: [String: String] = [:]) {
    self.init(text: text, fixed: fixed, place, beside, isCaught: true)
  }

  private init(text: String, fixed: String?, _ place: Place, _ beside: [String: String], isCaught: Bool) {
    self.place = place
    self.text = text
    self.fixed = fixed
    self.beside = beside
    self.isCaught = isCaught
  }
}
