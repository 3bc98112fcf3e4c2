extension Program: Imaged {
  static func pass(_ value: Program?, through image: inout some ImagePass) throws(ImageFault) -> Program {
    var program = Program()
    program.ops = try image.pass(value?.ops)
    program.children = try image.pass(value?.children)
    program.matchers = try image.pass(value?.matchers)
    program.asked = try image.pass(value?.asked)
    program.rows = try image.pass(value?.rows)
    program.codes = try image.pass(value?.codes)
    program.quantities = try image.pass(value?.quantities)
    program.decimals = try image.pass(value?.decimals)
    program.bounds = try image.pass(value?.bounds)
    return program
  }
}

extension Program.Op.Code: Imaged {}
extension Program.Op.Scope: Imaged {}
extension RecordKind: Imaged {}
extension Field: Imaged {}
extension Condition.Bound: Imaged {}

extension Program.Op: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    var op = Self(code: try image.pass(value?.code))
    op.first = try image.pass(value?.first)
    op.count = try image.pass(value?.count)
    switch op.code {
    case .all, .any, .not: return op
    case .some, .terms, .surely, .only, .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated,
      .sameAs:
      break
    }
    op.scope = try image.pass(value?.scope)
    op.kind = try image.pass(value?.kind)
    op.hasContainer = try image.pass(value?.hasContainer)
    if op.hasContainer { op.container = try image.pass(value?.container) }
    op.field = try image.pass(value?.field)
    op.key = try image.pass(value?.key)
    if op.code == .quantity || op.code == .share { op.bound = try image.pass(value?.bound) }
    return op
  }
}

extension Program.Matcher: Imaged {
  static func pass(_ value: Self?, through image: inout some ImagePass) throws(ImageFault) -> Self {
    Self(
      asked: try image.pass(value?.asked), bounds: try image.pass(value?.bounds), range: try image.pass(value?.range),
      rows: try image.pass(value?.rows), otherRange: try image.pass(value?.otherRange),
      otherRows: try image.pass(value?.otherRows))
  }
}
