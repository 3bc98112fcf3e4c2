/// Finds the ids of diagnostics in code: where one is made, handed on, or is somebody's default.
enum DiagnosticIDs {
  static func named(in code: String) -> [String] {
    let first = /(?:Diagnostic|PathFault)\(\s*([^,)]*)/
    let handedOn = /(?:parsed\(node, |Diagnostic\.ID = |, id: )"([a-z0-9-]+)"/
    let literal = /"([a-z0-9-]+)"/
    return code.matches(of: first).flatMap { $0.1.matches(of: literal).map { String($0.1) } }
      + code.matches(of: handedOn).map { String($0.1) }
  }
}
