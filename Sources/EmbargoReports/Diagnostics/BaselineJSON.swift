/// A list of findings that are to be let pass.
package enum BaselineJSON {
  /// What is known of one of them.
  package struct Entry: Sendable {
    let lint: String
    let rule: String
    let path: String
    let count: Int

    package init(lint: String, rule: String, path: String, count: Int) {
      self.lint = lint
      self.rule = rule
      self.path = path
      self.count = count
    }
  }

  /// One object, one line an entry.
  package static func render(schema: String, _ entries: [Entry]) -> String {
    var object = JSONObject()
    object.add("schema", schema)
    object.addAlways("findings", entries.map(Self.object))
    return JSONWriter.indented(.object(object))
  }

  private static func object(_ entry: Entry) -> JSONObject {
    var object = JSONObject()
    object.add("lint", entry.lint)
    object.add("rule", entry.rule)
    if !entry.path.isEmpty { object.add("path", entry.path) }
    if entry.count > 1 { object.add("count", entry.count) }
    return object
  }
}
