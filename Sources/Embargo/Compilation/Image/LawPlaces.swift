import LocatedText

/// Where in the files of a rule set stands what an image leaves there.
struct LawPlaces {
  /// Length of every file in bytes.
  let lengths: [Int]
  /// The files that hold the terms of the vocabulary, in its order.
  let vocabulary: [Int32]
  /// Rules and exemptions, by number.
  let rules: [LawPlace]
  let exemptions: [LawPlace]

  private init(lengths: [Int], vocabulary: [Int32], rules: [LawPlace], exemptions: [LawPlace]) {
    self.lengths = lengths
    self.vocabulary = vocabulary
    self.rules = rules
    self.exemptions = exemptions
  }

  /// Looks everything up in the files that it was compiled from; nil if something stands in none of them.
  init?(of compiled: CompiledRules, in source: RuleSource) {
    var finder = PlaceFinder(source)
    let vocabulary = compiled.vocabulary.files.compactMap { finder.file(of: $0.tape.source) }
    let rules = compiled.rules.compactMap { finder.place(of: compiled.law($0).span) }
    let exemptions = compiled.exemptions.compactMap { finder.place(of: compiled.law($0).span) }
    guard vocabulary.count == compiled.vocabulary.files.count, rules.count == compiled.rules.count,
      exemptions.count == compiled.exemptions.count
    else { return nil }
    self.init(lengths: source.files.map(\.byteCount), vocabulary: vocabulary, rules: rules, exemptions: exemptions)
  }

  /// Whether all of them lie in so many files.
  func areWithin(_ count: Int) -> Bool {
    (vocabulary + rules.map(\.file) + exemptions.map(\.file)).allSatisfy { (0..<count).contains(Int($0)) }
  }
}

extension LawPlaces: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    Self(
      lengths: try image.pass(value?.lengths), vocabulary: try image.pass(value?.vocabulary),
      rules: try image.pass(value?.rules), exemptions: try image.pass(value?.exemptions))
  }
}

/// Finds the node that a span is of.
private struct PlaceFinder {
  private let files: [RuleSource.File]
  private var nodes: [Int32: [Int: Int32]] = [:]

  init(_ source: RuleSource) { files = source.files }

  func file(of source: SourceText) -> Int32? { files.firstIndex { $0.name == source.name }.map { Int32($0) } }

  /// The mapping that begins where the span does: there is but one.
  mutating func place(of span: SourceSpan) -> LawPlace? {
    guard let file = file(of: span.source) else { return nil }
    if nodes[file] == nil {
      let tape = files[Int(file)].lateTape.tape
      let mappings = tape.nodes.indices.filter { tape.nodes[$0].kind == .mapping }
      nodes[file] = Dictionary(mappings.map { (Int(tape.nodes[$0].start), Int32($0)) }) { first, _ in first }
    }
    return nodes[file]?[span.startUTF8].map { LawPlace(file: file, node: $0) }
  }
}
