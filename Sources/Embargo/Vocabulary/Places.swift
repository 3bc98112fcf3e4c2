import LocatedText

extension Vocabulary {
  /// The place that a text names by its id, its label or another spelling, whatever the case.
  ///
  /// Linear in the number of places: asked only for texts that are no id.
  package func place(called name: String) -> TermID? {
    named(name) { !self[$0].isCountry }
  }

  /// The code of the country that a text names.
  package func country(called name: String) -> String? {
    if let term = named(name, where: { self[$0].isCountry }) { return id(of: term) }
    guard name.utf8.count <= 8, let term = term(name.uppercased(), in: .places) else { return nil }
    return self[term].isCountry ? id(of: term) : nil
  }

  /// The codes of the countries that a place lies in, on whatever day.
  package func countries(of place: TermID) -> [String] {
    var found: [TermID] = []
    var open = [place]
    var seen: Set<TermID> = []
    while let term = open.popLast() {
      guard seen.insert(term).inserted else { continue }
      if self[term].isCountry { found.append(term) } else { open += relations.parents(of: term) }
    }
    return found.sorted().map { id(of: $0) }
  }

  /// The codes in use on some days that followed on a country code no longer in use, or on one that did.
  package func successors(of country: TermID, on days: DateSpan) -> [String] {
    codes(inUseOn: days, from: country) { $0.inUse.last < days.first ? countries("now", of: $1) : [] }
  }

  /// The codes in use on some days under which a country whose code came later stood before.
  package func predecessors(of country: TermID, on days: DateSpan) -> [String] {
    codes(inUseOn: days, from: country) { term, id in
      guard term.inUse.first > days.last else { return [] }
      let former = range(of: .places).map(TermID.init).filter {
        self[$0].isCountry && countries("now", of: $0).contains(id)
      }
      return countries("formerly", of: id) + former
    }
  }

  /// The codes in use that steps lead to, each step from one that is not.
  private func codes(inUseOn days: DateSpan, from country: TermID, step: (Term, TermID) -> [TermID]) -> [String] {
    var found: [TermID] = []
    var seen: Set<TermID> = [country]
    var open = [country]
    while let term = open.popLast() {
      for next in step(self[term], term) where seen.insert(next).inserted {
        let isInUse = self[next].inUse.intersection(days) != nil
        if isInUse { found.append(next) } else { open.append(next) }
      }
    }
    return found.map { id(of: $0) }
  }

  private func countries(_ key: String, of country: TermID) -> [TermID] {
    guard let value = value(key, of: country) else { return [] }
    let codes = value.kind == .scalar ? [value.text] : value.elements.map(\.text)
    return codes.compactMap { term($0, in: .places) }
  }

  /// The tariff prefixes of a term, or of the nearest broader terms that have any.
  package func tariffCodes(of term: TermID, on day: CalendarDate) -> [HSCode] {
    var level = [term]
    var seen: Set<TermID> = []
    while !level.isEmpty {
      let codes = level.flatMap { tariffCodes[self[$0].tariff] }
      if !codes.isEmpty { return codes }
      level = level.flatMap { links[self[$0].broader].filter { $0.days.contains(day) }.map(\.target) }
      level = level.filter { seen.insert($0).inserted }
    }
    return []
  }

  private func named(_ name: String, where isWanted: (TermID) -> Bool) -> TermID? {
    guard name.utf8.count <= 1000 else { return nil }
    return range(of: .places).lazy.map(TermID.init).first { isWanted($0) && isCalled(name, $0) }
  }
}

extension String {
  /// The text without regard to case, spacing and the ends, as names are compared.
  package var folded: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let words = utf8.split { $0 == ASCII.space || (0x09...0x0D).contains($0) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for word in words {
      if !bytes.isEmpty { bytes.append(ASCII.space) }
      for byte in word { bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
