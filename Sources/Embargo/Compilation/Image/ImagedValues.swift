extension CalendarDate: Imaged {
  static func pass(_ value: CalendarDate?, through image: inout some ImagePass) throws(ImageFault) -> CalendarDate {
    CalendarDate(daysSince1970: try image.pass(value?.daysSince1970))
  }
}

extension DateSpan: Imaged {
  static func pass(_ value: DateSpan?, through image: inout some ImagePass) throws(ImageFault) -> DateSpan {
    // Most spans have no bounds: those are told in one number.
    let isTimeless = try image.pass(value.map { $0 == .always })
    if isTimeless { return .always }
    return DateSpan(try image.pass(value?.first), through: try image.pass(value?.last))
  }

  private static let always = DateSpan(.distantPast, through: .distantFuture)
}

extension Weekday: Imaged {}

extension ExactDecimal: Imaged {
  static func pass(_ value: ExactDecimal?, through image: inout some ImagePass) throws(ImageFault) -> ExactDecimal {
    let high = try image.number(value.map { Int($0.significand >> 64) })
    let low = try image.pass(value.map { UInt64(truncatingIfNeeded: $0.significand) })
    let exponent = try image.pass(value.map { Int32($0.exponent) })
    guard let number = ExactDecimal(significand: Int128(high) << 64 | Int128(low), exponent: Int(exponent)) else {
      throw ImageFault()
    }
    return number
  }
}

extension HSCode: Imaged {
  static func pass(_ value: HSCode?, through image: inout some ImagePass) throws(ImageFault) -> HSCode {
    let digits = try image.number(value?.digitCount)
    let number = try image.pass(value?.value)
    guard let code = HSCode(value: number, digitCount: digits) else { throw ImageFault() }
    return code
  }
}

extension NameTable: Imaged {
  static func pass(_ value: NameTable?, through image: inout some ImagePass) throws(ImageFault) -> NameTable {
    let count = try image.number(value?.count)
    if let most = image.mostElements, !(0...most).contains(count) { throw ImageFault() }
    var table = NameTable()
    table.reserve(count)
    for index in 0..<count {
      let name = try image.bytes(value?[index].name)
      guard table.insert(name, try image.pass(value?[index].value)) == nil else { throw ImageFault() }
    }
    return table
  }
}

extension TermID: Imaged {
  static func pass(_ value: TermID?, through image: inout some ImagePass) throws(ImageFault) -> TermID {
    TermID(try image.pass(value?.index))
  }
}

extension UnitID: Imaged {
  static func pass(_ value: UnitID?, through image: inout some ImagePass) throws(ImageFault) -> UnitID {
    UnitID(try image.pass(value?.index))
  }
}

extension Quantity: Imaged {
  static func pass(_ value: Quantity?, through image: inout some ImagePass) throws(ImageFault) -> Quantity {
    Quantity(try image.pass(value?.amount), try image.pass(value?.unit))
  }
}
