import LocatedText

/// What the compiled rules say in words: a rule set that was read, or the files of a binary, read as they are asked for.
enum LawWording: Sendable {
  case read(RuleSet)
  case late(LateLaw)

  var ruleSet: RuleSet {
    switch self {
    case .read(let set): set
    case .late(let law): law.ruleSet
    }
  }

  func law(_ rule: CompiledRule) -> Rule {
    switch self {
    case .read(let set): set.folders[Int(rule.regime)].contents.rules[Int(rule.index)]
    case .late(let law): law.law(rule)
    }
  }

  func law(_ exemption: CompiledExemption) -> Exemption {
    switch self {
    case .late(let law): return law.law(exemption)
    case .read(let set):
      let index = Int(exemption.index)
      if exemption.folder < 0 { return set.common.exemptions[index] }
      let contents = set.folders[Int(exemption.folder)].contents
      return exemption.rule < 0 ? contents.exemptions[index] : contents.rules[Int(exemption.rule)].exemptions[index]
    }
  }

  /// The names of the files that hold rules, in the order of the rules.
  var fileNames: [String] {
    switch self {
    case .late(let law): return law.fileNames
    case .read(let set):
      var names: [String] = []
      for rule in set.folders.lazy.flatMap(\.contents.rules) where names.last != rule.idSpan.file {
        names.append(rule.idSpan.file)
      }
      return names
    }
  }
}
