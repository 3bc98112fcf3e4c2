package import LocatedText

/// An entry of a list: whom it names, by which numbers, and under which measures from which day on.
package struct Listing: Sendable {
  /// What an entry names; what is of another kind is somebody else.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case person, entity, vessel
  }

  /// A measure that the entry carries, and the days on which it does.
  package struct Measure: Sendable, Hashable {
    /// A term of designations; that of the list itself where nobody says which of its measures.
    package let term: TermID
    package let days: DateSpan
  }

  /// A number that identifies whoever the entry names.
  package struct Identifier: Sendable, Hashable {
    /// A term of identifiers.
    package let key: TermID
    package let value: String
  }

  /// The entry's own name within its list.
  package let id: String
  package let kind: Kind
  /// The main name, then the others.
  package let names: [String]
  package let country: TermID?
  package let identifiers: [Identifier]
  package let measures: [Measure]
  package let span: SourceSpan

  /// The main name.
  package var name: String { names.first ?? id }

  /// The days on which what it carries begins or ends.
  package var bounds: [CalendarDate] {
    measures.flatMap { [$0.days.first] + ($0.days.isOpen ? [] : [$0.days.last.adding(days: 1)]) }
  }
}
