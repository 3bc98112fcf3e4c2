package import LocatedText

/// The keys that a mapping of some file may have: what its reader asks for, and what a schema for editors says of it.
package struct MappingForm: Sendable {
  /// What the mapping describes, with its article, for messages: “a rule”.
  package let noun: String
  /// The keys, in the order in which a message or a schema tells them.
  package let keys: [Key]
  /// Keys of which exactly one must be there.
  package let exactlyOne: [String]
  package let ties: [Tie]

  let names: [String]

  /// One key, with what stands under it.
  package struct Key: Sendable {
    package let name: String
    package let isRequired: Bool
    package let value: ValueForm
    /// What the key says, as a sentence without its full stop.
    package let meaning: String

    /// A key that must be there.
    package static func required(_ name: String, _ value: ValueForm, _ meaning: String) -> Key {
      Key(name: name, isRequired: true, value: value, meaning: meaning)
    }

    /// A key that may be left out, or that other keys make necessary.
    package static func optional(_ name: String, _ value: ValueForm, _ meaning: String) -> Key {
      Key(name: name, isRequired: false, value: value, meaning: meaning)
    }
  }

  /// A key that stands only beside one word of another key.
  package struct Tie: Sendable {
    package let key: String
    package let other: String
    package let word: String
    /// Whether the key must stand beside that word.
    package let isNeeded: Bool
  }

  package init(_ noun: String, _ keys: [Key], exactlyOne: [String] = [], ties: [Tie] = []) {
    self.noun = noun
    self.ties = ties
    self.keys = keys
    self.exactlyOne = exactlyOne
    names = keys.map(\.name)
  }

  /// The words that may stand under a key, where there are a few only; none where anything else does.
  package func words(of name: String) -> [String] {
    guard case .oneOf(let words)? = keys.first(where: { $0.name == name })?.value else { return [] }
    return words
  }
}

/// What stands under a key.
package indirect enum ValueForm: Sendable {
  case text
  /// One of a few words.
  case oneOf([String])
  case yesNo
  case date
  /// A percentage.
  case share
  /// A whole number from nought on.
  case count
  /// A number that is more than nought.
  case factor
  case tariffCode
  /// A quantity or an amount of money.
  case quantity
  /// A number and a unit of time.
  case duration
  /// A term of one of some taxonomies.
  case term([Taxonomy])
  case country
  /// A condition on a deal.
  case condition
  /// A path to a field of a deal.
  case path
  /// A sentence with paths between braces.
  case template
  case mapping(MappingForm)
  /// A mapping whose keys are names that the author chooses.
  case named(ValueForm)
  /// A mapping whose keys are terms of a taxonomy.
  case under(Taxonomy, ValueForm)
  /// A mapping whose keys are some known names.
  case keyed([String], ValueForm)
  case list(ValueForm, mayBeEmpty: Bool)
  /// A list that is not empty, or the one value that stands in its place.
  case oneOrMore(ValueForm)
  case either([ValueForm])

  /// A list that may be empty.
  package static func list(_ element: ValueForm) -> ValueForm { .list(element, mayBeEmpty: true) }

  /// A list that may not be empty.
  package static func filledList(_ element: ValueForm) -> ValueForm { .list(element, mayBeEmpty: false) }
}

extension MappingReader {
  /// Opens a mapping of this form; nil, and a diagnostic, if the node is something else.
  package init?(_ node: LocatedNode, of form: MappingForm, _ diagnostics: inout [Diagnostic]) {
    self.init(node, of: form.noun, keys: form.names, &diagnostics)
  }
}
