import Embargo
import EmbargoReports
import LocatedText
import TestSupport

/// Reads the text of an example where it belongs: in a deal, a rule or a file of the small rule set.
enum ExampleCheck {
  static func diagnostics(of text: String, as place: Explanation.Example.Place) throws -> [Diagnostic] {
    switch place {
    case .deal: try deals("id: a\ndate: 2030-02-03\nactivity: supply\n" + text, as: .yaml)
    case .file(let format): try deals(text, as: format)
    case .list(let format):
      try Checker(rules: source(replacing: nil, with: ""))
        .list(in: SourceText(name: "list", text: text), as: format).diagnostics
    case .rule: try rules(replacing: "beta/more.yaml", with: rule(text))
    case .ruleSet(let path): try rules(replacing: path, with: text)
    }
  }

  private static func deals(_ text: String, as format: InputFormat) throws -> [Diagnostic] {
    let checker = try Checker(rules: source(replacing: nil, with: ""))
    let read = checker.transactions(in: SourceText(name: "deal", text: text), as: format)
    var ids: Set<String> = []
    let repeated = read.partial.filter { !ids.insert($0.id).inserted }
    return read.diagnostics + repeated.map { Diagnostic("duplicate-id", "twice", at: $0.span) }
  }

  private static func rules(replacing path: String, with text: String) throws -> [Diagnostic] {
    Compiler.compile(try source(replacing: path, with: text)).diagnostics
  }

  /// The small rules with one file put in the place of its namesake, or beside the others; an empty one is left out.
  private static func source(replacing path: String?, with text: String) throws -> RuleSource {
    var files = try Repository.files(under: Typed.rules, ending: ".yaml").filter { $0 != path }.map { path in
      RuleSource.File(path: path, source: SourceText(name: path, text: try Repository.text("\(Typed.rules)/\(path)")))
    }
    if let path, !text.isEmpty { files.append(.init(path: path, source: SourceText(name: path, text: text))) }
    return RuleSource(files: files)
  }

  /// A rule with these keys, and of those that every rule must have the ones that are not among them.
  private static func rule(_ keys: String) -> String {
    let usual = [
      "id: beta-9001-1-test", "title: Test", "cites: [{resolution: S/RES/9001 (2030), paragraph: \"1\"}]",
      "in-force: {from: 2030-01-10}", "when: {to.country: XB}", "rationale: Test.",
    ]
    let lines = keys.split(separator: "\n").map(String.init)
    let missing = usual.filter { line in
      let key = line.prefix { $0 != ":" } + ":"
      return !lines.contains { $0.hasPrefix(key) }
    }
    return "rules:\n  -\n" + (missing + lines).map { "    \($0)\n" }.joined()
  }
}
