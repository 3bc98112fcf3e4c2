/// Adds to compiled rules conditions that are asked beside their own, and rules that differ from theirs in one thing.
///
/// All lie in the same tables, so that facts about a deal serve the rules and every variant of them.
package struct RuleVariants {
  private var tables: CompiledTables
  private var builder: ProgramBuilder

  package init(_ rules: CompiledRules) {
    tables = rules.tables
    builder = ProgramBuilder(rules.vocabulary, continuing: tables.program, tables.texts, tables.spans)
  }

  /// The program so far.
  package var program: Program { builder.program }

  /// The rules with all that was added; the variants of rules judge nothing by themselves.
  package var rules: CompiledRules {
    var tables = tables
    tables.program = builder.program
    tables.spans = builder.spans
    return CompiledRules(tables)
  }

  // MARK: conditions

  /// Adds an instruction that is written where another one is.
  package mutating func add(_ op: Program.Op, at place: Int32) -> Int32 {
    builder.append(op, at: builder.spans[Int(place)])
  }

  /// Adds an `all` or an `any` of some parts, even of none.
  package mutating func add(_ code: Program.Op.Code, of parts: [Int32], at place: Int32) -> Int32 {
    builder.append(code, of: parts, at: builder.spans[Int(place)])
  }

  /// Adds the negation of a condition.
  package mutating func negating(_ condition: Int32) -> Int32 {
    add(Program.Op(code: .not, first: condition), at: condition)
  }

  /// Adds the question whether an element of the innermost of some lists is such that a condition holds of it.
  package mutating func add(_ condition: Int32, inSomeOf lists: [Int32]) -> Int32 {
    lists.reversed().reduce(condition) { inner, list in
      var op = program.ops[Int(list)]
      op.first = inner
      return add(op, at: list)
    }
  }

  /// Adds a question to the vocabulary.
  package mutating func matcher(of asked: [TermID], in taxonomies: [Taxonomy]) -> Int32 {
    builder.matcher(of: asked, in: taxonomies)
  }

  /// Adds a quantity to compare with.
  package mutating func add(_ quantity: Quantity) -> Int32 { builder.append(quantity) }

  /// Adds a share to compare with.
  package mutating func add(_ share: ExactDecimal) -> Int32 { builder.append(share) }

  /// Copies a condition with one of its instructions in another's place, wherever it is asked.
  ///
  /// - Returns: the copy; the condition itself where the instruction is no part of it.
  package mutating func replacing(_ target: Int32, with other: Int32, in condition: Int32) -> Int32 {
    if condition == target { return other }
    var op = program.ops[Int(condition)]
    switch op.code {
    case .all, .any:
      let parts = Array(program.children[op.first..<(op.first + op.count)])
      let copies = parts.map { replacing(target, with: other, in: $0) }
      return copies == parts ? condition : add(op.code, of: copies, at: condition)
    case .not, .some:
      let copy = replacing(target, with: other, in: op.first)
      if copy == op.first { return condition }
      op.first = copy
      return add(op, at: condition)
    case .terms, .surely, .only, .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated, .sameAs:
      return condition
    }
  }

  // MARK: parts of rules

  /// Adds stretches of days in force.
  package mutating func add(_ intervals: [CompiledInterval]) -> Range<Int32> {
    let first = Int32(tables.intervals.count)
    tables.intervals += intervals
    return first..<Int32(tables.intervals.count)
  }

  /// Adds required papers.
  package mutating func add(_ requirements: [CompiledRequirement]) -> Range<Int32> {
    let first = Int32(tables.requirements.count)
    tables.requirements += requirements
    return first..<Int32(tables.requirements.count)
  }

  /// Adds an exemption.
  package mutating func add(_ exemption: CompiledExemption) -> Int32 {
    tables.exemptions.append(exemption)
    return Int32(tables.exemptions.count - 1)
  }

  /// Adds the exemptions of a rule, by their places.
  package mutating func add(uses: [Int32]) -> Range<Int32> {
    let first = Int32(tables.uses.count)
    tables.uses += uses
    return first..<Int32(tables.uses.count)
  }

  /// Adds a day on which what a condition asks of the date of the deal changes.
  package mutating func add(dateBound day: CalendarDate) {
    tables.conditionBounds = Set(tables.conditionBounds + [day]).sorted()
  }

  /// Adds days on which something of a rule begins or ends, beside those that are in a range already.
  package mutating func add(bounds: [CalendarDate], to known: Range<Int32>) -> Range<Int32> {
    let days = Set(bounds).union(tables.lawBounds[known]).sorted()
    let first = Int32(tables.lawBounds.count)
    tables.lawBounds += days
    return first..<Int32(tables.lawBounds.count)
  }
}

extension CompiledRules {
  /// The same with variants of rules in the place of those whose numbers they bear.
  ///
  /// - Parameters:
  ///   - variants: made of these rules.
  ///   - cap: a ceiling in place of the one of a rule, by its number.
  /// - Returns: rules that share all tables with these.
  package func taking(_ variants: [CompiledRule], cap: (rule: Int32, cap: Cap)? = nil) -> CompiledRules {
    var tables = tables
    for variant in variants { tables.rules[Int(variant.number)] = variant }
    if let cap { tables.otherCap = (cap.rule, cap.cap) }
    return CompiledRules(tables)
  }

  /// The ceiling of a rule.
  func cap(of rule: CompiledRule) -> Cap? {
    if let other = tables.otherCap, other.rule == rule.number { return other.cap }
    return law(rule).cap
  }
}
