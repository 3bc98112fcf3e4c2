public import Embargo
import LocatedText

/// Cases to judge for a rule: deals that the analysis builds from its conditions, with their verdicts left open.
///
/// Four are wanted of each rule: a deal that it catches, one that differs in a fact and that it does not catch, one of
/// which that fact is not stated, and one on the day before it began.
public struct CaseScaffold {
  private let source: RuleSource
  private let rules: RuleSet

  /// Begins with the files of a rule set and what was read of them.
  public init(_ source: RuleSource, _ rules: RuleSet) {
    self.source = source
    self.rules = rules
  }

  /// Makes the cases of a rule.
  ///
  /// - Throws: `ScaffoldRefusal` if there is no such rule or none of its deals can be built, `Diagnostics` if the rules of
  ///   its regime do not compile.
  public func make(forRule id: String) throws -> Scaffold {
    let ids = rules.folders.flatMap { $0.contents.rules.map(\.id) }
    guard let folder = rules.folders.first(where: { $0.contents.rules.contains { $0.id == id } }),
      let law = folder.contents.rules.first(where: { $0.id == id }),
      let file = source.files.first(where: { $0.source.name == law.idSpan.file })
    else { throw ScaffoldRefusal.noRule(id, near: NearNames.nearest(to: id, among: ids)) }
    let compiled = try Compiler.compile(rules.only(folder.regime.id)).get()
    let deals = CaseDeals(RuleAnalysis(compiled), law)
    let sketches = deals.sketches()
    guard !sketches.isEmpty else { throw ScaffoldRefusal.noDeal(id) }
    let name = file.path.split(separator: "/").last.map(String.init) ?? "\(id).yaml"
    let path = "\(folder.regime.id)/cases/\(name)"
    let known = source.files.first { $0.path == path }
    let taken = idsOfCases(in: known)
    let documents = sketches.map { Self.document($0, of: id, besides: taken) }
    let missing = CaseDeals.Kind.allCases.filter { kind in !sketches.contains { $0.kind == kind } }
    return Scaffold(
      files: [.init(path: path, before: known?.source, text: Self.joined(known?.source, documents))],
      made: ["\(sketches.count) \(sketches.count == 1 ? "case" : "cases") of \(id)"],
      steps: [
        "Judge each deal by the text of the paragraph, and write its verdict in the place of ‘\(Scaffold.gap)’ in \(path)."
      ] + missing.map { "Write yourself \($0.inWords): none was found." })
  }

  private func idsOfCases(in file: RuleSource.File?) -> Set<String> {
    guard let file else { return [] }
    let documents = DocumentReader.read(file.source, as: .yaml).partial.documents
    return Set(documents.compactMap { $0.entry("id")?.value.text })
  }

  /// A deal as a case.
  private static func document(_ sketch: CaseDeals.Sketch, of rule: String, besides taken: Set<String>) -> String {
    let plain = "\(rule)-\(sketch.kind.rawValue)"
    let id = taken.contains(plain) ? (2...).lazy.map { "\(plain)-\($0)" }.first { !taken.contains($0) } ?? plain : plain
    var deal = sketch.deal
    deal.set("id", .text(id))
    let verdicts = Verdict.allCases.map(\.rawValue).joined(separator: ", ")
    return """
      # \(sketch.kind.comment(rule))
      \(deal.document)\
      # One of: \(verdicts).
      expect: {verdict: \(Scaffold.gap)}

      """
  }

  /// What stands in the file, and behind it the new documents.
  private static func joined(_ known: SourceText?, _ documents: [String]) -> String {
    let text = documents.joined(separator: "---\n")
    guard let known, known.bytes.contains(where: { $0 > 0x20 }) else { return text }
    let before = String(decoding: known.bytes, as: UTF8.self)
    return before + (before.hasSuffix("\n") ? "" : "\n") + "---\n" + text
  }
}

extension ScaffoldRefusal {
  fileprivate static func noRule(_ id: String, near: String?) -> Self {
    .init(
      "there is no rule ‘\(id)’"
        + (near.map { "; did you mean ‘\($0)’?" } ?? "; ‘embargo rules’ lists them, ‘embargo new rule’ makes one"))
  }

  fileprivate static func noDeal(_ id: String) -> Self {
    .init("no deal was found that shows what ‘\(id)’ does; ‘embargo lint’ tells whether its conditions can hold at all")
  }
}
