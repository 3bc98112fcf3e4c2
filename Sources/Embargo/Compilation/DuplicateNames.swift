import LocatedText

/// Finds rules, exemptions, resolutions and positions that bear the name of another.
struct DuplicateNames {
  private var first: [String: SourceSpan] = [:]

  static func diagnostics(in set: RuleSet) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var rules = DuplicateNames()
    rules.first.reserveCapacity(set.ruleCount)
    var positions = DuplicateNames()
    var shared = DuplicateNames()
    for contents in [set.common] + set.folders.map(\.contents) {
      for rule in contents.rules {
        found += rules.take(rule.id, rule.idSpan, id: "duplicate-rule-id", .twoRules(rule.id))
        if rule.exemptions.count < 2 { continue }
        var own = DuplicateNames()
        for exemption in rule.exemptions {
          found += own.take(
            exemption.id, exemption.idSpan, id: "duplicate-exemption-id", .twoExemptions(exemption.id, in: rule.id))
        }
      }
      for exemption in contents.exemptions {
        found += shared.take(
          exemption.id, exemption.idSpan, id: "duplicate-exemption-id", .twoExemptions(exemption.id, in: nil))
      }
      for position in contents.positions {
        found += positions.take(position.name, position.span, id: "duplicate-position", .twoPositions(position.name))
      }
    }
    for regime in set.folders.map(\.regime) {
      for position in regime.positions {
        found += positions.take(position.name, position.span, id: "duplicate-position", .twoPositions(position.name))
      }
      var resolutions = DuplicateNames()
      for resolution in regime.resolutions {
        found += resolutions.take(
          resolution.id, resolution.span, id: "duplicate-resolution", .twoResolutions(resolution.id))
      }
    }
    return found
  }

  private mutating func take(
    _ name: String, _ span: SourceSpan, id: Diagnostic.ID, _ message: @autoclosure () -> Diagnostic.Message
  ) -> [Diagnostic] {
    guard let other = first[name] else {
      first[name] = span
      return []
    }
    return [Diagnostic(id, message(), at: span, notes: [.init("first defined here", at: other)])]
  }
}

extension Diagnostic.Message {
  fileprivate static func twoRules(_ id: String) -> Self {
    "rule ‘\(id)’ is defined twice; give the second one an id of its own"
  }

  fileprivate static func twoExemptions(_ id: String, in rule: String?) -> Self {
    let place: Self = rule.map { " of the rule ‘\($0)’" } ?? ""
    return "exemption ‘\(id)’\(place) is defined twice; give the second one an id of its own"
  }

  fileprivate static func twoPositions(_ name: String) -> Self {
    "position ‘\(name)’ is defined twice; ask one question in one place"
  }

  fileprivate static func twoResolutions(_ id: String) -> Self {
    "resolution ‘\(id)’ is listed twice; delete one of the two"
  }
}
