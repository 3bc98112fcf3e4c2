package import Embargo

/// The keys that make a deal a case.
package enum CaseForms {
  /// What stands beside the keys of a deal.
  package static let keys: [MappingForm.Key] = [
    .required("expect", .mapping(expectation), "What the rules must answer"),
    .optional("positions", .named(.text), "The options of contested questions under which it is judged"),
    .optional("disputed", .mapping(dispute), "The doubt of whoever holds another answer to be right"),
  ]

  /// What the rules must answer.
  static let expectation = MappingForm(
    "‘expect’",
    [
      .required("verdict", .oneOf(Verdict.allCases.map(\.rawValue)), "The verdict"),
      .optional(
        "violated", .oneOrMore(.text),
        "Exactly the rules that are violated, or under needs-authorisation those of that status"),
      .optional(
        "duties", .oneOrMore(.text), "Exactly the rules that lay a duty on somebody; ‘none’ if none may"),
      .optional("missing", .oneOrMore(.text), "Facts that must be among those to find out"),
      .optional("disputed", .mapping(dispute), "The doubt of whoever holds another answer to be right"),
    ])

  /// A doubt.
  static let dispute = MappingForm(
    "‘disputed’",
    [
      .optional("expected", .oneOf(Verdict.allCases.map(\.rawValue)), "The other answer"),
      .required("reason", .text, "Why somebody holds it to be right"),
    ])
}
