public import Embargo
import LocatedText

/// Runs all lints over a rule set: the parts that read are looked at, whatever the others are like.
public struct Linter {
  private let source: RuleSource
  private let asOf: CalendarDate
  private let settings: LintSettings
  private var tapes: [(file: RuleSource.File, tape: NodeTape)] = []
  private var diagnostics: [Diagnostic] = []
  private var unreadFiles: [RuleSource.File] = []

  private init(_ source: RuleSource, asOf: CalendarDate, _ settings: LintSettings) {
    self.source = source
    self.asOf = asOf
    self.settings = settings
  }

  /// Finds everything that is wrong with the files of a rule set, and everything that is likely wrong.
  ///
  /// - Parameters:
  ///   - source: the files.
  ///   - asOf: the day against which renewals, and the days of disabling comments, are judged.
  ///   - settings: what counts as what.
  /// - Returns: the findings, and what could not be looked at.
  public static func lint(
    _ source: RuleSource, asOf: CalendarDate, settings: LintSettings = LintSettings()
  ) -> LintResult {
    var linter = Linter(source, asOf: asOf, settings)
    return linter.run()
  }

  private mutating func run() -> LintResult {
    readFiles()
    let nodes = RuleNodes(tapes.map(\.tape))
    let omitted = lint(nodes)
    let findings = findings(nodes, omitted)
    return LintResult(
      findings: findings, unreadFiles: unreadFiles.map(\.source.name), omittedLints: omitted,
      lintsOff: settings.lintsOff,
      fileCount: tapes.count)
  }

  private mutating func readFiles() {
    for file in source.files where !file.isTemplate && !file.isNomenclature {
      let read = DocumentReader.read(file.source, as: .yaml)
      diagnostics += read.diagnostics
      if read.hasErrors { unreadFiles.append(file) }
      tapes.append((file, read.partial))
    }
  }

  // MARK: lints

  /// Runs the lints, and gives back those that had to be left out.
  private mutating func lint(_ nodes: RuleNodes) -> [Diagnostic.ID] {
    let known = Dictionary(tapes.map { ($0.file.path, $0.tape) }) { first, _ in first }
    let read = RuleSetReader.read(source, tapes: known)
    let doubtful = DoubtfulReferences(unreadFiles)
    diagnostics += doubtful.removed(from: read.diagnostics)
    guard let set = read.partial else { return LintCatalogue.all.map { $0.id } }
    let compiled = Compiler.compile(set)
    diagnostics += doubtful.removed(from: compiled.diagnostics)
    let cases = judgeCases(of: set)
    let documents = tapes.filter { !$0.file.isCase }.flatMap { tape in
      tape.tape.documents.prefix(1).map { (tape.file.path, $0) }
    }
    let rules = LintedRules(
      ruleSet: set, nodes: nodes, documents: documents, cases: cases, asOf: asOf, compiled: compiled.partial)
    let damage = Damage(diagnostics, nodes)
    let isWhole = !diagnostics.contains { $0.severity == .error }
    var omitted: [Diagnostic.ID] = []
    for lint in LintCatalogue.all where settings.weights[lint.id] != .off {
      guard isWhole || !lint.needsWholeSet else {
        omitted.append(lint.id)
        continue
      }
      diagnostics += lint.init().check(rules).filter { !damage.holds($0.span) }
    }
    return omitted
  }

  /// What the rules of each regime, and what all share, say of its cases; nothing of a regime with a mistake.
  private mutating func judgeCases(of set: RuleSet) -> [JudgedCase] {
    var judged: [JudgedCase] = []
    for regime in set.regimes {
      let files = tapes.filter { $0.file.isCase && $0.file.path.hasPrefix(regime + "/") }
      if files.isEmpty { continue }
      let compiled = Compiler.compile(set.only(regime))
      if compiled.hasErrors { continue }
      let checker = Checker(rules: compiled.partial)
      let reader = CaseReader(checker, regime: regime)
      for root in files.flatMap(\.tape.documents) {
        guard let test = reader.read(root, &diagnostics) else { continue }
        judged.append(JudgedCase(test: test, root: root, assessment: CaseTrial.assessment(of: test, checker)))
      }
    }
    return judged
  }

  // MARK: silence

  private func findings(_ nodes: RuleNodes, _ omitted: [Diagnostic.ID]) -> [LintFinding] {
    var silencer = Silencer(tapes.map(\.tape), asOf: asOf)
    let paths = Dictionary(tapes.map { ($0.file.source.name, $0.file.path) }) { first, _ in first }
    var places = DocumentPaths()
    func finding(_ diagnostic: Diagnostic, _ silence: LintFinding.Silence?) -> LintFinding {
      let place = places.path(of: diagnostic.span, in: nodes.tape(of: diagnostic.span.file))
      let rule = place.element.isEmpty ? paths[diagnostic.span.file] ?? diagnostic.span.file : place.element
      return LintFinding(
        diagnostic: diagnostic.weighed(settings.weights[diagnostic.id]), silence: silence,
        isMistake: diagnostic.severity == .error,
        key: .init(lint: diagnostic.id.description, rule: rule, path: place.path))
    }
    var result: [LintFinding] = []
    for diagnostic in diagnostics.sortedByPlace() where settings.weights[diagnostic.id] != .off {
      result.append(finding(diagnostic, silencer.reason(for: diagnostic).map { .comment(reason: $0) }))
    }
    let faults = silencer.faults(known: LintCatalogue.silenceable, silent: Set(omitted + settings.lintsOff))
    result += faults.map { finding($0, nil) }
    return result.sorted { $0.diagnostic.stands(before: $1.diagnostic) }
  }
}

extension Diagnostic {
  /// The same with another weight; what is an error by itself stays one.
  fileprivate func weighed(_ weight: LintSettings.Weight?) -> Diagnostic {
    guard let weight, severity != .error else { return self }
    switch weight {
    case .off: return self
    case .warning: return with(severity: .warning)
    case .error: return with(severity: .error)
    }
  }
}
