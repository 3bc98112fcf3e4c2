import ArgumentParser
import Embargo
import EmbargoLedger

/// Which ledger, and the rules under which it is kept.
struct LedgerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The file of the ledger.", valueName: "file"), completion: .file())
  var ledger: String

  @OptionGroup var rules: RuleSetOptions

  /// What stands in the ledger, under the rules of the checker.
  ///
  /// - Throws: `LedgerFault` if it cannot be read, or is one of other rules.
  func contents(for rules: CompiledRules) throws -> LedgerContents {
    let contents = try LedgerReader.contents(of: ledger)
    try contents.expect(rules)
    return contents
  }
}

extension Signature {
  /// That of whoever runs the program, now.
  static func own(under rules: CompiledRules) -> Signature {
    Signature(who: Terminal.user, when: Terminal.now, ruleSetDigest: rules.digest)
  }
}
