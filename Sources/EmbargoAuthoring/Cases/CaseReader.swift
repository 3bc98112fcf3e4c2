package import Embargo
package import LocatedText

/// Reads cases: deals with one key more that says what the rules must answer.
package struct CaseReader {
  private let checker: Checker
  private let regime: String
  private let positions: PositionCheck

  package init(_ checker: Checker, regime: String) {
    self.checker = checker
    self.regime = regime
    positions = PositionCheck(checker.rules)
  }

  /// Reads the cases of a file.
  package func read(_ file: RuleSource.File, _ diagnostics: inout [Diagnostic]) -> [Case] {
    let tape = DocumentReader.read(file.source, as: .yaml)
    diagnostics += tape.diagnostics
    return tape.partial.documents.compactMap { read($0, &diagnostics) }
  }

  /// Reads a case.
  package func read(_ document: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Case? {
    let decoded = checker.transaction(from: document, ignoring: CaseForms.keys.map(\.name))
    diagnostics += decoded.diagnostics.filter { $0.severity == .error }
    guard let expect = document.entries.first(where: { $0.key.text == "expect" })?.value else {
      diagnostics.append(Diagnostic("missing-key", .noExpectation, at: document.span))
      return nil
    }
    let disputed = document.entries.first { $0.key.text == "disputed" }?.value
    let choices = choices(document, &diagnostics)
    guard let expected = expectation(expect, disputed, &diagnostics), let choices, !decoded.hasErrors else {
      return nil
    }
    return Case(
      regime: regime, deal: decoded.partial, choices: choices, expected: expected, span: document.span)
  }

  /// The options that it chooses; nil if one of them is none of the rules.
  private func choices(_ document: LocatedNode, _ diagnostics: inout [Diagnostic]) -> [Interval.Choice]? {
    let choices = CaseChoices.read(document, &diagnostics)
    let faults = (choices ?? []).compactMap(positions.fault)
    diagnostics += faults
    return faults.isEmpty ? choices : nil
  }

  private func expectation(
    _ node: LocatedNode, _ disputed: LocatedNode?, _ diagnostics: inout [Diagnostic]
  ) -> Case.Expectation? {
    guard var reader = MappingReader(node, of: CaseForms.expectation, &diagnostics) else { return nil }
    let verdict = reader.required("verdict", &diagnostics).flatMap {
      Fields.oneOf(CaseForms.expectation.words(of: "verdict"), $0, &diagnostics)
    }
    let violated = reader.value("violated").map { names($0, &diagnostics) }
    let duties = reader.value("duties").map { $0.isWord("none") ? [] : names($0, &diagnostics) }
    let missing = reader.value("missing").map { names($0, &diagnostics) } ?? []
    let inner = reader.value("disputed")
    reader.close(&diagnostics)
    let dispute = (disputed ?? inner).flatMap { self.dispute($0, &diagnostics) }
    guard let verdict = verdict.flatMap(Verdict.init) else { return nil }
    return Case.Expectation(
      verdict: verdict, violated: violated, duties: duties, missing: missing, disputed: dispute, span: node.span)
  }

  private func dispute(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> String? {
    guard var reader = MappingReader(node, of: CaseForms.dispute, &diagnostics) else { return nil }
    _ = reader.value("expected").flatMap { Fields.oneOf(CaseForms.dispute.words(of: "expected"), $0, &diagnostics) }
    let reason = reader.required("reason", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
    reader.close(&diagnostics)
    return reason
  }

  private func names(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> [String] {
    Fields.oneOrMore(node, &diagnostics).compactMap { Fields.text($0, &diagnostics) }
  }
}

extension Diagnostic.Message {
  fileprivate static var noExpectation: Self {
    "a case has no ‘expect’, which says what the rules must answer: ‘expect: {verdict: permitted}’"
  }
}
