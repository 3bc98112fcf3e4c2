/// Something on which an answer rests although nobody stated it, or that the answer leaves out.
public struct Limitation: Sendable, Hashable {
  /// What was missing, and what was made of it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Nobody stated it, and it was read as none.
    case readAsNone = "read-as-none"
    /// Nobody stated it, and whether a duty lies on somebody hangs on it.
    case openDuty = "open-duty"
    /// What is stated leads to no sum in the unit of a ceiling.
    case unmeasured
    /// The use of a ceiling passes a level at which States are told of it.
    case noticeLevel = "notice-level"
    /// Whether goods are listed hangs on their specification, which the tariff code that is stated does not show.
    case notInCode = "not-in-code"
    /// No term of the vocabulary falls under the tariff code that is stated, so that no rule asks for it.
    case codeWithoutTerm = "code-without-term"
    /// The tariff code is in no edition known here, and the deal older than these: a front of it was taken.
    case olderCode = "older-code"
    /// A list was made before the deal, so that it cannot name whoever was listed in between.
    case olderList = "older-list"
    /// No ledger tells what was used of a ceiling before, nor does the deal.
    case noLedger = "no-ledger"
  }

  /// Where it belongs in the deal, `items[0].determined`; of a list its name.
  public let path: String
  /// What was asked of it: labels of terms; its unit and that of a ceiling; the level that is passed; the day of a list.
  public let asked: [String]
  /// Ids of the rules that hang on it, in the order of the rule set.
  public let rules: [String]
  /// What was missing.
  public let kind: Kind

  package init(_ kind: Kind, path: String, asked: [String] = [], rules: [String] = []) {
    self.kind = kind
    self.path = path
    self.asked = asked
    self.rules = rules
  }
}

extension Limitation: CustomStringConvertible {
  /// The limitation in a sentence, without its full stop.
  public var description: String {
    let ids = rules.joined(separator: ", ")
    switch kind {
    case .readAsNone:
      let otherwise = rules.isEmpty ? "" : "; otherwise \(ids) could apply"
      return "‘\(path)’\(inBrackets) is not stated and was read as none\(otherwise)"
    case .openDuty:
      let duty = rules.count == 1 ? "the duty of \(ids) hangs" : "the duties of \(ids) hang"
      return "\(duty) on ‘\(path)’\(inBrackets), which is not stated"
    case .unmeasured:
      return "nothing leads from \(asked.joined(separator: " to ")), the unit of the ceiling, to count ‘\(path)’"
    case .noticeLevel:
      return "with this deal the use of the ceiling passes the notice level of \(asked.joined(separator: ", "))"
    case .notInCode:
      let otherwise = rules.isEmpty ? "" : "; otherwise \(ids) could apply"
      return """
        an HS code does not show what is listed by specification; ‘\(path)’\(inBrackets) was read as none of it\(otherwise)
        """
    case .codeWithoutTerm:
      return """
        no term of the vocabulary falls under HS \(asked.joined(separator: ", ")); ‘\(path)’ was read as nothing that a \
        rule asks for
        """
    case .olderCode:
      return """
        HS \(asked.first ?? "") is in no edition known here, and older ones are not; ‘\(path)’ was judged by \
        \(asked.last ?? "")
        """
    case .olderList:
      return "the list “\(path)” is of \(asked.joined(separator: ", ")); whoever was put on it since is not in it"
    case .noLedger:
      return "no ledger was given and ‘\(path)’ is not stated, so what was used of the ceiling before is not known"
    }
  }

  private var inBrackets: String {
    guard !asked.isEmpty else { return "" }
    return " (\(asked.prefix(4).joined(separator: ", "))\(asked.count > 4 ? ", …" : ""))"
  }
}

extension [Limitation] {
  /// Those of one path and kind put together, in the order in which they come up first.
  package var merged: [Limitation] {
    var order: [LimitationKey] = []
    var members: [LimitationKey: [Limitation]] = [:]
    for limitation in self {
      let key = LimitationKey(kind: limitation.kind, path: limitation.path)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(limitation)
    }
    return order.map { key in
      let same = members[key, default: []]
      return Limitation(
        key.kind, path: key.path, asked: same.flatMap(\.asked).withoutRepeats,
        rules: same.flatMap(\.rules).withoutRepeats)
    }
  }
}

private struct LimitationKey: Hashable {
  let kind: Limitation.Kind
  let path: String
}
