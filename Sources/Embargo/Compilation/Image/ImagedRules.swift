extension CompiledRegime: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    Self(
      id: try image.pass(value?.id), committee: try image.pass(optional: value?.committee),
      committees: try image.pass(value?.committees),
      ownershipThreshold: try image.pass(optional: value?.ownershipThreshold))
  }
}

extension Regime.DesignationList: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    Self(
      term: try image.pass(value?.term), numberPrefixes: try image.pass(value?.numberPrefixes),
      countries: try image.pass(value?.countries))
  }
}

extension CompiledPosition: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    let name = try image.pass(value?.name)
    let question = try image.pass(value?.question)
    let names = try image.pass(value?.options.map(\.name))
    let meanings = try image.pass(value?.options.map(\.meaning))
    guard names.count == meanings.count else { throw ImageFault() }
    return Self(
      name: name, question: question, options: zip(names, meanings).map { (name: $0, meaning: $1) },
      defaultOption: try image.pass(value?.defaultOption))
  }
}

extension Rule.Effect: Imaged {}

extension CompiledRule: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    Self(
      number: try image.pass(value?.number), regime: try image.pass(value?.regime),
      index: try image.pass(value?.index), effect: try image.pass(value?.effect), when: try image.pass(value?.when),
      each: try image.pass(value?.each), inForce: try image.pass(value?.inForce), uses: try image.pass(value?.uses),
      bounds: try image.pass(value?.bounds))
  }
}

extension CompiledExemption: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    Self(
      number: try image.pass(value?.number), folder: try image.pass(value?.folder), rule: try image.pass(value?.rule),
      index: try image.pass(value?.index), when: try image.pass(value?.when),
      requires: try image.pass(value?.requires), setsTerms: try image.pass(value?.setsTerms),
      access: try image.pass(value?.access),
      inForce: try image.pass(value?.inForce))
  }
}

extension CompiledExemption.Access: Imaged {
  /// The condition, or a number below nought.
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    switch try image.pass(value?.number) {
    case -1: return .everybody
    case -2: return .nobody
    case let condition where condition >= 0: return .deals(condition)
    default: throw ImageFault()
    }
  }

  private var number: Int32 {
    switch self {
    case .everybody: -1
    case .nobody: -2
    case .deals(let condition): condition
    }
  }
}

extension CompiledRequirement: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    Self(
      isDetermination: try image.pass(value?.isDetermination), kind: try image.pass(value?.kind),
      issuers: try image.pass(value?.issuers), committee: try image.pass(value?.committee),
      daysBefore: try image.pass(value?.daysBefore), workingDaysBefore: try image.pass(value?.workingDaysBefore),
      silentDays: try image.pass(value?.silentDays), silentWorkingDays: try image.pass(value?.silentWorkingDays),
      by: try image.pass(optional: value?.by))
  }
}

extension CompiledInterval: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    Self(
      days: try image.pass(value?.days), confirmedUntil: try image.pass(value?.confirmedUntil),
      position: try image.pass(value?.position), option: try image.pass(value?.option))
  }
}

extension LawPlace: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    Self(file: try image.pass(value?.file), node: try image.pass(value?.node))
  }
}
