import LocatedText

/// Compiled rules as text inside of a binary, so that nothing need be read or compiled at start.
///
/// A line with the version of the form, the length of the numbers and a checksum over all that follows; the numbers in
/// the form of `NumberCode`; behind a line break the texts. Titles, rationales and all else that the law says in words stay in the files of the rule set.
package enum RulesImage {
  /// To be raised with every change of what an `Imaged` type passes.
  private static let version = 1

  /// The image of the rules that are compiled from files; empty if anything is wrong with them, so that whoever uses
  /// the files will say what.
  package static func image(of source: RuleSource) -> String {
    let compiled = Compiler.compile(source)
    guard compiled.diagnostics.isEmpty, let rules = compiled.partial, let places = LawPlaces(of: rules, in: source)
    else { return "" }
    return image(of: rules, places, source)
  }

  private static func image(of rules: CompiledRules, _ places: LawPlaces, _ source: RuleSource) -> String {
    var writer = ImageWriter()
    guard (try? CompiledTables.pass(rules.tables, places, through: &writer, source)) != nil else { return "" }
    let body = writer.text
    return String(decoding: head(of: body[...], numberCount: writer.numberCount) + body, as: UTF8.self)
  }

  private static func head(of body: ArraySlice<UInt8>, numberCount: Int) -> [UInt8] {
    var head = NumberCode.Writer()
    head.put(version)
    head.put(numberCount)
    head.put(checksum(body))
    return head.text + [ASCII.lineFeed]
  }

  /// The rules that were compiled from these very files; nil if there is no image of them that can be trusted.
  package static func rules(of source: RuleSource) -> CompiledRules? {
    guard !source.image.isEmpty else { return nil }
    let bytes = Array(source.image.utf8)
    guard let split = bytes.firstIndex(of: ASCII.lineFeed) else { return nil }
    var numbers = NumberCode.Reader(bytes[..<split])
    guard numbers.next() == version else { return nil }
    let numberCount = numbers.next()
    let body = bytes[(split + 1)...]
    guard bytes[...split] == head(of: body, numberCount: numberCount)[...] else { return nil }
    var reader = ImageReader(body, numberCount: numberCount)
    guard let tables = try? CompiledTables.pass(nil, nil, through: &reader, source), reader.isAtEnd else { return nil }
    return CompiledRules(tables)
  }

  /// FNV-1a over the bytes (RFC 9923): tells damage, not intent.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let span = bytes.span
    for index in span.indices { hash = (hash ^ UInt64(span[index])) &* 0x100_0000_01b3 }
    return Int(Int64(bitPattern: hash))
  }
}

extension CompiledTables {
  /// Passes everything.
  ///
  /// - Parameters:
  ///   - value: the rules; nil where they are to be read.
  ///   - knownPlaces: where the law stands in the files; nil where that is to be read.
  ///   - image: where all is written to or read from.
  ///   - source: the files.
  /// - Returns: what was written or read.
  /// - Throws: `ImageFault` where the image is not of these files.
  fileprivate static func pass(
    _ value: CompiledTables?, _ knownPlaces: LawPlaces?, through image: inout some ImagePass, _ source: RuleSource
  ) throws(ImageFault) -> CompiledTables {
    let digest = try image.pass(value?.digest)
    let places = try image.pass(knownPlaces)
    guard digest == source.digest, places.lengths == source.files.map(\.byteCount),
      places.areWithin(source.files.count)
    else { throw ImageFault() }
    let files = source.files.map(\.lateTape)
    var vocabulary = try Vocabulary.pass(
      value?.vocabulary, through: &image, files: places.vocabulary.map { files[Int($0)] })
    vocabulary = vocabulary.with(source.nomenclature)
    let regimes = try image.pass(value?.regimes)
    let law = LateLaw(
      source, files: files, vocabulary, regimes: regimes.map(\.id), rules: places.rules, exemptions: places.exemptions)
    return CompiledTables(
      name: try image.pass(value?.name), version: try image.pass(value?.version), digest: digest,
      asOf: try image.pass(optional: value?.asOf), vocabulary: vocabulary, program: try image.pass(value?.program),
      regimes: regimes, lists: try image.pass(value?.lists), rules: try image.pass(value?.rules),
      ruleIDs: try image.pass(value?.ruleIDs), exemptions: try image.pass(value?.exemptions),
      requirements: try image.pass(value?.requirements), intervals: try image.pass(value?.intervals),
      uses: try image.pass(value?.uses), texts: try image.pass(value?.texts),
      positions: try image.pass(value?.positions), conditionBounds: try image.pass(value?.conditionBounds),
      lawBounds: try image.pass(value?.lawBounds), wording: .late(law))
  }
}
