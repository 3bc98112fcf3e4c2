/// The keys of the files of the vocabulary.
package enum VocabularyForms {
  /// A file of terms of a taxonomy, or of countries.
  package static func terms(_ term: MappingForm) -> MappingForm {
    MappingForm("a file of the vocabulary", [.required("terms", .list(.mapping(term)), "The terms")])
  }

  /// A term of a taxonomy.
  package static func term(of taxonomy: Taxonomy) -> MappingForm {
    MappingForm("a term", common + links([taxonomy]) + own(taxonomy))
  }

  /// A country.
  package static let country = MappingForm(
    "a term",
    common + links([.places])
      + days("The first day on which the code is in use", "The first day on which it no longer is")
      + [
        .optional("now", .oneOrMore(.country), "The codes that came after it"),
        .optional("formerly", .oneOrMore(.country), "The codes that it came after"),
      ])

  /// A term of any taxonomy, for files of which one does not know the taxonomy.
  package static let anyTerm: MappingForm = {
    var keys: [MappingForm.Key] = []
    let all = common + links(Taxonomy.allCases) + Taxonomy.allCases.flatMap(own) + country.keys
    for key in all where !keys.contains(where: { $0.name == key.name }) { keys.append(key) }
    return MappingForm("a term", keys)
  }()

  private static let common: [MappingForm.Key] = [
    .required("id", .text, "What is written in deals and rules"),
    .optional("label", .text, "What reports call it"),
    .optional("meaning", .text, "What it means, in one line"),
    .optional("question", .text, "What to ask where it decides"),
    .optional("note", .text, "A remark for whoever keeps the vocabulary"),
    .optional("also", .oneOrMore(.text), "Other words that people write"),
  ]

  private static func links(_ taxonomies: [Taxonomy]) -> [MappingForm.Key] {
    let link = ValueForm.oneOrMore(.either([.term(taxonomies), .mapping(datedLink)]))
    return [
      .optional("is", link, "The broader terms"),
      .optional("may-be", link, "What a thing of the kind can turn out to be"),
    ]
  }

  private static func own(_ taxonomy: Taxonomy) -> [MappingForm.Key] {
    switch taxonomy {
    case .items:
      [
        .optional("hs", .oneOrMore(.tariffCode), "The HS codes under which it falls; of items"),
        .optional("listed-by", .oneOf(["specification"]), "The list goes by what goods can do; of items"),
      ]
    case .findings: [.optional("left-out", .oneOf(["unknown"]), "Not found is unknown, not none; of findings")]
    case .places: [.optional("extent", .oneOf(["point", "zone"]), "Whether it is a single place; of places")]
    case .specs: [.optional("dimension", .text, "The dimension of its unit; of specs")]
    case .identifiers:
      [
        .optional("form", .oneOf([Vocabulary.shipNumber]), "How its last digit is checked; of identifiers"),
        .optional("reused", .oneOf(["yes", "no"]), "Whether it passes to another bearer; of identifiers"),
      ]
    case .activities, .authorisations, .designations, .fields, .issuers, .measures, .methods, .modes, .partyKinds,
      .purposes, .roles, .statuses, .vesselKinds:
      []
    }
  }

  private static func days(_ from: String, _ before: String) -> [MappingForm.Key] {
    [.optional("from", .date, from), .optional("before", .date, before)]
  }

  /// A link that holds for some days.
  static let datedLink = MappingForm(
    "a dated link",
    [.required("term", .text, "The term")]
      + days("The first day on which it holds", "The first day on which it no longer does"))

  // MARK: tables

  /// The table of units.
  package static let units = MappingForm(
    "the table of units",
    [
      .required("units", .list(.mapping(unit)), "Units and counting words"),
      .optional("conversions", .list(.mapping(conversion)), "Factors between dimensions, of one kind of item"),
    ])

  /// A unit.
  static let unit = MappingForm(
    "a unit",
    [
      .required("id", .text, "What is written behind a number"),
      .required("dimension", .text, "What it measures; ‘count’ of a counting word"),
      .optional("factor", .factor, "The factor to the base unit of the dimension; none of a counting word"),
      .optional("also", .oneOrMore(.text), "Other spellings"),
      .optional("label", .text, "What reports call it"),
      .optional("meaning", .text, "What it means, in one line"),
      .optional("note", .text, "A remark for whoever keeps the vocabulary"),
    ])

  /// A factor between dimensions.
  static let conversion = MappingForm(
    "a conversion",
    [
      .required("of", .term([.items]), "The kind of item for which it holds"),
      .required("from", .text, "The unit that is converted"),
      .required("to", .text, "The unit into which it is converted"),
      .required("at-least", .factor, "The least factor"),
      .required("at-most", .factor, "The greatest factor"),
      .required("source", .text, "Whence the range is taken"),
      .optional("id", .text, "A name"),
      .optional("note", .text, "A remark for whoever keeps the vocabulary"),
    ])

  /// The table of currencies.
  package static let currencies = MappingForm(
    "the table of currencies", [.required("currencies", .list(.mapping(currency)), "Currencies")])

  /// A currency.
  static let currency = MappingForm(
    "a currency",
    [
      .required("id", .text, "The code of ISO 4217"),
      .optional("label", .oneOrMore(.text), "What reports call it"),
      .optional("also", .oneOrMore(.text), "Other words that people write"),
      .optional("from", .text, "Since when it is in use"),
      .optional("before", .text, "Since when it is no more in use"),
      .optional("note", .text, "A remark for whoever keeps the vocabulary"),
    ])

  /// The calendar of working days.
  package static let calendar = MappingForm(
    "the calendar",
    [
      .required("weekend", .list(.oneOf(Weekday.allCases.map(\.description))), "The days of the week without work"),
      .required("holidays", .list(.date), "Other days without work"),
    ])

  /// The file of the HS codes that there are.
  package static let nomenclature = MappingForm(
    "the file of HS codes",
    [
      .optional("editions", .oneOrMore(.text), "The editions that it holds"),
      .required("from", .date, "The first day of the oldest edition"),
      .required("headings", .text, "A line for each chapter and heading, in rising order"),
    ])

  /// All kinds of files.
  package static let files = [terms(anyTerm), units, currencies, calendar, nomenclature]
}
