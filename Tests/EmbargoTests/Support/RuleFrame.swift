import Embargo
import LocatedText
import SmallWords
import TestSupport
import Testing

/// A rule set without mistakes, to which each test adds one.
enum RuleFrame {
  static let regime = """
    title: Democratic People's Republic of Korea
    committee: "1718"
    ownership-threshold: 50%
    resolutions:
      - {id: S/RES/1718 (2006), adopted: 2006-10-14}
      - {id: S/RES/1874 (2009), adopted: 2009-06-12}
      - {id: S/RES/2094 (2013), adopted: 2013-03-07}
      - {id: S/RES/2270 (2016), adopted: 2016-03-02}
      - {id: S/RES/2321 (2016), adopted: 2016-11-30}
      - {id: S/RES/2371 (2017), adopted: 2017-08-05}
      - {id: S/RES/2375 (2017), adopted: 2017-09-11}
      - {id: S/RES/2397 (2017), adopted: 2017-12-22}
      - {id: S/RES/2664 (2022), adopted: 2022-12-09}
    lists: [{id: un-1718, numbers: [KPi, KPe], countries: [KP]}]
    conditions:
      to-dprk: {any: [{to.country: KP}, {parties: {roles: receiving-side, country: KP}}]}
      from-dprk: {any: [{from.country: KP}, {parties: {roles: supply-side, country: KP}}]}
      dprk-party: {parties: {any: [{country: KP}, {nationality: KP}]}}
      relief-provider: {parties: {roles: [payer, donor, provider], kind: relief-actor}}
    """

  static let files = ["ruleset.yaml": "{name: small, version: 1.0.0, as-of: 2026-11-23}", "dprk/regime.yaml": regime]

  /// The frame with further files, or others in place of its own; an empty text takes a file away.
  static func source(_ files: [String: SourceText]) -> RuleSource {
    let own = Self.files.filter { files[$0.key] == nil }.map { ($0.key, SourceText(name: $0.key, text: $0.value)) }
    let all = own + files.filter { !$0.value.bytes.isEmpty }.map { ($0.key, $0.value) }
    let subjects = Set(all.map(\.0))
    let vocabulary = SmallVocabulary.sources.filter { !subjects.contains($0.path) }
    return RuleSource(files: vocabulary + all.map { RuleSource.File(path: $0.0, source: $0.1) })
  }

  static func compile(_ files: [String: String]) -> Checked<CompiledRules?> {
    Compiler.compile(source(files.mapValues { SourceText(name: "rules", text: $0) }))
  }

  /// Expects these diagnostics of one file in the frame, and no others.
  static func expect(
    _ marked: String, _ expected: [ExpectedDiagnostic], in path: String = "dprk/topic.yaml", fixed: String? = nil,
    with others: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let others = others.mapValues { SourceText(name: "other.yaml", text: $0) }
    expectDiagnostics(marked, expected, fixed: fixed, name: path, sourceLocation: sourceLocation) { file in
      Compiler.compile(source(others.merging([path: file]) { _, file in file })).diagnostics
    }
  }

  /// Expects these diagnostics of a rule, given by its keys but for the five that every rule must have.
  ///
  /// - Parameters:
  ///   - marked: lines of the rule; one of `id`, `title`, `cites`, `in-force`, `when`, `rationale` stands in place of
  ///     the usual one.
  ///   - expected: what must be found.
  ///   - sourceLocation: where a failure is shown.
  static func expectRule(
    _ marked: String, _ expected: [ExpectedDiagnostic], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let given = marked.split(separator: "\n").map { $0.filter { $0.isASCII } }
    let usual = [
      "id: dprk-2397-7", "title: Machinery", #"cites: [{resolution: S/RES/2397 (2017), paragraph: "7"}]"#,
      "in-force: {from: 2017-12-22}", "when: {to.country: KP}", "rationale: Barred.",
    ]
    let lines = usual.filter { line in
      let key = line.prefix { $0 != ":" } + ":"
      return !given.contains { $0.hasPrefix(key) }
    }
    let body = (lines + marked.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      .map { "    \($0)" }.joined(separator: "\n")
    expect("rules:\n  -\n\(body)\n", expected, sourceLocation: sourceLocation)
  }
}
