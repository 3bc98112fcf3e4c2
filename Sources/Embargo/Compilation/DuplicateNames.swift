import LocatedText

/// Finds rules, exemptions, resolutions and positions that bear the name of another.
struct DuplicateNames {
  /// What bears each name first, by place.
  private var first = NameTable()
  private var places: [SourceSpan] = []

  static func diagnostics(in set: RuleSet) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var rules = DuplicateNames()
    rules.first.reserve(set.ruleCount)
    rules.places.reserveCapacity(set.ruleCount)
    var positions = DuplicateNames()
    var shared = DuplicateNames()
    for contents in [set.common] + set.folders.map(\.contents) {
      for rule in contents.rules {
        rules.take(rule.id, rule.idSpan, id: "duplicate-rule-id", .twoRules(rule.id), &found)
        if rule.exemptions.count < 2 { continue }
        var own = DuplicateNames()
        for exemption in rule.exemptions {
          own.take(
            exemption.id, exemption.idSpan, id: "duplicate-exemption-id", .twoExemptions(exemption.id, in: rule.id),
            &found)
        }
      }
      for exemption in contents.exemptions {
        shared.take(
          exemption.id, exemption.idSpan, id: "duplicate-exemption-id", .twoExemptions(exemption.id, in: nil), &found)
      }
      for position in contents.positions { positions.take(position, &found) }
    }
    for folder in set.folders {
      for position in folder.regime.positions { positions.take(position, &found) }
      var resolutions = DuplicateNames()
      for resolution in folder.regime.resolutions {
        resolutions.take(
          resolution.id, resolution.span, id: "duplicate-resolution", .twoResolutions(resolution.id), &found)
      }
    }
    return found
  }

  private mutating func take(_ position: Regime.Position, _ found: inout [Diagnostic]) {
    take(position.name, position.span, id: "duplicate-position", .twoPositions(position.name), &found)
  }

  private mutating func take(
    _ name: String, _ span: SourceSpan, id: Diagnostic.ID, _ message: @autoclosure () -> Diagnostic.Message,
    _ found: inout [Diagnostic]
  ) {
    if let other = first.insert(name.utf8, Int32(places.count)) {
      found.append(Diagnostic(id, message(), at: span, notes: [.init("first defined here", at: places[Int(other)])]))
    } else {
      places.append(span)
    }
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
