import ArgumentParser
import Embargo
import EmbargoReports

/// Tells what may be written: `embargo terms [WORD]`.
struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Find the words that a deal or a rule may use.",
    usage: "embargo terms [<options>] [<word>]",
    discussion: """
      Without a word, lists the taxonomies. With the name of one (or ‘countries’, ‘units’, ‘currencies’), shows all of \
      it, the narrower terms below the broader. With any other word, or digits of an HS code, finds the terms that \
      have it in their id, their name or among other words for them.

      EXAMPLES:
        embargo terms
        embargo terms roles
        embargo terms rifle
        embargo terms 9303
      """)

  @Argument(help: "A taxonomy, a word, or digits of an HS code.")
  var word: String?

  @OptionGroup var rules: RuleSetOptions

  func run() throws {
    let rules = try rules.checker().rules
    guard let word else { return try Output.report(TaxonomyTable.render(rules, style: .forOutput())) }
    if let taxonomy = Taxonomy(rawValue: word.lowercased()) {
      return try Output.report(TermTree.render(taxonomy, in: rules, style: .forOutput()))
    }
    switch word.lowercased() {
    case "countries": try Output.report(TermTree.renderCountries(in: rules, style: .forOutput()))
    case "units": try Output.report(UnitLines.render(currencies: false, in: rules, style: .forOutput()))
    case "currencies": try Output.report(UnitLines.render(currencies: true, in: rules, style: .forOutput()))
    default:
      guard let found = TermSearch(word, in: rules).render(style: .forOutput()) else {
        throw Misuse("Nothing that can be written is called ‘\(word)’ or nearly so.", see: "terms")
      }
      try Output.report(found)
    }
  }
}
