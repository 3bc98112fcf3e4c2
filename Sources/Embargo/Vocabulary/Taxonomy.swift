/// A tree of terms that one kind of field draws its words from; the raw value is the name of its file or folder.
public enum Taxonomy: String, Sendable, Hashable, CaseIterable {
  /// What is done.
  case activities
  /// What a committee, council or State gives, and what is told to it.
  case authorisations
  /// The measures that an entry on a list carries.
  case designations
  /// What a service, training or cooperation is about, besides items.
  case fields
  /// What a State, committee or court may have found.
  case findings
  /// Kinds of numbers by which a party or vessel is identified.
  case identifiers
  /// Who gives a paper, besides States.
  case issuers
  /// Goods, technology, rights and funds.
  case items
  /// Kinds of measures.
  case measures
  /// How money moves.
  case methods
  /// How goods move.
  case modes
  /// Kinds of parties.
  case partyKinds = "party-kinds"
  /// Countries, the regions, towns and zones under them.
  case places
  /// What for.
  case purposes
  /// What a party does in the deal.
  case roles
  /// Measurements of an item.
  case specs
  /// Where a paper stands.
  case statuses
  /// Ships, aircraft and their like.
  case vesselKinds = "vessel-kinds"

  /// Position in a table with one row for each taxonomy.
  package var ordinal: Int {
    switch self {
    case .activities: 0
    case .authorisations: 1
    case .designations: 2
    case .fields: 3
    case .findings: 4
    case .identifiers: 5
    case .issuers: 6
    case .items: 7
    case .measures: 8
    case .methods: 9
    case .modes: 10
    case .partyKinds: 11
    case .places: 12
    case .purposes: 13
    case .roles: 14
    case .specs: 15
    case .statuses: 16
    case .vesselKinds: 17
    }
  }

  /// The word for one of its terms, with its article, in messages.
  package var noun: String {
    switch self {
    case .activities: "an activity"
    case .authorisations: "a kind of authorisation"
    case .designations: "a designation"
    case .fields: "a field"
    case .findings: "a finding"
    case .identifiers: "a kind of identifier"
    case .issuers: "an issuer"
    case .items: "an item"
    case .measures: "a measure"
    case .methods: "a method"
    case .modes: "a mode of transport"
    case .partyKinds: "a kind of party"
    case .places: "a place"
    case .purposes: "a purpose"
    case .roles: "a role"
    case .specs: "a measurement"
    case .statuses: "a status"
    case .vesselKinds: "a kind of vessel"
    }
  }
}
