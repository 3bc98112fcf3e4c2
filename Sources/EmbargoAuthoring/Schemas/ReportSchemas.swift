import EmbargoReports

/// Schemas of what is written for other programs; new keys may come in the same version, so that others than these are let pass.
enum ReportSchemas {
  static let report = object(ReportForms.report)

  /// A deal, an error, or a verdict alone.
  static let line = JSONSchema.any([
    object(ReportForms.transaction), object(ReportForms.errorLine), object(ReportForms.verdictLine),
  ])

  static let comparison = object(ComparisonForms.document)

  /// A deal that differs, an error, or the sums.
  static let comparisonLine = JSONSchema.any([
    object(ComparisonForms.difference), object(ReportForms.errorLine), object(ComparisonForms.summaryLine),
  ])

  /// What a deal takes, or the error of one that could not be read.
  static let capUse = JSONSchema.any([object(CeilingForms.use), object(ReportForms.errorLine)])

  static let settlement = object(CeilingForms.settlement)

  private static func object(_ form: ReportForms.Form) -> JSONObject {
    let properties = form.keys.map { ($0.name, JSONValue.object(schema($0.value).described($0.meaning))) }
    var result = JSONObject([("type", .string("object")), ("properties", .object(JSONObject(properties)))])
    result.add("required", form.keys.filter(\.isAlways).map(\.name))
    return result
  }

  private static func schema(_ value: ReportForms.Value) -> JSONObject {
    switch value {
    case .text: JSONObject([("type", .string("string"))])
    case .words(let words): JSONSchema.words(words)
    case .number: JSONSchema.number(from: 0)
    case .list(let element): JSONSchema.list(of: schema(element))
    case .object(let form): object(form)
    case .either(let forms): JSONSchema.any(forms.map(object))
    case .counts(let words): JSONSchema.mapping(words.map { ($0, .object(JSONSchema.number(from: 1))) })
    }
  }
}
