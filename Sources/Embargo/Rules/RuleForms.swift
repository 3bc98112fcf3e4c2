/// The keys of the files of rules; those of a rule and of an exemption in their usual order.
package enum RuleForms {
  /// A file of rules.
  package static let file = MappingForm(
    "a file of rules",
    [
      .optional("rules", .list(.mapping(rule)), "Rules, one for each operative paragraph"),
      .optional("exemptions", .list(.mapping(sharedExemption)), "Exemptions that reach several rules"),
      .optional("conditions", .named(.condition), "Conditions with a name, for ‘holds’"),
      .optional("positions", .named(.mapping(position)), "Questions of law on which States differ"),
      .optional("paragraphs", .list(.mapping(notEncoded)), "Operative paragraphs that bind no deal"),
    ])

  /// A rule.
  package static let rule = MappingForm(
    "a rule",
    [
      .required("id", .text, "The regime, the number of the resolution and the paragraph, joined by hyphens"),
      .required("title", .text, "What is forbidden, limited or asked for"),
      .required("cites", citations, "The paragraphs that the rule mirrors"),
      .required(
        "in-force", .oneOrMore(.mapping(interval)), "The days on which it is in force; each stretch has ‘from’"),
      .optional("measure", .term([.measures]), "The kind of measure"),
      .optional(
        "confidence", .either([.oneOf(levels), .mapping(confidence)]),
        "How sure it is that the rule says what the text says"),
      .optional("covers", .oneOrMore(.term(Taxonomy.allCases)), "Terms that its cases must reach"),
      .optional(
        "effect", .oneOf(Rule.Effect.allCases.map(\.rawValue)),
        "What follows where its conditions hold: prohibit if left out"),
      .optional("on", .text, "On whom a duty falls: needed with ‘effect: oblige’, and allowed with it alone"),
      .optional("force", .oneOf(["binding", "recommended"]), "Whether a duty binds, as it does if this is left out"),
      .optional(
        "each", .oneOrMore(.oneOf(subjects)), "Of what it is judged once for each; the transaction if left out"),
      .required("when", .condition, "What must be so of the deal"),
      .optional("cap", .mapping(cap), "The ceiling: needed with ‘effect: cap’, and allowed with it alone"),
      .required("rationale", .template, "What makes this deal a breach, with facts such as {item.description}"),
      .optional("obligations", obligations, "What must be done so that the deal is lawful"),
      .optional("exemptions", .list(.mapping(exemption)), "What lifts the rule"),
    ],
    ties: [
      .init(key: "cap", other: "effect", word: Rule.Effect.cap.rawValue, isNeeded: true),
      .init(key: "on", other: "effect", word: Rule.Effect.oblige.rawValue, isNeeded: true),
      .init(key: "force", other: "effect", word: Rule.Effect.oblige.rawValue, isNeeded: false),
    ])

  /// An exemption of one rule.
  package static let exemption = MappingForm("an exemption", exemptionKeys([]))

  /// An exemption that stands by itself.
  package static let sharedExemption = MappingForm(
    "an exemption",
    exemptionKeys([
      .required(
        "lifts", .either([.oneOf(["all"]), .oneOrMore(.text), .mapping(liftedMeasure)]),
        "‘all’ rules of the regime, or ids of rules, or a measure of every regime"),
      .optional("except", .oneOrMore(.text), "Ids of rules that it does not lift"),
    ]))

  private static func exemptionKeys(_ reach: [MappingForm.Key]) -> [MappingForm.Key] {
    [
      .required("id", .text, "A name that reports and cases use"),
      .optional("title", .text, "What it lets pass"),
      .optional("cites", citations, "The paragraphs that it mirrors"),
      .optional(
        "in-force", .oneOrMore(.mapping(interval)), "The days on which it is in force; those of the rule if left out"),
      .optional(
        "confidence", .either([.oneOf(levels), .mapping(confidence)]),
        "How sure it is that the exemption says what the text says"),
    ] + reach + [
      .optional("when", .condition, "Whether the clause reaches this deal; always if left out"),
      .optional("requires", .oneOrMore(.mapping(paper)), "The papers that must be there, all of them"),
      .optional(
        "outcome", .oneOf(["exempted"]),
        "That whoever keeps to it is exempted: of terms that stand in the place of a paper, such as a way of payment"),
      .optional(
        "open-to", .either([.oneOf(["nobody"]), .condition]),
        "Which deals without the paper may ask for it; all if left out"),
      .optional("obligations", obligations, "What must be done by whoever uses the clause"),
    ]
  }

  /// What a shared exemption lifts of every regime.
  static let liftedMeasure = MappingForm(
    "‘lifts’", [.required("measure", .term([.measures]), "The measure whose rules it lifts")])

  static let levels = ["high", "medium", "low"]

  private static let subjects = ([RecordKind.transaction] + RulePath.bindable).map { RulePath.name(of: $0) }

  /// How sure a rule is.
  static let confidence = MappingForm(
    "‘confidence’",
    [
      .required("level", .oneOf(levels), "How sure it is that the rule says what the text says"),
      .optional("reason", .text, "Where the text or its source is in doubt"),
    ])

  // MARK: what rules share

  private static let citations = ValueForm.either([.mapping(citation), .filledList(.mapping(citation))])

  /// A citation.
  package static let citation = MappingForm(
    "a citation",
    [
      .required("resolution", .text, "The symbol of the resolution, as the regime lists it"),
      .required("paragraph", .text, "The operative paragraph, as in 8(a)(i)"),
    ] + days("The first day on which this paragraph is the source", "The first day on which it no longer is"))

  /// The keys of a stretch of days.
  private static func days(_ from: String, _ before: String) -> [MappingForm.Key] {
    [.optional("from", .date, from), .optional("before", .date, before)]
  }

  /// Days on which something is in force.
  static let interval = MappingForm(
    "an interval of days",
    days("The first day", "The first day no longer") + [
      .optional("confirmed-until", .date, "The last day for which the renewal is known"),
      .optional("position", .named(.text), "The option of a contested question under which the days count"),
    ])

  /// A paper that must be there.
  static let paper = MappingForm(
    "a required paper",
    [
      .optional("authorisation", .term([.authorisations]), "A paper of this kind, or a stronger one"),
      .optional("determination", .term([.findings]), "A determination that this is so"),
      .optional("committee", .text, "Which committee gives it; that of the regime if left out"),
      .optional("issued-by", .oneOrMore(.term([.places, .issuers])), "Who gives it, or sends the notice"),
      .optional("days-before", .count, "How many days before the deal"),
      .optional("working-days-before", .count, "How many working days before the deal"),
      .optional(
        "silence", .either([.yesNo, .duration]),
        "Whether silence is consent: what was asked for counts if nobody has answered, or not for so long"),
      .optional("by", .date, "The last day on which it could be given"),
    ], exactlyOne: ["authorisation", "determination"])

  private static let obligations = ValueForm.filledList(.mapping(obligation))

  /// What must be done.
  static let obligation = MappingForm(
    "an obligation",
    [
      .required("text", .text, "What must be done, and by whom"),
      .optional("cites", citations, "The paragraphs that say so"),
      .optional("within", .duration, "How soon, as in 90 days or 15 working-days; not beside ‘by’"),
      .optional("by", .date, "Until which day"),
    ])

  /// A contested question.
  static let position = MappingForm(
    "a position",
    [
      .required("question", .text, "What States differ on"),
      .required("options", .named(.text), "The answers, each with its meaning"),
      .required("default", .text, "The answer that counts where none is chosen"),
    ])

  /// An operative paragraph that binds no deal.
  static let notEncoded = MappingForm(
    "a paragraph that is not encoded",
    [
      .required("cite", .mapping(citation), "The paragraph"),
      .required("reason", .text, "Why no rule mirrors it"),
    ])

  // MARK: ceilings

  /// A ceiling.
  static let cap = MappingForm(
    "a ceiling",
    [
      .required("limits", .filledList(.mapping(limit)), "What is summed up to which amount; all bind together"),
      .optional("periods", .filledList(.mapping(period)), "The days over which it is summed; all days if left out"),
      .optional("per", .path, "The field for each value of which it is summed apart"),
      .optional("warn-at", .filledList(.share), "Shares of the ceiling that are told"),
    ])

  /// A limit of a ceiling.
  static let limit = MappingForm(
    "a limit",
    [
      .required("of", .either([.oneOf(["count"]), .path]), "The field that is summed, or ‘count’ for the subjects"),
      .required(
        "at-most", .oneOrMore(.either([.quantity, .count])), "The ceiling; several are the same one in different units"),
    ])

  /// A period of a ceiling.
  static let period = MappingForm(
    "a period",
    days("The first day", "The first day no longer") + [
      .optional("every", .duration, "After how long it begins anew, as in 12 months; needs ‘from’")
    ])

  // MARK: regimes

  /// The head of a regime.
  package static let regime = MappingForm(
    "a regime",
    [
      .required("title", .text, "The name of the regime"),
      .optional("committee", .text, "The number of its committee"),
      .optional("other-committees", .list(.text), "Committees of other regimes whose papers count"),
      .optional("ownership-threshold", .share, "Who owns more than this of a party stands behind it"),
      .required("resolutions", .list(.mapping(resolution)), "The resolutions that its rules mirror"),
      .optional("lists", .list(.mapping(list)), "The lists of designated parties"),
      .optional("positions", .named(.mapping(position)), "Questions of law on which States differ"),
      .optional("conditions", .named(.condition), "Conditions with a name, for ‘holds’"),
    ])

  /// A resolution of a regime.
  static let resolution = MappingForm(
    "a resolution",
    [
      .required("id", .text, "Its symbol and year, as citations write it"),
      .required("adopted", .date, "The day of its adoption"),
      .optional("ended", .date, "The day on which it ended"),
      .optional("paragraphs", .list(.text), "Its operative paragraphs"),
      .optional("title", .text, "Its subject"),
    ])

  /// A list of designated parties.
  static let list = MappingForm(
    "a list",
    [
      .required("id", .term([.designations]), "The term of the list"),
      .optional("numbers", .list(.text), "How the reference numbers of its entries begin"),
      .optional("countries", .list(.country), "The countries whose parties it lists"),
    ])

  /// The head of a rule set.
  package static let ruleSet = MappingForm(
    "the head of a rule set",
    [
      .required("name", .text, "The name of the rule set"),
      .required("version", .text, "Its version"),
      .optional("as-of", .date, "The day to which the law has been followed"),
    ])
}
