import Embargo
import EmbargoAuthoring
import LocatedText
import TestSupport
import Testing

/// The schemas against the files of the checkout; real validators look at more of them, in CI.
struct FileSchemaTests {
  /// The schemas with the words of the shipped rules.
  private static let schemas: [FileSchema: SchemaValidator] = {
    let rules = shipped
    let pairs = FileSchema.allCases.compactMap { kind in
      (try? SchemaValidator(kind.render(for: rules))).map { (kind, $0) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  private static var shipped: CompiledRules {
    guard let source = try? RuleSource(folder: Repository.path("Rules"), withCases: false),
      let checker = try? Checker(rules: source)
    else { preconditionFailure("the shipped rules do not read") }
    return checker.rules
  }

  private static func schema(_ kind: FileSchema) throws -> SchemaValidator { try #require(schemas[kind]) }

  private static func documents(_ path: String, as format: InputFormat = .yaml) throws -> [LocatedNode] {
    try DocumentReader.read(SourceText(name: path, text: try Repository.text(path)), as: format).get().documents
  }

  @Test(arguments: FileSchema.allCases) func `a schema refers to nothing that it does not define`(_ kind: FileSchema)
    throws
  {
    #expect(try Self.schema(kind).danglingReferences == [])
  }

  @Test func `every deal of the examples fits`() throws {
    let schema = try Self.schema(.transaction)
    let paths = try Repository.files(under: "Examples", ending: ".yaml").filter { !$0.hasPrefix("lists/") }
    try #require(paths.count >= 6)
    for path in paths {
      for deal in try Self.documents("Examples/\(path)") { #expect(schema.fits(deal), "\(path)") }
    }
    for deal in try Self.documents("Examples/deals.ndjson", as: .ndjson) { #expect(schema.fits(deal)) }
  }

  @Test func `every file of the rules fits`() throws {
    let paths = try Repository.files(under: "Rules", ending: ".yaml")
    try #require(paths.count > 100)
    var misfits: [String] = []
    for path in paths {
      let schema = try Self.schema(Self.kind(of: path))
      if try !Self.documents("Rules/\(path)").allSatisfy(schema.fits) { misfits.append(path) }
    }
    #expect(misfits == [])
  }

  private static func kind(of path: String) -> FileSchema {
    let parts = path.split(separator: "/")
    if path == "ruleset.yaml" { return .ruleset }
    if parts[0] == "vocabulary" { return .vocabulary }
    if parts[0] == "templates" { return .transaction }
    if parts.dropLast().contains("cases") { return .case }
    return parts.last == "regime.yaml" ? .regime : .rules
  }

  @Test func `lists, the configuration and reports fit`() throws {
    for document in try Self.documents("Examples/lists/un-1718-vessels.yaml") {
      #expect(try Self.schema(.list).fits(document))
    }
    for document in try Self.documents(".embargo.yaml") { #expect(try Self.schema(.config).fits(document)) }
    for path in ["deals.json", "cleared.json"] {
      let report = try Self.documents("Tests/EmbargoReportsTests/Golden/\(path)", as: .json)
      #expect(try report.allSatisfy(Self.schema(.report).fits), "\(path)")
    }
    for path in ["stream.ndjson", "verdicts.ndjson"] {
      let lines = try Self.documents("Tests/EmbargoReportsTests/Golden/\(path)", as: .ndjson)
      #expect(try !lines.isEmpty && lines.allSatisfy(Self.schema(.line).fits), "\(path)")
    }
  }

  @Test func `wrong documents do not fit`() throws {
    let wrong = try Self.documents(".ci/formats/wrong.yaml")[0].elements
    try #require(wrong.count > 30)
    for entry in wrong {
      let kind = try #require((entry.entry("schema")?.value.text).flatMap { FileSchema(rawValue: $0) })
      let document = try #require(entry.entry("document")?.value)
      #expect(try !Self.schema(kind).fits(document), "\(document.span.text)")
    }
  }

  @Test func `every field that can be written is in the schema, with what its absence means`() throws {
    let text = FileSchema.transaction.render(for: Self.shipped)
    for field in Field.allCases where !field.type.isDerived {
      #expect(text.contains("\"\(field.key)\": {"), "\(field.key)")
    }
    #expect(text.contains("Left out: unknown.") && text.contains("Left out: none.") && text.contains("Must be stated."))
  }

  @Test func `the same rules give the same schema`() {
    #expect(FileSchema.rules.render(for: Self.shipped) == FileSchema.rules.render(for: Self.shipped))
  }
}
