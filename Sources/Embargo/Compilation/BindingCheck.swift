import LocatedText

/// Finds paths of a rule that begin with a name which the rule does not bind.
struct BindingCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  /// Of a condition and those that it names.
  ///
  /// - Parameters:
  ///   - condition: the condition.
  ///   - names: the conditions that it can name.
  ///   - isShared: whether it stands outside of the rule.
  /// - Returns: one diagnostic for each place.
  func diagnostics(of condition: Condition, _ names: ConditionNames, isShared: Bool = false) -> [Diagnostic] {
    if names.isBound(condition, by: rule.each) { return [] }
    return names.paths(of: condition).compactMap { path, isOwn in
      unbound(path).map { kind in
        let message = Diagnostic.Message.unbound(path.text, kind, rule: isOwn && !isShared ? nil : rule.id)
        return Diagnostic("unbound-path", message, at: path.span)
      }
    }
  }

  func diagnostics(of cap: Cap?) -> [Diagnostic] {
    guard let cap else { return [] }
    return (cap.limits.compactMap(\.path) + [cap.per].compactMap(\.self)).compactMap { path in
      unbound(path).map { Diagnostic("unbound-path", .unbound(path.text, $0, rule: nil), at: path.span) }
    }
  }

  func diagnostics(of rationale: Template) -> [Diagnostic] {
    let bound: UInt16 = rule.each.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
    if rationale.boundKinds & ~bound == 0 { return [] }
    return rationale.paths.compactMap { path in
      guard let kind = unbound(path) else { return nil }
      let meant = meant(by: path, kind)
      return Diagnostic(
        "unbound-rationale-path", .unboundInSentence(path.text, kind, rule.each, meant: meant), at: path.span,
        fixIts: meant.map { [.init("write ‘\($0)’", edits: [.init(path.span, with: $0)])] } ?? [])
    }
  }

  private func unbound(_ path: RulePath) -> RecordKind? {
    guard case .bound(let kind) = path.scope, !rule.each.contains(kind) else { return nil }
    return kind
  }

  /// The same field of what the rule does bind; where it binds nothing, the field of every element of the list.
  private func meant(by path: RulePath, _ kind: RecordKind) -> String? {
    let rest = path.text.drop { $0 != "." }
    let bound = rule.each.filter { RulePath.bindable.contains($0) }
    if bound.count > 1 { return nil }
    if let only = bound.first { return only.field(path.field.key) == nil ? nil : RulePath.name(of: only) + rest }
    let list = Field.allCases.first { $0.type == .records(kind) && $0.record == .transaction }
    return path.key == nil && path.element == nil ? list.map { $0.key + rest } : nil
  }
}

extension Diagnostic.Message {
  fileprivate static func unbound(_ path: String, _ kind: RecordKind, rule: String?) -> Self {
    let name = RulePath.name(of: kind)
    if let rule { return "‘\(path)’ needs ‘each: \(name)’, which the rule ‘\(rule)’, which asks for it, has not" }
    return "nothing binds ‘\(path)’; add ‘each: \(name)’ to the rule, or ask for some one of a list"
  }

  fileprivate static func unboundInSentence(
    _ path: String, _ kind: RecordKind, _ each: [RecordKind], meant: String?
  ) -> Self {
    let bound = each.map { RulePath.name(of: $0) }
    let problem: Self = "nothing binds ‘\(RulePath.name(of: kind))’ in a rule for each \(oneOf: bound)"
    guard let meant else { return problem }
    return "\(problem); did you mean ‘\(meant)’?"
  }
}
