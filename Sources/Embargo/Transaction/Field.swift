/// Every field of a deal, with its key, its type, what its absence means and what to ask where it is missing.
///
/// This is the one table of paths: decoding, checks of rules, evaluation, messages and documentation read it.
package enum Field: UInt8, Sendable, Hashable, CaseIterable {
  case id, title, date, contractDate, activity, from, to, via, parties, items, services, vessels, transport, purpose
  case finance, determinations, authorisations, usage, notes, endUsers, transactionDetermined
  case country, place
  case partyName, roles, partyCountry, operatesIn, nationality, partyKind, stateSponsored, ownedBy, controlledBy
  case actsFor, share, partyIdentifiers, partyDesignated, behind, partyDetermined
  case itemDescription, category, notCategory, hs, quantity, value, specs, origin, exported, endUse, unitValue
  case itemDetermined
  case serviceKind, serviceDescription, subject, serviceDetermined
  case vesselName, imo, formerNames, flag, vesselRoles, vesselKind, vesselIdentifiers, vesselDesignated
  case vesselDetermined
  case mode, shipToShip
  case method, amount
  case by, finding, determinationDate, result, determinationReference, determinationCovers
  case authorisationKind, committee, issuedBy, reference, authorisationDate, status, valid, authorisationCovers
  case validFrom, validBefore

  /// One row of the table.
  package struct Entry: Sendable {
    package let key: String
    package let type: FieldType
    package let absence: Absence
    /// What to ask where the answer decides; `%` stands for the subject.
    package let question: String
  }

  /// What it means that a field is left out.
  package enum Absence: Sendable, Hashable {
    case required
    case unknown
    /// What is not stated did not happen, or is not there.
    case none
    /// Another field answers; in words, for documentation.
    case other(String)
  }

  package var entry: Entry { Self.table[Int(rawValue)] }
  package var key: String { entry.key }
  package var absence: Absence { entry.absence }
  package var type: FieldType { Self.plain[Int(rawValue)].type }

  /// Whether its absence is read as `none`.
  var isNoneIfLeftOut: Bool { Self.plain[Int(rawValue)].isNoneIfLeftOut }

  /// Whether it must be stated.
  var isRequired: Bool { Self.plain[Int(rawValue)].isRequired }

  /// Whether a list of texts can be written in the place of one.
  package var holdsSeveralTexts: Bool { self == .formerNames }

  /// The record that has it.
  @inline(__always) package var record: RecordKind {
    switch self {
    case .id, .title, .date, .contractDate, .activity, .from, .to, .via, .parties, .items, .services, .vessels,
      .transport, .purpose, .finance, .determinations, .authorisations, .usage, .notes, .endUsers,
      .transactionDetermined:
      .transaction
    case .country, .place: .endpoint
    case .partyName, .roles, .partyCountry, .operatesIn, .nationality, .partyKind, .stateSponsored, .ownedBy,
      .controlledBy, .actsFor, .share, .partyIdentifiers, .partyDesignated, .behind, .partyDetermined:
      .party
    case .itemDescription, .category, .notCategory, .hs, .quantity, .value, .specs, .origin, .exported, .endUse,
      .unitValue, .itemDetermined:
      .item
    case .serviceKind, .serviceDescription, .subject, .serviceDetermined: .service
    case .vesselName, .imo, .formerNames, .flag, .vesselRoles, .vesselKind, .vesselIdentifiers, .vesselDesignated,
      .vesselDetermined:
      .vessel
    case .mode, .shipToShip: .transport
    case .method, .amount: .finance
    case .by, .finding, .determinationDate, .result, .determinationReference, .determinationCovers: .determination
    case .authorisationKind, .committee, .issuedBy, .reference, .authorisationDate, .status, .valid,
      .authorisationCovers:
      .authorisation
    case .validFrom, .validBefore: .validity
    }
  }

  /// Position among the fields of the record, of which the written ones come first.
  @inline(__always) package var slot: Int { Int(rawValue) - Int(record.firstField.rawValue) }

  static let written: [[Field]] = RecordKind.allCases.map { kind in
    Field.allCases.filter { $0.record == kind && !$0.type.isDerived }
  }

  /// What is asked of fields again and again, without the texts of the table.
  private struct Plain: Sendable {
    let type: FieldType
    let isNoneIfLeftOut: Bool
    let isRequired: Bool
  }

  private static let plain: [Plain] = Field.table.map { entry in
    Plain(
      type: entry.type, isNoneIfLeftOut: entry.absence == .none, isRequired: entry.absence == .required)
  }
}

extension Field {
  private static func row(
    _ key: String, _ type: FieldType, _ absence: Absence, _ question: String = ""
  ) -> Entry { Entry(key: key, type: type, absence: absence, question: question) }

  private static let table: [Entry] = [
    row("id", .text, .required),
    row("title", .remark, .none),
    row("date", .date, .required, "on which day do the goods, the money or the people move?"),
    row("contract-date", .date, .unknown, "when was the written contract made, or the venture founded?"),
    row("activity", .terms(.activities), .required, "what is done?"),
    row("from", .record(.endpoint), .unknown, "whence does it come?"),
    row("to", .record(.endpoint), .unknown, "where does it go, or where is it used?"),
    row("via", .records(.endpoint), .none, "through which places does it pass?"),
    row("parties", .records(.party), .none, "who else takes part?"),
    row("items", .records(.item), .none, "what passes?"),
    row(
      "services", .records(.service),
      .other("one service of the kind of ‘activity’, if that is a service; otherwise none"),
      "which training, advice, payment or other service goes with it?"),
    row("vessels", .records(.vessel), .none, "which ships or aircraft carry it?"),
    row("transport", .record(.transport), .unknown, "how is it carried?"),
    row("purpose", .terms(.purposes), .unknown, "what is it for?"),
    row("finance", .record(.finance), .unknown, "how is it paid?"),
    row("determinations", .records(.determination), .none, "what has a State, committee or court found?"),
    row("authorisations", .records(.authorisation), .none, "which papers are there?"),
    row(
      "usage", .usage, .other("the ledger and the batch"),
      "how much of the ceiling was used before?"),
    row("notes", .remark, .none),
    row(
      "end-users", .derivedParties,
      .other(
        "the parties with the role end-user; else the receiving side, trainees, payees and beneficiaries; else one party"
          + " in ‘to.country’, otherwise unknown"), "who uses it in the end?"),
    row("determined", .derivedFindings, .none, "has anybody found so of the deal?"),

    row("country", .countries, .unknown, "in which country is it?"),
    row("place", .place, .other("anywhere in the ‘country’"), "at which place is it?"),

    row("name", .text, .unknown, "what is its name?"),
    row("roles", .terms(.roles), .unknown, "what does % do in the deal?"),
    row(
      "country", .countries,
      .other("‘to.country’ on the receiving side, ‘from.country’ on the supply side, otherwise unknown"),
      "in which country is % established?"),
    row("operates-in", .terms(.places), .other("the ‘country’"), "where does % operate?"),
    row(
      "nationality", .countries, .other("the party's ‘country’; of a person: unknown"),
      "which nationality has %?"),
    row("kind", .terms(.partyKinds), .none, "what kind of party is %?"),
    row(
      "state-sponsored", .yesNo, .other("yes for a kind under state-body, otherwise unknown"),
      "is % officially sponsored by its State, or does it represent it?"),
    row("owned-by", .partyLinks, .none, "who owns %?"),
    row("controlled-by", .partyLinks, .none, "who controls %?"),
    row("acts-for", .partyLinks, .none, "for whom does % act?"),
    row("share", .share, .unknown, "which share does % own?"),
    row("identifiers", .identifiers, .none, "which numbers identify %?"),
    row(
      "designated", .designations,
      .other("what the lists given say; without a list unknown if an un-list number is stated, otherwise none"),
      "is % on a list, and under which measures?"),
    row("behind", .derivedParties, .other("the party itself"), "who stands behind %?"),
    row("determined", .derivedFindings, .none, "has anybody found so of %?"),

    row("description", .text, .unknown, "what is %?"),
    row(
      "category", .terms(.items), .other("derived from ‘hs’; without that: unknown"), "what kind of item is %?"),
    row("not-category", .terms(.items), .none, "what is % surely not?"),
    row("hs", .tariffCode, .other("derived from ‘category’; without that: unknown"), "which HS code has %?"),
    row("quantity", .quantity, .unknown, "how much of % is it?"),
    row("value", .amount, .unknown, "what is % worth?"),
    row("specs", .measurements, .unknown, "what are the measurements of %?"),
    row("origin", .countries, .other("‘from.country’"), "from which country does % originate?"),
    row(
      "exported", .date, .other("‘date’ if ‘from’ is the country of origin, otherwise unknown"),
      "when did % leave its country of origin?"),
    row(
      "end-use", .terms(.purposes), .other("the deal's ‘purpose’; without that: none"),
      "what will % be used for?"),
    row(
      "unit-value", .derivedAmount, .other("‘value’ by ‘quantity’, if that counts pieces"),
      "what is one of % worth?"),
    row("determined", .derivedFindings, .none, "has anybody found so of %?"),

    row("kind", .terms(.activities), .required, "what is done?"),
    row("description", .text, .unknown, "what is the service?"),
    row("subject", .termsOfEither(.items, .fields), .unknown, "what is % about?"),
    row("determined", .derivedFindings, .none, "has anybody found so of %?"),

    row("name", .text, .unknown, "what is its name?"),
    row("imo", .text, .unknown, "which IMO number has %?"),
    row("former-names", .text, .unknown, "which names did % bear before?"),
    row("flag", .countries, .unknown, "which flag does % fly?"),
    row("roles", .terms(.roles), .unknown, "what does % do in the deal?"),
    row("kind", .terms(.vesselKinds), .other("ship"), "what kind of vessel is %?"),
    row("identifiers", .identifiers, .none, "which numbers identify %?"),
    row(
      "designated", .designations,
      .other("what the lists given say; without a list unknown if an un-list number is stated, otherwise none"),
      "is % on a list, and under which measures?"),
    row("determined", .derivedFindings, .none, "has anybody found so of %?"),

    row("mode", .terms(.modes), .unknown, "by which means is it carried?"),
    row("ship-to-ship", .yesNo, .none, "is it moved from ship to ship?"),

    row("method", .terms(.methods), .unknown, "how does the money move?"),
    row("amount", .amount, .unknown, "how much money is it?"),

    row("by", .termsOfEither(.places, .issuers), .other("the filer"), "who found it?"),
    row("finding", .terms(.findings), .required, "what was found?"),
    row("date", .date, .other("in time"), "when was it found?"),
    row("result", .yesNo, .other("yes"), "is it so, or was it found not to be so?"),
    row("reference", .remark, .none),
    row("covers", .subjects, .other("the whole deal"), "of what was it found?"),

    row("kind", .terms(.authorisations), .required, "what kind of paper is it?"),
    row("committee", .text, .other("the regime's"), "which committee gave it?"),
    row("issued-by", .termsOfEither(.places, .issuers), .unknown, "who gave the paper?"),
    row("reference", .remark, .none),
    row("date", .date, .required, "when was the paper given, or the notice made?"),
    row("status", .terms(.statuses), .other("granted"), "was it granted?"),
    row("valid", .record(.validity), .other("no limit"), "how long is the paper valid?"),
    row(
      "covers", .subjects, .other("the whole deal"), "what does the paper cover, and how much of it?"),

    row("from", .date, .none),
    row("before", .date, .none),
  ]
}
