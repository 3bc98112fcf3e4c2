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
    package let record: RecordKind
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
  package var record: RecordKind { Self.plain[Int(rawValue)].record }
  package var type: FieldType { Self.plain[Int(rawValue)].type }

  /// Whether its absence is read as `none`.
  var isNoneIfLeftOut: Bool { Self.plain[Int(rawValue)].isNoneIfLeftOut }

  /// Whether it must be stated.
  var isRequired: Bool { Self.plain[Int(rawValue)].isRequired }

  /// Position among the written fields of the record; meaningless for a derived field.
  package var slot: Int { Int(Self.plain[Int(rawValue)].slot) }

  static let written: [[Field]] = RecordKind.allCases.map { kind in
    Field.allCases.filter { $0.entry.record == kind && !$0.entry.type.isDerived }
  }

  /// What is asked of fields again and again, without the texts of the table.
  private struct Plain: Sendable {
    let record: RecordKind
    let type: FieldType
    let slot: Int32
    let isNoneIfLeftOut: Bool
    let isRequired: Bool
  }

  private static let plain: [Plain] = Field.allCases.map { field in
    let entry = field.entry
    let slot = written[Int(entry.record.rawValue)].firstIndex(of: field) ?? -1
    return Plain(
      record: entry.record, type: entry.type, slot: Int32(slot), isNoneIfLeftOut: entry.absence == .none,
      isRequired: entry.absence == .required)
  }
}

extension Field {
  private static func row(
    _ record: RecordKind, _ key: String, _ type: FieldType, _ absence: Absence, _ question: String = ""
  ) -> Entry { Entry(record: record, key: key, type: type, absence: absence, question: question) }

  private static let table: [Entry] = [
    row(.transaction, "id", .text, .required),
    row(.transaction, "title", .remark, .none),
    row(.transaction, "date", .date, .required, "on which day do the goods, the money or the people move?"),
    row(.transaction, "contract-date", .date, .unknown, "when was the written contract made, or the venture founded?"),
    row(.transaction, "activity", .terms(.activities), .required, "what is done?"),
    row(.transaction, "from", .record(.endpoint), .unknown, "whence does it come?"),
    row(.transaction, "to", .record(.endpoint), .unknown, "where does it go, or where is it used?"),
    row(.transaction, "via", .records(.endpoint), .none, "through which places does it pass?"),
    row(.transaction, "parties", .records(.party), .none, "who else takes part?"),
    row(.transaction, "items", .records(.item), .none, "what passes?"),
    row(
      .transaction, "services", .records(.service),
      .other("one service of the kind of ‘activity’, if that is a service; otherwise none"),
      "which training, advice, payment or other service goes with it?"),
    row(.transaction, "vessels", .records(.vessel), .none, "which ships or aircraft carry it?"),
    row(.transaction, "transport", .record(.transport), .unknown, "how is it carried?"),
    row(.transaction, "purpose", .terms(.purposes), .unknown, "what is it for?"),
    row(.transaction, "finance", .record(.finance), .unknown, "how is it paid?"),
    row(.transaction, "determinations", .records(.determination), .none, "what has a State, committee or court found?"),
    row(.transaction, "authorisations", .records(.authorisation), .none, "which papers are there?"),
    row(
      .transaction, "usage", .usage, .other("the ledger and the batch"),
      "how much of the ceiling was used before?"),
    row(.transaction, "notes", .remark, .none),
    row(
      .transaction, "end-users", .derivedParties,
      .other(
        "the parties with the role end-user; else the receiving side, trainees, payees and beneficiaries; else one party"
          + " in ‘to.country’, otherwise unknown"), "who uses it in the end?"),
    row(.transaction, "determined", .derivedFindings, .none, "has anybody found so of the deal?"),

    row(.endpoint, "country", .countries, .unknown, "in which country is it?"),
    row(.endpoint, "place", .place, .other("anywhere in the ‘country’"), "at which place is it?"),

    row(.party, "name", .text, .unknown, "what is its name?"),
    row(.party, "roles", .terms(.roles), .unknown, "what does % do in the deal?"),
    row(
      .party, "country", .countries,
      .other("‘to.country’ on the receiving side, ‘from.country’ on the supply side, otherwise unknown"),
      "in which country is % established?"),
    row(.party, "operates-in", .terms(.places), .other("the ‘country’"), "where does % operate?"),
    row(
      .party, "nationality", .countries, .other("the party's ‘country’; of a person: unknown"),
      "which nationality has %?"),
    row(.party, "kind", .terms(.partyKinds), .none, "what kind of party is %?"),
    row(
      .party, "state-sponsored", .yesNo, .other("yes for a kind under state-body, otherwise unknown"),
      "is % officially sponsored by its State, or does it represent it?"),
    row(.party, "owned-by", .partyLinks, .none, "who owns %?"),
    row(.party, "controlled-by", .partyLinks, .none, "who controls %?"),
    row(.party, "acts-for", .partyLinks, .none, "for whom does % act?"),
    row(.party, "share", .share, .unknown, "which share does % own?"),
    row(.party, "identifiers", .identifiers, .none, "which numbers identify %?"),
    row(
      .party, "designated", .designations,
      .other("what the lists given say; without a list unknown if an un-list number is stated, otherwise none"),
      "is % on a list, and under which measures?"),
    row(.party, "behind", .derivedParties, .other("the party itself"), "who stands behind %?"),
    row(.party, "determined", .derivedFindings, .none, "has anybody found so of %?"),

    row(.item, "description", .text, .unknown, "what is %?"),
    row(
      .item, "category", .terms(.items), .other("derived from ‘hs’; without that: unknown"), "what kind of item is %?"),
    row(.item, "not-category", .terms(.items), .none, "what is % surely not?"),
    row(.item, "hs", .tariffCode, .other("derived from ‘category’; without that: unknown"), "which HS code has %?"),
    row(.item, "quantity", .quantity, .unknown, "how much of % is it?"),
    row(.item, "value", .amount, .unknown, "what is % worth?"),
    row(.item, "specs", .measurements, .unknown, "what are the measurements of %?"),
    row(.item, "origin", .countries, .other("‘from.country’"), "from which country does % originate?"),
    row(
      .item, "exported", .date, .other("‘date’ if ‘from’ is the country of origin, otherwise unknown"),
      "when did % leave its country of origin?"),
    row(
      .item, "end-use", .terms(.purposes), .other("the deal's ‘purpose’; without that: none"),
      "what will % be used for?"),
    row(
      .item, "unit-value", .derivedAmount, .other("‘value’ by ‘quantity’, if that counts pieces"),
      "what is one of % worth?"),
    row(.item, "determined", .derivedFindings, .none, "has anybody found so of %?"),

    row(.service, "kind", .terms(.activities), .required, "what is done?"),
    row(.service, "description", .text, .unknown, "what is the service?"),
    row(.service, "subject", .termsOfEither(.items, .fields), .unknown, "what is % about?"),
    row(.service, "determined", .derivedFindings, .none, "has anybody found so of %?"),

    row(.vessel, "name", .text, .unknown, "what is its name?"),
    row(.vessel, "imo", .text, .unknown, "which IMO number has %?"),
    row(.vessel, "former-names", .text, .unknown, "which names did % bear before?"),
    row(.vessel, "flag", .countries, .unknown, "which flag does % fly?"),
    row(.vessel, "roles", .terms(.roles), .unknown, "what does % do in the deal?"),
    row(.vessel, "kind", .terms(.vesselKinds), .other("ship"), "what kind of vessel is %?"),
    row(.vessel, "identifiers", .identifiers, .none, "which numbers identify %?"),
    row(
      .vessel, "designated", .designations,
      .other("what the lists given say; without a list unknown if an un-list number is stated, otherwise none"),
      "is % on a list, and under which measures?"),
    row(.vessel, "determined", .derivedFindings, .none, "has anybody found so of %?"),

    row(.transport, "mode", .terms(.modes), .unknown, "by which means is it carried?"),
    row(.transport, "ship-to-ship", .yesNo, .none, "is it moved from ship to ship?"),

    row(.finance, "method", .terms(.methods), .unknown, "how does the money move?"),
    row(.finance, "amount", .amount, .unknown, "how much money is it?"),

    row(.determination, "by", .termsOfEither(.places, .issuers), .other("the filer"), "who found it?"),
    row(.determination, "finding", .terms(.findings), .required, "what was found?"),
    row(.determination, "date", .date, .other("in time"), "when was it found?"),
    row(.determination, "result", .yesNo, .other("yes"), "is it so, or was it found not to be so?"),
    row(.determination, "reference", .remark, .none),
    row(.determination, "covers", .subjects, .other("the whole deal"), "of what was it found?"),

    row(.authorisation, "kind", .terms(.authorisations), .required, "what kind of paper is it?"),
    row(.authorisation, "committee", .text, .other("the regime's"), "which committee gave it?"),
    row(.authorisation, "issued-by", .termsOfEither(.places, .issuers), .unknown, "who gave the paper?"),
    row(.authorisation, "reference", .remark, .none),
    row(.authorisation, "date", .date, .required, "when was the paper given, or the notice made?"),
    row(.authorisation, "status", .terms(.statuses), .other("granted"), "was it granted?"),
    row(.authorisation, "valid", .record(.validity), .other("no limit"), "how long is the paper valid?"),
    row(
      .authorisation, "covers", .subjects, .other("the whole deal"), "what does the paper cover, and how much of it?"),

    row(.validity, "from", .date, .none),
    row(.validity, "before", .date, .none),
  ]
}
