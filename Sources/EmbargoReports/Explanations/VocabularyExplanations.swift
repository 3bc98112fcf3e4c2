import LocatedText

extension ExplanationCatalogue {
  /// What can be wrong with the vocabulary of a rule set.
  static let vocabulary: [Explanation] = [
    Explanation(
      "duplicate-term", "A taxonomy has two terms with the same id.",
      .ruleSet(
        "vocabulary/modes.yaml", "terms: [{id: sea, label: by sea}, {id: sea, label: on a ship}]",
        "terms: [{id: sea, label: by sea}, {id: river, label: by river}]")),
    Explanation(
      "duplicate-unit", "Two units have the same spelling, so that a quantity could mean either.",
      .ruleSet(
        "vocabulary/units.yaml",
        "units: [{id: kg, dimension: mass, factor: \"1\"}, {id: box, also: [kg], dimension: count}]",
        "units: [{id: kg, dimension: mass, factor: \"1\"}, {id: box, dimension: count}]")),
    Explanation(
      "factor-form",
      """
      A factor is more than nought, and a counting word has none. Between dimensions it is a range, from the lower to \
      the higher.
      """,
      .ruleSet(
        "vocabulary/units.yaml",
        "units: [{id: kg, dimension: mass, factor: \"1\"}, {id: t, dimension: mass, factor: \"0\"}]",
        "units: [{id: kg, dimension: mass, factor: \"1\"}, {id: t, dimension: mass, factor: \"1000\"}]")),
    Explanation(
      "nomenclature-form",
      """
      The file of HS codes is searched as it stands, by halves: each of its lines has a chapter or heading, the last two \
      digits of its subheadings, a bar and a text, and the codes come in rising order.
      """,
      .ruleSet(
        "vocabulary/hs.yaml", "from: 2030-01-01\nheadings: |\n  93 | Arms\n  22 | Drinks",
        "from: 2030-01-01\nheadings: |\n  22 | Drinks\n  93 | Arms")),
    Explanation(
      "left-out-form", "‘left-out’ has one meaning only: that a finding nobody states is unknown.",
      .ruleSet(
        "vocabulary/findings.yaml", "terms: [{id: at-risk, label: at risk, left-out: yes}]",
        "terms: [{id: at-risk, label: at risk, left-out: unknown, question: Is it at risk?}]")),
    Explanation(
      "missing-term",
      """
      The vocabulary lacks a term on which the meaning of a deal's fields hangs, such as a status or the sides of a \
      supply. The message names it and its taxonomy.
      """,
      .ruleSet(
        "vocabulary/vessel-kinds.yaml", "terms: [{id: boat, label: boat}]",
        "terms: [{id: ship, label: ship}, {id: boat, label: boat}]")),
    Explanation(
      "unknown-taxonomy", "A file under ‘vocabulary’ is not called after a taxonomy; ‘embargo terms’ lists them.",
      .ruleSet("vocabulary/itmes.yaml", "terms: []", "")),
    Explanation(
      "vocabulary-circle", "Terms are broader than each other in a circle, so that none is the broadest.",
      .ruleSet(
        "vocabulary/modes.yaml", "terms: [{id: sea, is: river, label: by sea}, {id: river, is: sea, label: by river}]",
        "terms: [{id: sea, label: by sea}, {id: river, label: by river}]")),
  ]
}
