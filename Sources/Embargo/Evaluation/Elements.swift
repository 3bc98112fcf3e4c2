extension Facts {
  /// An element of a list, with how sure it is that it belongs there.
  struct Element: Sendable {
    let record: Int32
    /// Whether it is only perhaps in the list, and the fact that would tell.
    var doubt: Doubt?
    /// Of an owner, the share that it owns of what it was reached from: index among the decimals, -1 if unknown.
    var share: Int32?
    /// Asked as an end user, a kind left out is unknown.
    var asEndUser = false

    struct Doubt: Sendable {
      let field: Field
      let record: Int32
    }
  }

  /// The elements of a list.
  ///
  /// - Parameters:
  ///   - field: the list.
  ///   - record: what holds it.
  ///   - threshold: the share above which an owner is behind a party; nil if the regime names none.
  /// - Returns: the elements, and whether the list was left out and read as none.
  func elements(_ field: Field, of record: Int32, threshold: ExactDecimal?) -> (list: [Element], isAbsent: Bool) {
    switch field {
    case .endUsers: return (endUsers(), false)
    case .behind: return (behind(record, threshold), false)
    case .ownedBy, .controlledBy, .actsFor:
      let slot = slot(field, of: record)
      if isUnknown(record) || record == Self.unknownParty {
        return ([Element(record: Self.unknownParty, doubt: .init(field: field, record: record))], false)
      }
      let owners = links(slot).map { link in
        var owner = element(link.record, of: field, in: record)
        owner.share = link.share
        return owner
      }
      return (owners, slot.state == .absent)
    default:
      let slot = slot(field, of: record)
      guard slot.state != .absent else { return ([], true) }
      return (deal.elements(slot).map { element($0, of: field, in: record) }, false)
    }
  }

  /// An element that the word `unknown` stands for is perhaps one, perhaps none.
  private func element(_ record: Int32, of field: Field, in holder: Int32) -> Element {
    Element(record: record, doubt: isUnknown(record) ? .init(field: field, record: holder) : nil)
  }

  /// Whether the word `unknown` stands for a record.
  func isUnknown(_ record: Int32) -> Bool { record >= 0 && deal.records[Int(record)].ordinal == -2 }

  func links(_ slot: Transaction.Slot) -> ArraySlice<Transaction.PartyLink> {
    slot.state == .absent ? [] : deal.links[slot.first..<(slot.first + slot.count)]
  }

  // MARK: end users

  private func endUsers() -> [Element] {
    let parties = slot(.parties, of: Transaction.top)
    let all = parties.state == .absent ? [] : Array(deal.elements(parties))
    let named = members(of: all, with: dayTerms.endUsers)
    if named.contains(where: { $0.doubt == nil }) { return named }
    var found = members(of: all, with: dayTerms.recipients)
    if !found.contains(where: { $0.doubt == nil }) {
      found.append(Element(record: Self.impliedEndUser, doubt: found.first?.doubt, asEndUser: true))
    }
    // Who is perhaps named as the end user perhaps takes the place of all others.
    return found.map { element in
      var element = element
      element.doubt = element.doubt ?? named.first { $0.record != element.record }?.doubt
      return element
    }
  }

  /// `row` has what each role answers.
  private func members(of parties: [Int32], with row: [Kleene]) -> [Element] {
    let range = rules.vocabulary.range(of: .roles)
    return parties.compactMap { party in
      let stated = terms(.roles, of: party)
      var answer = Kleene.false
      for term in stated.stated { answer = answer | row[Int(term.term.index - range.lowerBound)] }
      if stated.state == .unknown || stated.state == .open { answer = answer | .unknown }
      switch answer {
      case .false: return nil
      case .true: return Element(record: party, asEndUser: true)
      case .unknown: return Element(record: party, doubt: .init(field: .roles, record: party), asEndUser: true)
      }
    }
  }

  // MARK: who stands behind a party

  private func behind(_ party: Int32, _ threshold: ExactDecimal?) -> [Element] {
    var found: [Element?] = [Element(record: party)]
    var places = [party: 0]
    var next = 0
    while next < found.count {
      defer { next += 1 }
      guard let current = found[next] else { continue }
      for (link, doubt) in behindDirectly(current.record, threshold) {
        let whole = current.doubt ?? doubt
        if let known = places[link] {
          // A sure way to somebody reached only perhaps before makes him sure, and those behind him.
          guard found[known]?.doubt != nil && whole == nil else { continue }
          found[known] = nil
        }
        places[link] = found.count
        found.append(Element(record: link, doubt: whole))
      }
    }
    return found.compactMap(\.self)
  }

  private func behindDirectly(_ party: Int32, _ threshold: ExactDecimal?) -> [(Int32, Element.Doubt?)] {
    guard party >= 0 else { return [] }
    var result: [(Int32, Element.Doubt?)] = []
    for field in [Field.controlledBy, .actsFor] {
      let slot = slot(field, of: party)
      for link in links(slot) {
        result.append((link.record, isUnknown(link.record) ? .init(field: field, record: party) : nil))
      }
    }
    for link in links(slot(.ownedBy, of: party)) {
      result.append((link.record, doubt(of: link, owner: party, threshold)))
    }
    return result
  }

  private func doubt(of link: Transaction.PartyLink, owner party: Int32, _ threshold: ExactDecimal?) -> Element.Doubt? {
    if isUnknown(link.record) { return Element.Doubt(field: .ownedBy, record: party) }
    if link.share >= 0, let threshold, deal.decimals[Int(link.share)] > threshold { return nil }
    let isWrittenThere = deal.records[Int(link.record)].parent == party
    return isWrittenThere
      ? Element.Doubt(field: .share, record: link.record) : Element.Doubt(field: .ownedBy, record: party)
  }
}
