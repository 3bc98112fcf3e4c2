package import LocatedText

/// Finds contested questions, and options of them, that a rule set does not have.
package struct PositionCheck {
  private let options: [(position: String, names: [String])]

  /// Knows the questions of rules that are compiled.
  package init(_ rules: CompiledRules) {
    options = rules.positions.map { ($0.name, $0.options.map(\.name)) }
  }

  init(_ positions: [Regime.Position]) { options = positions.map { ($0.name, $0.options.map(\.name)) } }

  /// What is wrong with a choice; nil if there is such a question with such an option.
  package func fault(in choice: Interval.Choice) -> Diagnostic? {
    let position = options.first { $0.position == choice.position }
    let known = position?.names ?? options.map(\.position)
    if position != nil && known.contains(choice.option) { return nil }
    let name =
      position == nil
      ? Condition.Name(text: choice.position, span: choice.positionSpan)
      : Condition.Name(text: choice.option, span: choice.optionSpan)
    let near = NearNames.all(near: name.text, among: known)
    let message: Diagnostic.Message =
      position == nil ? .noPosition(choice.position, near: near) : .noOption(choice, known)
    return Diagnostic("unknown-position", message, at: name.span, fixIts: name.fixIts(near))
  }
}

extension CompiledRules {
  /// The option of each contested question under which a deal is judged that chooses some itself.
  ///
  /// A choice of what the rules do not have changes nothing.
  package func options(taking choices: [Interval.Choice]) -> [Int32] {
    var options = defaultOptions
    for choice in choices {
      guard let position = positions.firstIndex(where: { $0.name == choice.position }),
        let option = positions[position].options.firstIndex(where: { $0.name == choice.option })
      else { continue }
      options[position] = Int32(option)
    }
    return options
  }
}

extension Diagnostic.Message {
  fileprivate static func noOption(_ choice: Interval.Choice, _ options: [String]) -> Self {
    "the position ‘\(choice.position)’ has no option ‘\(choice.option)’; write \(oneOf: options)"
  }

  fileprivate static func noPosition(_ name: String, near: [String]) -> Self {
    if !near.isEmpty { return "no position is called ‘\(name)’; did you mean \(oneOf: near)?" }
    return "no position is called ‘\(name)’ in a regime or in ‘common’"
  }
}
