extension Bool: Imaged {
  @inline(__always)
  static func pass(_ value: Bool?, through image: inout some ImagePass) throws(ImageFault) -> Bool {
    try image.number(value.map { $0 ? 1 : 0 }) != 0
  }
}

extension FixedWidthInteger {
  /// Passes a number of at most 64 bits.
  @inline(__always)
  fileprivate static func passNumber(_ value: Self?, _ image: inout some ImagePass) throws(ImageFault) -> Self {
    guard let number = Self(exactly: try image.number(value.map { Int($0) })) else { throw ImageFault() }
    return number
  }
}

extension Int: Imaged {
  @inline(__always)
  static func pass(_ value: Int?, through image: inout some ImagePass) throws(ImageFault) -> Int {
    try image.number(value)
  }
}

extension Int32: Imaged {
  @inline(__always)
  static func pass(_ value: Int32?, through image: inout some ImagePass) throws(ImageFault) -> Int32 {
    try passNumber(value, &image)
  }
}

extension UInt16: Imaged {
  @inline(__always)
  static func pass(_ value: UInt16?, through image: inout some ImagePass) throws(ImageFault) -> UInt16 {
    try passNumber(value, &image)
  }
}

extension UInt64: Imaged {
  @inline(__always)
  static func pass(_ value: UInt64?, through image: inout some ImagePass) throws(ImageFault) -> UInt64 {
    UInt64(bitPattern: Int64(try image.number(value.map { Int(Int64(bitPattern: $0)) })))
  }
}

extension Range<Int32>: Imaged {
  /// Passes where it begins, and how long it is.
  static func pass(_ value: Range<Int32>?, through image: inout some ImagePass) throws(ImageFault) -> Range<Int32> {
    let first = try image.pass(value?.lowerBound)
    let count = try image.pass(value.map { Int32($0.count) })
    let (end, isOver) = first.addingReportingOverflow(count)
    guard count >= 0, !isOver else { throw ImageFault() }
    return first..<end
  }
}

extension String: Imaged {
  @inline(__always)
  static func pass(_ value: String?, through image: inout some ImagePass) throws(ImageFault) -> String {
    String(decoding: try image.bytes(value.map { Array($0.utf8)[...] }), as: UTF8.self)
  }
}

/// An enumeration that passes as a number: its raw one, or its place among the cases.
extension RawRepresentable where RawValue == UInt8 {
  @inline(__always)
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    guard let raw = UInt8(exactly: try image.number(value.map { Int($0.rawValue) })), let value = Self(rawValue: raw)
    else { throw ImageFault() }
    return value
  }
}

extension RawRepresentable where RawValue == String, Self: CaseIterable {
  @inline(__always)
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    let cases = Array(allCases)
    let index = try image.number(value.flatMap { value in cases.firstIndex { $0.rawValue == value.rawValue } })
    guard cases.indices.contains(index) else { throw ImageFault() }
    return cases[index]
  }
}
