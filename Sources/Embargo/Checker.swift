public import LocatedText

/// Checks deals against a rule set: the one entry for programs.
///
/// ```swift
/// let checker = try Checker(rules: source)
/// for deal in try checker.transactions(in: text, named: "deal.yaml").get() {
///   print(checker.assess(deal).verdict)
/// }
/// ```
///
/// A checker is a value that many threads can use at once. It knows neither the clock nor the disk.
public struct Checker: Sendable {
  /// The rules by which it judges.
  public let rules: CompiledRules

  /// What a ledger says was used of the ceilings; without one, that is unknown.
  public var usage: RecordedUsage?

  /// The lists of designated parties and vessels by which deals are judged; nil if none was given.
  public var lists: DesignationLists?

  /// For fewer deals an index is not worth the making.
  package static let fewestForIndex = 32

  /// The option that counts for each contested question.
  package let options: [Int32]

  /// Ids of the rules that set a ceiling.
  private let ceilings: [String]

  /// Reads and compiles the files of a rule set.
  ///
  /// - Throws: everything that is wrong with the files, if anything is an error.
  public init(rules source: RuleSource) throws(Diagnostics) {
    let compiled = Compiler.compile(source)
    guard let rules = compiled.partial, !compiled.hasErrors else { throw Diagnostics(compiled.diagnostics) }
    self.init(rules: rules)
  }

  /// Takes rules that are compiled already.
  public init(rules: CompiledRules) {
    self.rules = rules
    ceilings = Self.ceilings(of: rules)
    options = rules.defaultOptions
  }

  private static func ceilings(of rules: CompiledRules) -> [String] {
    rules.rules.filter { $0.effect == .cap }.map { rules.id(of: $0) }
  }

  private init(rules: CompiledRules, options: [Int32]) {
    self.rules = rules
    ceilings = Self.ceilings(of: rules)
    self.options = options
  }

  /// The same checker with another answer to a contested question.
  ///
  /// - Returns: nil if there is no such question or no such option.
  public func taking(_ option: String, on position: String) -> Checker? {
    guard let index = rules.positions.firstIndex(where: { $0.name == position }),
      let chosen = rules.positions[index].options.firstIndex(where: { $0.name == option })
    else { return nil }
    var options = options
    options[index] = Int32(chosen)
    return taking(options)
  }

  /// The same checker with these options of what is contested, one for each position of the rules.
  package func taking(_ options: [Int32]) -> Checker {
    if options == self.options { return self }
    var other = Checker(rules: rules, options: options)
    other.usage = usage
    other.lists = lists
    return other
  }

  /// The same checker, which judges by the rules of some regimes alone.
  ///
  /// - Parameter regimes: ids of regimes, at least one.
  /// - Returns: nil if the rule set has no regime of one of the ids.
  public func judging(onlyBy regimes: [String]) -> Checker? {
    guard let rules = rules.judging(onlyBy: regimes) else { return nil }
    var other = Checker(rules: rules, options: options)
    other.usage = usage
    other.lists = lists
    return other
  }

  /// The same checker for another core.
  func unshared() -> Checker {
    var other = Checker(rules: rules.unshared(), options: options.unshared())
    other.usage = usage
    other.lists = lists
    return other
  }

  /// Reads the deals of a text.
  ///
  /// - Parameters:
  ///   - source: the text and the name under which mistakes in it are reported.
  ///   - format: how it is written.
  /// - Returns: the deals as far as they read, and everything wrong with them.
  public func transactions(in source: SourceText, as format: InputFormat) -> Checked<[Transaction]> {
    let tape = DocumentReader.read(source, as: format)
    var diagnostics = tape.diagnostics
    var deals: [Transaction] = []
    for document in tape.partial.documents {
      let decoded = transaction(from: document)
      diagnostics += decoded.diagnostics
      if !decoded.hasErrors { deals.append(decoded.partial) }
    }
    return Checked(deals, diagnostics)
  }

  /// Reads the deals of a text in memory.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - name: shown in diagnostics; its ending tells the format, YAML if it tells none.
  /// - Returns: the deals as far as they read, and everything wrong with them.
  public func transactions(in text: String, named name: String) -> Checked<[Transaction]> {
    transactions(in: SourceText(name: name, text: text), as: InputFormat(path: name) ?? .yaml)
  }

  /// Reads one document as a deal, but for keys that somebody else reads.
  package func transaction(from document: LocatedNode, ignoring keys: [String] = []) -> Checked<Transaction> {
    checked(TransactionDecoder.decode(document, with: rules.vocabulary, ignoring: keys))
  }

  /// A deal that reads, with what the rules and lists say of how it is written.
  func checked(_ decoded: Checked<Transaction>) -> Checked<Transaction> {
    guard !decoded.hasErrors else { return decoded }
    let misplaced = UsageCheck(decoded.partial, ceilings: ceilings).diagnostics()
    return Checked(decoded.partial, decoded.diagnostics + misplaced + listFaults(of: decoded.partial))
  }

  private func listFaults(of deal: Transaction) -> [Diagnostic] {
    lists.map { ListCheck(deal, rules, $0).diagnostics() } ?? []
  }

  /// Reads a list of designated parties and vessels, in YAML, JSON or CSV (`docs/lists.md`).
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - format: how it is written.
  /// - Returns: the list, nil if anything in it is an error, and everything wrong with it.
  public func list(in source: SourceText, as format: InputFormat) -> Checked<DesignationList?> {
    DesignationListReader.read(source, as: format, with: rules.vocabulary)
  }

  /// Judges a deal.
  ///
  /// - Parameters:
  ///   - deal: what was read by this checker.
  ///   - date: days to judge it on in place of its own.
  ///   - explaining: whether to tell of the rules near it that do not apply, and why.
  /// - Returns: the verdict and everything that it rests on.
  public func assess(_ deal: Transaction, on date: DateSpan? = nil, explaining: Bool = false) -> Assessment {
    assessor(of: deal, on: date, explaining: explaining).assess(options: options)
  }

  func assessor(
    of deal: Transaction, on date: DateSpan?, explaining: Bool, index: IndexedRules? = nil
  ) -> Assessor {
    Assessor(
      rules, deal, on: date, usage: UsageBefore(ledger: usage), lists: lists, explains: explaining, index: index)
  }

  /// Judges the deals of a batch, each with what the earlier ones use of the ceilings.
  ///
  /// Earlier is a deal by its first day, then by its id. A deal that the ledger holds already is not counted again.
  ///
  /// - Parameters:
  ///   - batch: what was read by this checker, in any order; ids are unique.
  ///   - date: days to judge every deal on in place of its own.
  ///   - explaining: whether to tell of the rules near them that do not apply, and why.
  /// - Returns: the assessments in the order of the batch.
  public func assess(_ batch: [Transaction], on date: DateSpan? = nil, explaining: Bool = false) -> [Assessment] {
    let recorded = Set((usage?.entries ?? []).compactMap(\.deal))
    let order = batch.indices.sorted { left, right in
      let (one, other) = (date ?? batch[left].date, date ?? batch[right].date)
      return (one.first, batch[left].id, left) < (other.first, batch[right].id, right)
    }
    let index =
      batch.count < Self.fewestForIndex || explaining
      ? nil : IndexedRules(rules, RuleIndex(rules), hasLists: lists != nil)
    var earlier = BatchUsage()
    var assessments: [Assessment?] = Array(repeating: nil, count: batch.count)
    for place in order {
      let before = UsageBefore(ledger: usage, batch: earlier)
      let assessment = Assessor(
        rules, batch[place], on: date, usage: before, lists: lists, explains: explaining, index: index
      )
      .assess(options: options)
      if !recorded.contains(assessment.id) { assessment.ceilingUses.forEach { earlier.add($0) } }
      assessments[place] = assessment
    }
    return assessments.compactMap(\.self)
  }
}
