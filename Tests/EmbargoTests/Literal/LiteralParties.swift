import Embargo

/// Who uses what passes, and who stands behind a party.
extension LiteralFacts {
  /// The parties with the role end-user; else the receiving side, trainees, payees and beneficiaries; else one party in
  /// `to.country`.
  func endUsers() -> [Member] {
    let parties = members(of: .parties, of: .top)
    var found = parties.filter { $0.belongs == .true && hasRole($0.thing, engine.endUser) == .true }
    let perhaps = parties.filter { ($0.belongs & hasRole($0.thing, engine.endUser)) == .unknown }
    if found.isEmpty {
      found = otherwise(parties).map { member in
        // Who is perhaps named takes the place of all others.
        let isAlone = perhaps.allSatisfy { $0.thing.isSame(as: member.thing) }
        return Member(thing: member.thing, belongs: isAlone ? member.belongs : .unknown)
      }
    }
    let all = found + perhaps.map { Member(thing: $0.thing, belongs: .unknown) }
    return all.map { member in
      var member = member
      member.thing.isAskedAsEndUser = true
      return member
    }
  }

  private func otherwise(_ parties: [Member]) -> [Member] {
    let belongs = parties.map { member in
      Member(thing: member.thing, belongs: member.belongs & anyOf(engine.recipients.map { hasRole(member.thing, $0) }))
    }
    let recipients = belongs.filter { $0.belongs == .true }
    let perhaps = belongs.filter { $0.belongs == .unknown }
    if !recipients.isEmpty { return recipients + perhaps }
    let somebody = Thing(kind: .party, isSomebodyThere: true)
    return [Member(thing: somebody, belongs: perhaps.isEmpty ? .true : .unknown)] + perhaps
  }

  /// The party itself and, at any remove, who controls it, owns more of it than the threshold, or is acted for; any other
  /// owner perhaps.
  func behind(_ party: Thing) -> [Member] {
    var itself = party
    itself.isAskedAsEndUser = false
    var found = [Member(thing: itself, belongs: .true)]
    var isChanging = true
    while isChanging {
      isChanging = false
      for member in found {
        for next in standBehind(member.thing) {
          let belongs = member.belongs & next.belongs
          if let known = found.firstIndex(where: { $0.thing.isSame(as: next.thing) }) {
            if (found[known].belongs | belongs) == found[known].belongs { continue }
            found[known].belongs = belongs
          } else {
            found.append(Member(thing: next.thing, belongs: belongs))
          }
          isChanging = true
        }
      }
    }
    return found
  }

  /// Who stands behind a party one link away.
  private func standBehind(_ party: Thing) -> [Member] {
    let owners = members(of: .ownedBy, of: party).map { owner in
      let isAbove = share(of: owner.thing).flatMap { share in threshold.map { share > $0 } } ?? false
      return Member(thing: owner.thing, belongs: owner.belongs & (isAbove ? .true : .unknown))
    }
    let others = members(of: .controlledBy, of: party) + members(of: .actsFor, of: party)
    return (owners + others).map { member in
      // Behind a party it is asked as whoever it is, not as an owner of something.
      var member = member
      member.thing.share = nil
      return member
    }
  }
}

extension Thing {
  fileprivate func isSame(as other: Thing) -> Bool {
    record == other.record && isUnknown == other.isUnknown && isSomebodyThere == other.isSomebodyThere
  }
}
