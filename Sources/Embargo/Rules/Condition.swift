package import LocatedText

/// What must be so of a deal, as a rule writes it.
package struct Condition: Sendable {
  package indirect enum Kind: Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// Conditions named elsewhere, all of which hold.
    case holds([Name])
    /// One and the same element of a list fulfils the condition.
    case some(RulePath, Condition)
    /// A field fulfils every one of the tests.
    case field(RulePath, [Test])
  }

  package let kind: Kind
  /// The key and its value.
  package let span: SourceSpan

  /// The kinds of records whose names a rule must bind for its own paths, each a bit by the kind's number.
  package let boundKinds: UInt16

  /// Whether it hangs on conditions that it names.
  package let hasNames: Bool

  package init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
    switch kind {
    case .all(let parts), .any(let parts):
      boundKinds = parts.reduce(0) { $0 | $1.boundKinds }
      hasNames = parts.contains { $0.hasNames }
    case .not(let part):
      boundKinds = part.boundKinds
      hasNames = part.hasNames
    case .holds(let names):
      boundKinds = 0
      hasNames = !names.isEmpty
    case .some(let path, let part):
      boundKinds = path.boundKinds | part.boundKinds
      hasNames = part.hasNames
    case .field(let path, let tests):
      boundKinds = tests.reduce(path.boundKinds) { $0 | $1.boundKinds }
      hasNames = false
    }
  }

  /// A name where it stands.
  package struct Name: Sendable {
    package let text: String
    package let span: SourceSpan
  }

  /// A word of the vocabulary where it stands.
  package struct Word: Sendable {
    package let term: TermID
    package let span: SourceSpan
  }

  /// What is asked of one field.
  package struct Test: Sendable {
    package enum Kind: Sendable {
      /// A stated term is one of these or narrower; for countries: equal.
      case terms([Word])
      /// A stated term surely is one of these or narrower; one that is broader, or may be one, is none.
      case surely([Word])
      /// All that is stated lies within these.
      case only([Word])
      case text([String])
      case yesNo(Bool)
      case tariff([HSCode])
      case from(CalendarDate)
      case before(CalendarDate)
      case quantity(Bound, Quantity)
      case share(Bound, ExactDecimal)
      /// Something answers: the field, or what stands for it when it is left out.
      case known(Bool)
      /// The field itself is written in the deal.
      case stated(Bool)
      case sameAs(RulePath)
    }

    package let kind: Kind
    package let span: SourceSpan

    fileprivate var boundKinds: UInt16 { if case .sameAs(let other) = kind { other.boundKinds } else { 0 } }
  }

  /// On which side of a limit an amount must lie.
  package enum Bound: String, Sendable, Hashable, CaseIterable {
    case moreThan = "more-than"
    case atLeast = "at-least"
    case lessThan = "less-than"
    case atMost = "at-most"

    package func holds(_ comparison: Comparison) -> Bool {
      switch (self, comparison) {
      case (.moreThan, .more), (.atLeast, .more), (.atLeast, .equal), (.lessThan, .less), (.atMost, .less),
        (.atMost, .equal):
        true
      case (.moreThan, _), (.atLeast, _), (.lessThan, _), (.atMost, _): false
      }
    }
  }
}

extension Condition {
  /// Every path that the condition itself names, outside of named conditions.
  package var paths: [RulePath] {
    var result: [RulePath] = []
    _ = contains { path in
      result.append(path)
      return false
    } name: { _ in
      false
    }
    return result
  }

  /// Every name of a condition that this one hangs on directly.
  package var names: [Name] {
    var result: [Name] = []
    _ = containsName {
      result.append($0)
      return false
    }
    return result
  }

  /// Whether one of the names of conditions that this one hangs on directly is so, in the order written.
  package func containsName(where isWanted: (Name) -> Bool) -> Bool {
    contains(isAboutNames: true, path: { _ in false }, name: isWanted)
  }

  /// Whether one of its paths or of its names is so; they are looked at in the order written.
  ///
  /// Where it is about names alone, parts without any are passed over.
  private func contains(
    isAboutNames: Bool = false, path isPath: (RulePath) -> Bool, name isName: (Name) -> Bool
  ) -> Bool {
    if isAboutNames && !hasNames { return false }
    return switch kind {
    case .all(let parts), .any(let parts):
      parts.contains { $0.contains(isAboutNames: isAboutNames, path: isPath, name: isName) }
    case .not(let part): part.contains(isAboutNames: isAboutNames, path: isPath, name: isName)
    case .holds(let names): names.contains(where: isName)
    case .some(let path, let part):
      isPath(path) || part.contains(isAboutNames: isAboutNames, path: isPath, name: isName)
    case .field(let path, let tests):
      isPath(path) || tests.contains { if case .sameAs(let other) = $0.kind { isPath(other) } else { false } }
    }
  }
}
