public import Embargo
import EmbargoReports

/// JSON Schema of a kind of file, for editors and validators, made from the tables by which the files are read.
public enum FileSchema: String, CaseIterable, Sendable {
  /// A deal.
  case transaction
  /// A file of rules.
  case rules
  /// The head of a regime.
  case regime
  /// The head of a rule set.
  case ruleset
  /// A file of the vocabulary.
  case vocabulary
  /// A test of the rules.
  case `case`
  /// A list of designated parties and vessels.
  case list
  /// How a folder is checked.
  case config
  /// The report of a check.
  case report
  /// A line of the report of a stream.
  case line
  /// A comparison with an earlier report.
  case comparison
  /// A line of such a comparison.
  case comparisonLine = "comparison-line"
  /// A line of what deals of a stream take of the ceilings.
  case capUse = "cap-use"
  /// A line of what they come to.
  case settlement

  /// What it is a schema of, in a few words.
  public var title: String {
    switch self {
    case .transaction: "a deal"
    case .rules: "a file of rules"
    case .regime: "regime.yaml, the head of a regime"
    case .ruleset: "ruleset.yaml, the head of a rule set"
    case .vocabulary: "a file of the vocabulary"
    case .case: "a case: a deal with what the rules must answer"
    case .list: "a list of designated parties and vessels"
    case .config: ".embargo.yaml, how the rules of a folder are checked"
    case .report: "the report of a check as JSON"
    case .line: "a line of the report of a stream"
    case .comparison: "what ‘check --against’ writes as JSON"
    case .comparisonLine: "a line of what it writes as NDJSON"
    case .capUse: "a line of what ‘check --emit-cap-use’ writes"
    case .settlement: "a line of what ‘ledger settle’ writes as NDJSON"
    }
  }

  /// The schema as JSON, with the words of a rule set.
  public func render(for rules: CompiledRules) -> String {
    let values = ValueSchemas(rules.vocabulary)
    let forms = FormSchemas(values)
    let deals = DealSchemas(rules, values, forms)
    let conditions = ConditionSchemas(rules.vocabulary)
    switch self {
    case .transaction: return document(deals.deal(), values.definitions + deals.definitions)
    case .case: return document(deals.deal(with: CaseForms.keys), values.definitions + deals.definitions)
    case .rules: return document(forms.schema(of: RuleForms.file), values.definitions + conditions.definitions)
    case .regime: return document(forms.schema(of: RuleForms.regime), values.definitions + conditions.definitions)
    case .ruleset: return document(forms.schema(of: RuleForms.ruleSet), values.definitions)
    case .vocabulary: return document(vocabulary(forms), values.definitions)
    case .list: return document(forms.schema(of: ListForms.list), values.definitions)
    case .config: return document(forms.schema(of: LintConfiguration.form), values.definitions)
    case .report: return document(ReportSchemas.report, [])
    case .line: return document(ReportSchemas.line, [])
    case .comparison: return document(ReportSchemas.comparison, [])
    case .comparisonLine: return document(ReportSchemas.comparisonLine, [])
    case .capUse: return document(ReportSchemas.capUse, [])
    case .settlement: return document(ReportSchemas.settlement, [])
    }
  }

  /// Files of the vocabulary are told apart by what they hold.
  private func vocabulary(_ forms: FormSchemas) -> JSONObject {
    var schema = JSONSchema.mapping(
      VocabularyForms.files.flatMap(\.keys).map { ($0.name, .object(forms.schema(of: $0))) })
    let kinds = VocabularyForms.files.map { form in
      JSONObject([("required", .array(form.keys.filter(\.isRequired).map { .string($0.name) }))])
    }
    schema.add("anyOf", kinds)
    return schema
  }

  private func document(_ root: JSONObject, _ definitions: [(String, JSONValue)]) -> String {
    var schema = JSONObject([("$schema", .string(JSONSchema.draft)), ("title", .string(title))])
    for member in root.members { schema.add(member.key, member.value) }
    schema.add("definitions", .object(used(definitions, by: schema)))
    return JSONWriter.indented(.object(schema))
  }

  /// The definitions that something refers to, in their order.
  private func used(_ all: [(String, JSONValue)], by root: JSONObject) -> JSONObject {
    var names = Set(JSONValue.object(root).references)
    var open = names
    while !open.isEmpty {
      let found = all.filter { open.contains($0.0) }.flatMap(\.1.references)
      open = Set(found).subtracting(names)
      names.formUnion(found)
    }
    return JSONObject(all.filter { names.contains($0.0) })
  }
}

extension JSONValue {
  /// The names of definitions that it refers to.
  fileprivate var references: [String] {
    switch self {
    case .string, .integer, .bool: []
    case .array(let elements): elements.flatMap(\.references)
    case .object(let object):
      object.members.flatMap { member -> [String] in
        if member.key == "$ref", case .string(let path) = member.value {
          return [String(path.drop { $0 != "/" }.dropFirst("/definitions/".count))]
        }
        return member.value.references
      }
    }
  }
}
