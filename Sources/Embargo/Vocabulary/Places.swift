package import LocatedText

extension Vocabulary {
  /// The place that a text names by its id, its label or another spelling, whatever the case.
  ///
  /// Linear in the number of places: asked only for texts that are no id.
  package func place(called name: String) -> TermID? {
    named(name) { !self[$0].isCountry }
  }

  /// The code of the country that a text names, or the nearest code.
  package func country(called name: String) -> String? {
    if let term = named(name, where: { self[$0].isCountry }) { return id(of: term) }
    let upper = name.uppercased()
    return term(upper, in: .places).map { id(of: $0) }
  }

  /// The codes that followed on a country code no longer in use.
  package func successors(of country: TermID) -> [String] {
    let node = LocatedNode(tape: files[Int(self[country].file)], index: Int(self[country].node))
    guard let now = node.entries.first(where: { $0.key.text == "now" })?.value else { return [] }
    return now.kind == .scalar ? [now.text] : now.elements.map(\.text)
  }

  /// The tariff prefixes of a term, or of the nearest broader terms that have any.
  package func tariffCodes(of term: TermID, on day: CalendarDate) -> [HSCode] {
    var level = [term]
    while !level.isEmpty {
      let codes = level.flatMap { tariffCodes[self[$0].tariff] }
      if !codes.isEmpty { return codes }
      level = level.flatMap { links[self[$0].broader].filter { $0.days.contains(day) }.map(\.target) }
    }
    return []
  }

  private func named(_ name: String, where isWanted: (TermID) -> Bool) -> TermID? {
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

extension Fields {
  /// The diagnostic of a text that is no country code.
  package static func unknownCountry(_ node: LocatedNode, near: String?) -> Diagnostic {
    Diagnostic(
      "unknown-country", .unknownCountry(node.text, near: near), at: node.span,
      fixIts: near.map { [.init("write ‘\($0)’", edits: [.init(node.span, with: $0)])] } ?? [])
  }
}

extension String {
  /// The text without regard to case, spacing and the ends, as names are compared.
  package var folded: String {
    lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownCountry(_ text: String, near: String?) -> Self {
    if let near { return "‘\(text)’ is no ISO 3166-1 code of a country; did you mean ‘\(near)’?" }
    return "‘\(text)’ is no ISO 3166-1 code of a country; write two letters such as those that ‘embargo terms’ lists"
  }
}
