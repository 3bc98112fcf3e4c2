import Embargo
import EmbargoReports
public import LocatedText

/// What was found at an earlier time and is to be let pass: by rule, lint and path, so that neither another wording nor
/// other lines make it stale.
public struct Baseline: Sendable {
  /// Name and version of its form.
  public static let schema = "embargo.baseline/1"

  private let entries: [Entry]

  private struct Entry: Sendable {
    let key: LintFinding.Key
    let count: Int
    let span: SourceSpan
  }

  /// Reads a baseline.
  ///
  /// - Returns: what it lists, and everything wrong with it.
  public static func read(_ source: SourceText) -> Checked<Baseline> {
    var diagnostics: [Diagnostic] = []
    let tape = DocumentReader.read(source, as: .json)
    diagnostics += tape.diagnostics
    guard let root = tape.partial.documents.first, var reader = MappingReader(root, of: "a baseline", &diagnostics)
    else { return Checked(Baseline(entries: []), diagnostics) }
    let schemaNode = reader.required("schema", &diagnostics)
    if let schemaNode, let text = Fields.text(schemaNode, &diagnostics), text != schema {
      return Checked(
        Baseline(entries: []),
        diagnostics + [Diagnostic("baseline-version", .otherVersion(text, schema), at: schemaNode.span)])
    }
    let entries = Fields.list(reader.required("findings", &diagnostics), &diagnostics).compactMap {
      entry($0, &diagnostics)
    }
    reader.close(&diagnostics)
    return Checked(Baseline(entries: entries), diagnostics)
  }

  private static func entry(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Entry? {
    guard var reader = MappingReader(node, of: "a finding of a baseline", &diagnostics) else { return nil }
    let lint = reader.required("lint", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
    let rule = reader.required("rule", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
    let path = reader.value("path").flatMap { Fields.text($0, &diagnostics) } ?? ""
    let count = reader.value("count").flatMap { Fields.count($0, &diagnostics) } ?? 1
    reader.close(&diagnostics)
    guard let lint, let rule else { return nil }
    return Entry(key: .init(lint: lint, rule: rule, path: path), count: count, span: node.span)
  }

  /// Lets pass what the baseline lists, and tells of what it lists and is no more.
  ///
  /// Of more findings of one key than are listed, the last ones are left. Errors of form and reference never pass.
  public func apply(to result: LintResult) -> LintResult {
    var left = Dictionary(entries.map { ($0.key, $0.count) }) { $0 + $1 }
    var result = result
    for index in result.findings.indices where result.findings[index].canBeListed {
      let key = result.findings[index].key
      guard let count = left[key], count > 0 else { continue }
      left[key] = count - 1
      result.findings[index].silence = .baseline
    }
    let unasked = Set(result.omittedLints + result.lintsOff)
    for entry in entries {
      guard let count = left.removeValue(forKey: entry.key), count > 0,
        !unasked.contains(Diagnostic.ID(entry.key.lint))
      else { continue }
      let diagnostic = Diagnostic(
        "stale-baseline", severity: .warning, .stale(entry.key, count, of: entry.count), at: entry.span)
      result.findings.append(
        LintFinding(
          diagnostic: diagnostic, silence: nil,
          key: .init(lint: "stale-baseline", rule: entry.key.rule, path: "\(entry.key.lint) \(entry.key.path)")))
    }
    return result
  }

  /// The baseline of everything that is to be acted upon, as JSON.
  public static func text(of result: LintResult) -> String {
    let keys = result.findings.filter(\.canBeListed).map(\.key)
    let counts = Dictionary(keys.map { ($0, 1) }) { $0 + $1 }
    return BaselineJSON.render(
      schema: schema,
      counts.sorted { $0.key < $1.key }.map {
        .init(lint: $0.key.lint, rule: $0.key.rule, path: $0.key.path, count: $0.value)
      })
  }
}

extension LintFinding {
  /// Whether a baseline can let it pass: it is no mistake of form or reference, and nothing else silences it.
  fileprivate var canBeListed: Bool { silence == nil && !isMistake }
}

extension Diagnostic.Message {
  fileprivate static func otherVersion(_ text: String, _ schema: String) -> Self {
    "‘\(text)’ is not the form that this program reads, ‘\(schema)’; write the baseline anew with ‘--write-baseline’"
  }

  fileprivate static func stale(_ key: LintFinding.Key, _ count: Int, of all: Int) -> Self {
    let more: Self = count < all ? " so often" : ""
    return "‘\(key.lint)’ no longer finds anything\(more) in ‘\(key.rule)’; take it out, or write the baseline anew"
  }
}
