import LocatedText

/// What the lists given say of the parties and vessels of one deal.
package struct Screening: Sendable {
  /// An entry that a party or vessel is, or perhaps is.
  struct Match: Sendable {
    let place: DesignationLists.Place
    /// Whether a number shows it; a name alone, or a number that many bear in turn, does not.
    let isCertain: Bool
    /// The field of the record that was compared, the identifier in it, and the node of the value.
    let field: Field
    let key: TermID?
    let node: Int32
  }

  let lists: DesignationLists
  private var matches: [Int32: [Match]] = [:]

  init(_ lists: DesignationLists, _ facts: Facts) {
    self.lists = lists
    for (index, record) in facts.deal.records.enumerated() where record.kind == .party || record.kind == .vessel {
      let subject = ListedSubject(Int32(index), facts)
      let found = Self.matches(of: subject, in: lists)
      if !found.isEmpty { matches[Int32(index)] = found }
    }
  }

  /// The entries that a record is, or perhaps is: each once, by the surest sign.
  func matches(of record: Int32) -> [Match] { matches[record] ?? [] }

  /// The days on which what was found begins or ends.
  var bounds: [CalendarDate] { matches.values.flatMap { $0.flatMap { lists[$0.place].bounds } } }

  private static func matches(of subject: ListedSubject, in lists: DesignationLists) -> [Match] {
    var found: [Match] = []
    func add(_ places: [DesignationLists.Place], _ sign: ListedSubject.Sign, isCertain: Bool) {
      for place in places where subject.canBe(lists[place].kind, isCertain: isCertain) {
        guard !found.contains(where: { $0.place == place }) else { continue }
        found.append(Match(place: place, isCertain: isCertain, field: sign.field, key: sign.key, node: sign.node))
      }
    }
    for number in subject.numbers where !number.isReused {
      add(lists.entries(with: number.identifier), number.sign, isCertain: true)
    }
    for name in subject.names { add(lists.entries(named: name.text), name.sign, isCertain: false) }
    for number in subject.numbers where number.isReused {
      add(lists.entries(with: number.identifier), number.sign, isCertain: false)
    }
    return found
  }
}
