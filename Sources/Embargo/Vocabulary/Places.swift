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

  /// The codes that followed on a country code no longer in use.
  package func successors(of country: TermID) -> [String] {
    guard let now = value("now", of: country) else { return [] }
    return now.kind == .scalar ? [now.text] : now.elements.map(\.text)
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
    let wanted = name.folded
    for index in range(of: .places) {
      let term = TermID(index)
      guard isWanted(term) else { continue }
      if label(of: term).folded == wanted || otherWords(for: term).contains(where: { $0.folded == wanted }) {
        return term
      }
    }
    return nil
  }
}

extension String {
  /// The text without regard to case, spacing and the ends, as names are compared.
  package var folded: String {
    lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
