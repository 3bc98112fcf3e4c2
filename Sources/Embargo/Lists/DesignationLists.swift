/// The lists by which deals are judged, with everything in them findable by number and name.
public struct DesignationLists: Sendable {
  /// The lists, in the order given.
  public let lists: [DesignationList]

  /// Entries by what they are found by; a place is that of the list and that in the list.
  private var byIdentifier: [Listing.Identifier: [Place]] = [:]
  private var byName: [String: [Place]] = [:]

  /// Where an entry stands.
  package struct Place: Sendable, Hashable {
    package let list: Int
    package let entry: Int
  }

  /// Gathers lists that a checker has read.
  public init(_ lists: [DesignationList]) {
    self.lists = lists
    for (list, contents) in lists.enumerated() {
      for (entry, listing) in contents.listings.enumerated() { add(listing, at: Place(list: list, entry: entry)) }
    }
  }

  private mutating func add(_ listing: Listing, at place: Place) {
    for identifier in listing.identifiers {
      byIdentifier[Self.folded(identifier), default: []].append(place)
    }
    for name in Set(listing.names.map(NameFolding.name)) where !name.isEmpty {
      byName[name, default: []].append(place)
    }
  }

  private static func folded(_ identifier: Listing.Identifier) -> Listing.Identifier {
    Listing.Identifier(key: identifier.key, value: NameFolding.number(identifier.value))
  }

  package subscript(_ place: Place) -> Listing { lists[place.list].listings[place.entry] }

  // MARK: the search

  /// The entries that bear a number.
  package func entries(with identifier: Listing.Identifier) -> [Place] {
    byIdentifier[Self.folded(identifier)] ?? []
  }

  /// The entries that bear a name, spelt as it is.
  ///
  /// Whoever is to be found under other spellings as well is found here: all that follows asks only for entries.
  package func entries(named name: String) -> [Place] { byName[NameFolding.name(name)] ?? [] }

  /// Whether an entry bears a name.
  package func bears(_ name: String, _ place: Place) -> Bool {
    let wanted = NameFolding.name(name)
    return self[place].names.contains { NameFolding.name($0) == wanted }
  }

  /// Whether some list names everybody of these kinds who is under one of the designations, or under a broader one.
  package func areComplete(for designations: [TermID], among kinds: [Listing.Kind]) -> Bool {
    kinds.allSatisfy { kind in
      lists.contains { list in
        list.kinds.contains(kind) && designations.contains { list.completeFor.contains($0) }
      }
    }
  }
}
