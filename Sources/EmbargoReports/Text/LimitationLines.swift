import Embargo

/// What a verdict rests on although nobody stated it, in one paragraph.
struct LimitationLines {
  private let limitations: [Limitation]

  init(_ limitations: [Limitation]) { self.limitations = limitations }

  func write(to page: inout Page) {
    let sentences = [readAsNone, openDuties].compactMap(\.self) + others
    guard !sentences.isEmpty else { return }
    page.addBlank()
    page.add("\("Limitations", .strong)")
    page.add(sentences.joined(by: " "), indent: 2)
  }

  private var readAsNone: Phrase? {
    let found = limitations.filter { $0.kind == .readAsNone }
    guard !found.isEmpty else { return nil }
    let sentence = "Not stated, and read as none: " + Self.paths(found.map(\.path)) + "."
    let rules = found.flatMap(\.rules).withoutRepeats
    return rules.isEmpty ? sentence : sentence + " Otherwise " + Self.named(rules) + " could apply."
  }

  private var openDuties: Phrase? {
    let found = limitations.filter { $0.kind == .openDuty }
    guard !found.isEmpty else { return nil }
    let rules = found.flatMap(\.rules).withoutRepeats
    let lead: Phrase = rules.count == 1 ? "Whether the duty of " : "Whether the duties of "
    let verb: Phrase = rules.count == 1 ? " applies hangs on " : " apply hangs on "
    return lead + Self.named(rules) + verb + Self.paths(found.map(\.path)) + "."
  }

  private var others: [Phrase] {
    limitations.filter { $0.kind == .unmeasured || $0.kind == .noticeLevel }.map { Self.sentence($0) }
  }

  /// One limitation alone.
  static func sentence(_ limitation: Limitation) -> Phrase {
    "\(Sentence.closed(Sentence.capitalised(limitation.description)))"
  }

  /// Paths together where only the record or only the field differs: `kind and designated of parties[0] and parties[1]`.
  static func paths(_ paths: [String]) -> Phrase {
    var whole: [String] = []
    var holders: [String: [String]] = [:]
    for path in paths.withoutRepeats {
      if path.contains("]."), let dot = path.lastIndex(of: ".") {
        holders[String(path[dot...].dropFirst()), default: []].append(String(path[..<dot]))
      } else {
        whole.append(path)
      }
    }
    let fields = holders.mapValues { $0.sorted { NaturalOrder($0) < NaturalOrder($1) } }
    let groups = fields.values.withoutRepeats.sorted {
      $0.map { NaturalOrder($0) }.lexicographicallyPrecedes($1.map { NaturalOrder($0) })
    }
    var phrases: [Phrase] = whole.isEmpty ? [] : [list(whole)]
    for group in groups {
      let names = fields.filter { $0.value == group }.keys.sorted()
      if names.count == 1 && group.count == 1 {
        phrases.append("\(group[0]).\(names[0])")
      } else {
        phrases.append(list(names) + " of " + list(group))
      }
    }
    return phrases.joined(by: "; ")
  }

  private static func list(_ texts: [String]) -> Phrase { Sentence.list(texts.map { Phrase(safe: $0) }, "and") }

  private static func named(_ rules: [String]) -> Phrase {
    guard rules.count > 6 else { return Sentence.list(rules.map { Phrase(safe: $0) }, "or") }
    let first = rules.prefix(5).map { Phrase(safe: $0) }.joined(by: ", ")
    return first + " or \(rules.count - 5) other rules"
  }
}
