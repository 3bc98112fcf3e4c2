import Embargo

/// Paths of the deal in a row.
enum PathWords {
  /// The paths, together where only the record or only the field differs: `kind and designated of parties[0] and
  /// parties[1]`.
  static func phrase(_ paths: [String]) -> Phrase {
    let paths = paths.withoutRepeats
    var holders: [String: [String]] = [:]
    for (holder, field) in paths.compactMap({ parts(of: $0) }) { holders[field, default: []].append(holder) }
    let fields = holders.mapValues { $0.map { NaturalOrder($0) }.sorted() }
    let groups = fields.values.withoutRepeats.sorted { $0.lexicographicallyPrecedes($1) }.map { group in
      (fields: fields.filter { $0.value == group }.keys.sorted(), holders: group.map(\.text))
    }
    let whole = paths.filter { parts(of: $0) == nil }
    if groups.allSatisfy({ $0.fields.count == 1 && $0.holders.count == 1 }) {
      return list(whole + groups.map { "\($0.holders[0]).\($0.fields[0])" })
    }
    let words = groups.map { group in
      group.fields.count == 1 && group.holders.count == 1
        ? "\(group.holders[0]).\(group.fields[0])" : list(group.fields) + " of " + list(group.holders)
    }
    return ((whole.isEmpty ? [] : [list(whole)]) + words).joined(by: "; ")
  }

  /// The record of a list and its field: `parties[1]` and `kind`; nil of any other path.
  private static func parts(of path: String) -> (holder: String, field: String)? {
    guard path.contains("]."), let dot = path.lastIndex(of: ".") else { return nil }
    return (String(path[..<dot]), String(path[dot...].dropFirst()))
  }

  /// Names in a row, records that follow one another as a stretch: `items[0] to items[9] and parties[1]`.
  static func list(_ names: [String]) -> Phrase {
    var stretches: [[String]] = []
    for name in names {
      if let last = stretches.last?.last, follows(name, last) {
        stretches[stretches.count - 1].append(name)
      } else {
        stretches.append([name])
      }
    }
    let words = stretches.flatMap { stretch -> [Phrase] in
      guard stretch.count > 3, let last = stretch.last else { return stretch.map { Phrase(safe: $0) } }
      return ["\(stretch[0]) to \(last)"]
    }
    return Sentence.list(words, "and")
  }

  /// Whether a record is the next one of the same list.
  private static func follows(_ name: String, _ other: String) -> Bool {
    guard let (list, number) = record(name), let (otherList, otherNumber) = record(other) else { return false }
    return list == otherList && number == otherNumber + 1
  }

  /// `items[3]` as `items` and 3.
  private static func record(_ name: String) -> (list: Substring, number: Int)? {
    guard name.last == "]", let open = name.lastIndex(of: "["), let number = Int(name[open...].dropFirst().dropLast())
    else { return nil }
    return (name[..<open], number)
  }
}
