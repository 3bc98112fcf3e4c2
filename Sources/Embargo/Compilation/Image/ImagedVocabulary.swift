import LocatedText

extension Vocabulary {
  /// Passes the words; their labels and meanings stay in the files.
  ///
  /// - Parameters:
  ///   - value: the vocabulary; nil where it is to be read.
  ///   - image: where it is written to or read from.
  ///   - files: the files that hold its terms.
  /// - Returns: what was written or read.
  /// - Throws: `ImageFault` where the image is damaged.
  static func pass(
    _ value: Vocabulary?, through image: inout some ImagePass, files: [LateTape]
  ) throws(ImageFault) -> Vocabulary {
    var parts = VocabularyParts()
    parts.files = files
    parts.ranges = try image.pass(value?.ranges)
    guard parts.ranges.count == Taxonomy.allCases.count else { throw ImageFault() }
    for (taxonomy, range) in zip(Taxonomy.allCases, parts.ranges) {
      guard range.lowerBound == Int32(parts.terms.count) else { throw ImageFault() }
      for index in range {
        parts.terms.append(try Term.pass(value?.terms[Int(index)], of: taxonomy, through: &image))
      }
    }
    parts.links = try image.pass(value?.links)
    parts.tariffCodes = try image.pass(value?.tariffCodes)
    parts.units = try image.pass(value?.units)
    parts.calendar = try image.pass(value?.calendar)
    parts.names = try image.pass(value?.names)
    guard parts.hangTogether, let engine = EngineTerms(in: parts.names) else { throw ImageFault() }
    return Vocabulary(parts, engine: engine)
  }
}

extension VocabularyParts {
  /// Whether every number leads to something that is there.
  fileprivate var hangTogether: Bool {
    func isWithin(_ range: Range<Int32>, _ count: Int) -> Bool { range.lowerBound >= 0 && range.upperBound <= count }
    return names.count == ranges.count
      && terms.allSatisfy {
        isWithin($0.broader, links.count) && isWithin($0.mayBe, links.count) && isWithin($0.tariff, tariffCodes.count)
          && files.indices.contains(Int($0.file)) && $0.dimension < units.dimensions.count
      } && links.allSatisfy { terms.indices.contains(Int($0.target.index)) }
  }
}

extension Term {
  fileprivate static func pass(
    _ value: Term?, of taxonomy: Taxonomy, through image: inout some ImagePass
  ) throws(ImageFault) -> Term {
    var term = Term(
      taxonomy: taxonomy, file: try image.pass(value?.file), node: try image.pass(value?.node),
      idNode: try image.pass(value?.idNode))
    term.broader = try image.pass(value?.broader)
    term.mayBe = try image.pass(value?.mayBe)
    term.tariff = try image.pass(value?.tariff)
    term.inUse = try image.pass(value?.inUse)
    term.isCountry = try image.pass(value?.isCountry)
    term.isPoint = try image.pass(value?.isPoint)
    term.isBySpecification = try image.pass(value?.isBySpecification)
    term.isUnknownIfLeftOut = try image.pass(value?.isUnknownIfLeftOut)
    term.dimension = try image.pass(value?.dimension)
    return term
  }
}

extension TermLink: Imaged {
  static func pass(_ value: TermLink?, through image: inout some ImagePass) throws(ImageFault) -> TermLink {
    TermLink(target: try image.pass(value?.target), days: try image.pass(value?.days))
  }
}

extension WorkingCalendar: Imaged {
  static func pass(
    _ value: WorkingCalendar?, through image: inout some ImagePass
  ) throws(ImageFault) -> WorkingCalendar {
    WorkingCalendar(weekend: try image.pass(value?.weekend), holidays: try image.pass(value?.holidays))
  }
}

// MARK: units

extension UnitTable: Imaged {
  static func pass(_ value: UnitTable?, through image: inout some ImagePass) throws(ImageFault) -> UnitTable {
    UnitTable(
      try image.pass(value?.entries), try image.pass(value?.conversions), names: try image.pass(value?.names),
      dimensions: try image.pass(value?.dimensions), hints: try image.pass(value?.hints))
  }
}

extension UnitTable.Entry: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    Self(name: try image.pass(value?.name), measure: try image.pass(value?.measure))
  }
}

extension UnitTable.Measure: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    switch try image.number(value?.form) {
    case 0:
      let parts = value?.parts
      return .dimension(try image.pass(parts?.number), factor: try image.pass(parts?.factor))
    case 1: return .count
    case 2: return .currency
    default: throw ImageFault()
    }
  }

  private var form: Int {
    switch self {
    case .dimension: 0
    case .count: 1
    case .currency: 2
    }
  }

  private var parts: (number: Int32, factor: ExactDecimal)? {
    if case .dimension(let number, let factor) = self { (number, factor) } else { nil }
  }
}

extension UnitTable.Conversion: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    Self(
      item: try image.pass(value?.item), from: try image.pass(value?.from), to: try image.pass(value?.to),
      atLeast: try image.pass(value?.atLeast), atMost: try image.pass(value?.atMost),
      source: try image.pass(value?.source))
  }
}
