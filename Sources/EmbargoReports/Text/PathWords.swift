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

  private static func list(_ texts: [String]) -> Phrase { Sentence.list(texts.map { Phrase(safe: $0) }, "and") }
}
