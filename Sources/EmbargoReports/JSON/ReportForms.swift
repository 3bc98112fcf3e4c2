import Embargo

/// The objects of the JSON report with their keys: what is written is held against them, and the schema is made of them.
package enum ReportForms {
  /// One object of the report.
  package struct Form: Sendable {
    package let keys: [Key]
  }

  /// One key of an object.
  package struct Key: Sendable {
    package let name: String
    package let value: Value
    /// Whether it is there in every report; others are left out where they say nothing.
    package let isAlways: Bool
    /// What it says, as a sentence without its full stop.
    package let meaning: String

    static func always(_ name: String, _ value: Value, _ meaning: String) -> Key {
      Key(name: name, value: value, isAlways: true, meaning: meaning)
    }

    static func perhaps(_ name: String, _ value: Value, _ meaning: String) -> Key {
      Key(name: name, value: value, isAlways: false, meaning: meaning)
    }
  }

  /// What stands under a key.
  package indirect enum Value: Sendable {
    case text
    case words([String])
    case number
    case list(Value)
    case object(Form)
    /// An object of one of some forms.
    case either([Form])
    /// Numbers under words.
    case counts([String])
  }

  static let verdicts = Value.words(Verdict.allCases.map(\.rawValue))

  // MARK: the whole

  /// The report.
  package static let report = Form(keys: [
    .always("schema", .words([JSONReport.schema]), "Name and version of the form"),
    .always("ruleSet", .object(ruleSet), "The rules by which was judged"),
    .always("lists", .list(.object(list)), "The lists of designated parties that were given"),
    .perhaps("ledger", .object(ledger), "The ledger that was given"),
    .always("transactions", .list(.object(transaction)), "The deals, in the order given"),
    .perhaps("summary", .counts(Verdict.allCases.map(\.rawValue)), "How many deals have which verdict"),
  ])

  static let ruleSet = Form(keys: [
    .perhaps("name", .text, "Its name"),
    .perhaps("version", .text, "Its version"),
    .always("digest", .text, "The digest of its files"),
    .always("rules", .number, "How many rules it has"),
  ])

  static let list = Form(keys: [
    .always("name", .text, "Its name"),
    .perhaps("generated", .text, "The day of which it is"),
    .always("digest", .text, "The digest of its file"),
  ])

  static let ledger = Form(keys: [
    .always("file", .text, "Its file"),
    .always("entries", .number, "How many entries it holds"),
    .always("digest", .text, "The digest of its last entry"),
  ])

  /// A deal.
  package static let transaction = Form(keys: [
    .perhaps("line", .number, "Its line in the stream, from 1"),
    .always("id", .text, "Its id"),
    .always("date", .text, "The day or days on which it was judged"),
    .always("source", .object(place), "Where it stands"),
    .always("digest", .text, "The digest of its text"),
    .always("verdict", verdicts, "The gravest of its findings"),
    .perhaps("contested", .list(.object(contest)), "The verdicts where the law is contested"),
    .perhaps("findings", .list(.object(finding)), "What the rules say of it"),
    .perhaps("regimes", .list(.text), "The regimes whose rules say something"),
    .perhaps("limitations", .list(.text), "What the verdict leaves aside"),
    .perhaps("cleared", .list(.object(cleared)), "Rules that do not apply, with the facts that tell so"),
  ])

  static let contest = Form(keys: [
    .always("position", .text, "The question"),
    .always("option", .text, "The answer"),
    .always("verdict", verdicts, "The verdict under it"),
  ])

  static let cleared = Form(keys: [
    .always("rule", .text, "The rule"),
    .perhaps("subject", .text, "The subject"),
    .perhaps("because", .list(.object(fact)), "The facts that clear it"),
    .perhaps("absent", .list(.text), "What is not stated and counts as none"),
  ])

  static let place = Form(keys: [
    .always("file", .text, "The file"),
    .always("line", .number, "The line, from 1"),
    .always("column", .number, "The column, from 1, in code points"),
  ])

  // MARK: findings

  static let finding = Form(keys: [
    .always("rule", .text, "The rule"),
    .always("status", .words(Status.allCases.map(\.rawValue)), "What comes of it"),
    .always("subject", .text, "Of what it was judged, as in items[0], or transaction"),
    .perhaps("days", .text, "The days of the deal on which it is so, if not all"),
    .always("title", .text, "What the rule forbids, limits or asks for"),
    .perhaps("citations", .list(.object(citation)), "The paragraphs that say so"),
    .perhaps("rationale", .text, "Why, in the words of the deal"),
    .always("ruleSource", .object(place), "Where the rule stands"),
    .always("ruleDigest", .text, "The digest of the rule's text"),
    .perhaps("confidence", .text, "How sure it is that the rule says what the text says"),
    .perhaps("confidenceReason", .text, "Where that is in doubt"),
    .perhaps("position", .text, "The contested question on which it hangs"),
    .perhaps("because", .list(.object(fact)), "The facts that triggered it"),
    .perhaps("exemptions", .list(.object(exemption)), "The exemptions that were considered"),
    .perhaps("missing", .list(.text), "The facts to find out"),
    .perhaps("ifKnown", .list(.object(answer)), "What answers would make of the verdict"),
    .perhaps("wouldChange", .text, "What would change the answer"),
    .perhaps("cap", .object(cap), "The ceiling"),
    .perhaps("on", .text, "On whom a duty falls"),
    .perhaps("force", .words(["recommended"]), "That a duty does not bind"),
    .perhaps("obligations", .list(.object(obligation)), "What must still be done"),
    .perhaps("limitations", .list(.text), "What the finding leaves aside"),
  ])

  static let fact = Form(keys: [
    .always("path", .text, "The field"),
    .perhaps("value", .text, "Its value"),
    .perhaps("line", .number, "Its line, from 1"),
    .perhaps("column", .number, "Its column, from 1"),
    .perhaps("listing", .object(listing), "The entry of a list that it rests on"),
  ])

  static let listing = Form(keys: [
    .always("list", .text, "The list"),
    .always("id", .text, "The number of the entry"),
    .perhaps("name", .text, "The name of the entry"),
    .always("digest", .text, "The digest of the file of the list"),
  ])

  static let citation = Form(keys: [
    .always("resolution", .text, "The resolution"),
    .always("paragraph", .text, "The paragraph"),
  ])

  static let exemption = Form(keys: [
    .always("id", .text, "The exemption"),
    .always("status", .words(ConsideredExemption.Outcome.allCases.map(\.rawValue)), "What comes of it"),
    .perhaps("needs", .text, "What it would need"),
    .perhaps("confidence", .text, "How sure it is that it says what the text says, where that is in doubt"),
    .perhaps("confidenceReason", .text, "Where that is in doubt"),
    .perhaps("because", .list(.object(fact)), "The facts that tell so"),
    .perhaps("missing", .list(.text), "The facts to find out"),
  ])

  static let answer = Form(keys: [
    .always("path", .text, "The fact"),
    .always("answer", .text, "What it could be"),
    .always("verdict", verdicts, "The verdict that follows"),
  ])

  static let cap = Form(keys: [
    .perhaps("limit", .text, "How much is allowed"),
    .perhaps("used", .text, "How much was used"),
    .perhaps("this", .text, "How much this deal adds"),
    .perhaps("share", .text, "The share of the ceiling that is used then"),
    .perhaps("factor", .text, "The factor between units, with its source"),
  ])

  static let obligation = Form(keys: [
    .always("text", .text, "What must be done"),
    .perhaps("deadline", .text, "How soon"),
    .perhaps("citations", .list(.object(citation)), "The paragraphs that say so"),
  ])

  // MARK: streams

  /// A line that could not be read.
  package static let errorLine = Form(keys: [
    .always("line", .number, "The line, from 1"),
    .always("error", .object(error), "What is wrong with it"),
  ])

  static let error = Form(keys: [
    .always("id", .text, "The diagnostic"),
    .always("message", .text, "What is wrong, and what would be right"),
    .perhaps("line", .number, "Its line, where that is not the first of a row that goes over several"),
    .always("column", .number, "The column, from 1"),
  ])

  /// The verdict alone.
  package static let verdictLine = Form(keys: [
    .perhaps("line", .number, "Its line in the stream, from 1"),
    .always("id", .text, "The deal"),
    .always("verdict", verdicts, "The verdict"),
    .perhaps("rules", .list(.text), "The rules that give it"),
  ])
}

extension JSONObject {
  /// The object itself; that it has other keys than its form is a mistake of ours.
  func keeping(to form: ReportForms.Form) -> JSONObject {
    assert(members.allSatisfy { member in form.keys.contains { $0.name == member.key } }, "\(members.map(\.key))")
    return self
  }
}
