/// The few terms that the meaning of a deal's fields itself hangs on (design: what is not stated; papers).
///
/// Everything else in the vocabulary is data of which the engine knows nothing. A vocabulary without one of these is
/// an error.
package struct EngineTerms: Sendable, Hashable {
  /// Activities that are services: a deal of such an activity implies one.
  package let service: TermID
  /// Roles on the side where goods, money or persons go.
  package let receivingSide: TermID
  /// Roles on the side whence they come.
  package let supplySide: TermID
  /// The role of who uses what passes.
  package let endUser: TermID
  /// Roles of those who are end users if nobody is named as one.
  package let recipients: [TermID]
  /// Roles that only persons have.
  package let personRole: TermID
  /// Parties that are persons.
  package let person: TermID
  /// Parties that are the State's own.
  package let stateBody: TermID
  /// Items that have a tariff code.
  package let goods: TermID
  /// Papers that are made and told, not given.
  package let notification: TermID
  /// A paper that was given.
  package let granted: TermID
  /// A paper that was asked for and denied, or objected to.
  package let refused: TermID
  /// A paper that was asked for and not answered yet.
  package let pending: TermID
  /// A paper that was not asked for.
  package let notMade: TermID
  /// The kind of a vessel that none is stated of.
  package let ship: TermID
  /// The identifier under which a party or vessel stands on a list.
  package let listNumber: TermID

  static let names: [(Taxonomy, String)] = [
    (.activities, "service"), (.roles, "receiving-side"), (.roles, "supply-side"), (.roles, "end-user"),
    (.roles, "trainee"), (.roles, "payee"), (.roles, "beneficiary"), (.roles, "person-role"),
    (.partyKinds, "person"), (.partyKinds, "state-body"), (.items, "goods"), (.authorisations, "notification"),
    (.statuses, "granted"), (.statuses, "refused"), (.statuses, "pending"), (.statuses, "not-made"),
    (.vesselKinds, "ship"), (.identifiers, "un-list"),
  ]

  /// Looks every engine term up in the names of all taxonomies; nil if one is missing.
  init?(in names: [NameTable]) {
    self.init { taxonomy, name in names[taxonomy.ordinal].value(for: ArraySlice(name.utf8)).map(TermID.init) }
  }

  /// Looks every engine term up; nil if one is missing.
  init?(lookingUp find: (Taxonomy, String) -> TermID?) {
    let found = Self.names.compactMap { find($0.0, $0.1) }
    guard found.count == Self.names.count else { return nil }
    service = found[0]
    receivingSide = found[1]
    supplySide = found[2]
    endUser = found[3]
    recipients = [found[1], found[4], found[5], found[6]]
    personRole = found[7]
    person = found[8]
    stateBody = found[9]
    goods = found[10]
    notification = found[11]
    granted = found[12]
    refused = found[13]
    pending = found[14]
    notMade = found[15]
    ship = found[16]
    listNumber = found[17]
  }
}
