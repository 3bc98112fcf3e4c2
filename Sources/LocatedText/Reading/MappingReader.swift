/// Reads a mapping key by key and, when it closes, reports every key that nobody asked for.
///
/// Each key is asked for once, or stands in the list with which the reader is opened; `close` makes an unknown key an
/// error with the near name. Nothing of a mapping is dropped in silence. (Duplicate keys are found by the readers,
/// before this one sees the mapping.)
package struct MappingReader: ~Copyable {
  /// The mapping.
  package let node: LocatedNode

  private let noun: String
  /// The keys there are; nil where they are those that are asked for.
  private let listed: [String]?
  private var asked: [String] = []
  /// Where the search for the next key begins, since keys are mostly asked for in the order written.
  private var nextPlace: Int
  /// A bit for each place at which a key was found; of different places two can have the same.
  private var found: UInt64 = 0
  private var missing: [(name: String, diagnostic: Diagnostic)] = []

  /// Opens a mapping; nil, and a diagnostic, if the node is something else.
  ///
  /// - Parameters:
  ///   - node: what should be a mapping.
  ///   - noun: what it describes, with its article: “a rule”.
  ///   - keys: the keys that it may have; nil where they are those that are asked for.
  ///   - diagnostics: where mistakes are gathered.
  package init?(
    _ node: LocatedNode, of noun: String, keys: [String]? = nil, _ diagnostics: inout [Diagnostic]
  ) {
    guard node.kind == .mapping else {
      diagnostics.append(Diagnostic("not-a-mapping", .notAMapping(noun, node.kind), at: node.span))
      return nil
    }
    self.node = node
    self.noun = noun
    listed = keys
    nextPlace = node.index + 1
    if keys == nil { asked.reserveCapacity(8) }
  }

  /// Where the mapping stands.
  package var span: SourceSpan { node.span }

  /// The keys of the mapping as written, in order, for mappings whose keys are data.
  package var names: [(name: String, key: LocatedNode, value: LocatedNode)] {
    node.entries.map { ($0.key.text, $0.key, $0.value) }
  }

  /// The value of a key, or nil if the key is not there.
  package mutating func value(_ name: String) -> LocatedNode? {
    place(ofKey: name).map { value(ofKey: $0) }
  }

  /// Key and value of a key, or nil if the key is not there.
  package mutating func entry(_ name: String) -> (key: LocatedNode, value: LocatedNode)? {
    place(ofKey: name).map { (LocatedNode(tape: node.tape, index: $0), value(ofKey: $0)) }
  }

  private func value(ofKey place: Int) -> LocatedNode {
    LocatedNode(tape: node.tape, index: Int(node.tape.nodes[place].next))
  }

  private mutating func place(ofKey name: String) -> Int? {
    if let listed {
      assert(listed.contains(name), "the form of \(noun) does not list ‘\(name)’")
    } else {
      asked.append(name)
    }
    guard let key = node.tape.key(name, of: node.index, startingAt: nextPlace) else { return nil }
    nextPlace = node.tape.place(afterEntry: key)
    found |= 1 &<< UInt64(key & 63)
    return key
  }

  /// The value of a key that must be there; nil, and a diagnostic at the mapping, if it is not.
  package mutating func required(_ name: String, _ diagnostics: inout [Diagnostic]) -> LocatedNode? {
    if let value = value(name) { return value }
    let place = SourceSpan(source: span.source, startUTF8: span.startUTF8, endUTF8: span.startUTF8)
    let diagnostic = Diagnostic("missing-key", .missingKey(name, in: noun), at: place)
    missing.append((name, diagnostic))
    diagnostics.append(diagnostic)
    return nil
  }

  /// Marks a key as known although this reader does not read it.
  package mutating func allow(_ name: String) { asked.append(name) }

  /// Reports the keys that were never asked for; one that is another misspelt is not missing as well.
  package mutating func close(_ diagnostics: inout [Diagnostic]) {
    // Where every key was found, none is unknown.
    if found.nonzeroBitCount == LocatedEntries(of: node).count { return }
    let unknown = node.keys.filter { key in
      listed?.contains { key.isText($0) } != true && !asked.contains { key.isText($0) }
    }
    if unknown.isEmpty { return }
    let known = (listed ?? []) + asked
    for key in unknown {
      Self.reportUnknownKey(key, of: node, in: noun, known: known, &diagnostics)
      guard !missing.isEmpty, let near = NearNames.nearest(to: key.text, among: known),
        let index = missing.firstIndex(where: { $0.name == near })
      else { continue }
      let misspelt = missing.remove(at: index).diagnostic
      diagnostics.removeAll { $0 == misspelt }
    }
  }

  /// Reports a key that does not belong where it stands, with the near name as a fix-it.
  package static func reportUnknownKey(
    _ key: LocatedNode, of mapping: LocatedNode, in noun: String, known: [String], _ diagnostics: inout [Diagnostic]
  ) {
    if let front = frontOfCutNumber(key, of: mapping) {
      diagnostics.removeAll { $0.span == front }
      diagnostics.append(cutNumber(key, front))
      return
    }
    let near = NearNames.nearest(to: key.text, among: known)
    diagnostics.append(
      Diagnostic(
        "unknown-key", .unknownKey(key.text, in: noun, near: near, known: known), at: key.span,
        fixIts: key.renaming(to: near.map { [$0] } ?? [], in: mapping)))
  }

  /// Where the front of a number stands whose rest has become a key by a comma, as in `{quantity: 10,000 pieces}`.
  private static func frontOfCutNumber(_ key: LocatedNode, of mapping: LocatedNode) -> SourceSpan? {
    guard mapping.style == .flow, key.style == .plain, let value = mapping.entry(key.text)?.value, value.isEmptyValue,
      let first = key.text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
      let before = mapping.entries.last(where: { $0.key.index < key.index })
    else { return nil }
    return before.value.isEmptyValue ? before.key.span : before.value.span
  }

  private static func cutNumber(_ key: LocatedNode, _ front: SourceSpan) -> Diagnostic {
    let digits = key.text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    let gap = SourceSpan(source: front.source, startUTF8: front.endUTF8, endUTF8: key.span.startUTF8)
    let isGroup = digits == 3 && gap.text.allSatisfy { $0 == "," || $0 == " " }
    return Diagnostic(
      "unknown-key", .cutNumber(key.text), at: key.span,
      fixIts: isGroup ? [.init("write the number without commas", edits: [.init(gap, with: "")])] : [])
  }
}

extension Diagnostic.Message {
  fileprivate static func notAMapping(_ noun: String, _ kind: Node.Kind) -> Self {
    "\(noun) is a mapping of keys and values, and here stands \(kind.inWords)"
  }

  fileprivate static func missingKey(_ name: String, in noun: String) -> Self {
    "\(noun) has no ‘\(name)’, which it must have"
  }

  fileprivate static func cutNumber(_ text: String) -> Self {
    "‘\(text)’ is read as a key, since a comma ends a value between { and }; write numbers without commas"
  }

  fileprivate static func unknownKey(_ name: String, in noun: String, near: String?, known: [String]) -> Self {
    if let near { return "unknown key ‘\(name)’ in \(noun); did you mean ‘\(near)’?" }
    return "unknown key ‘\(name)’ in \(noun), which can have \(listing: known.sorted())"
  }
}

extension Node.Kind {
  /// The kind with its article, for messages.
  package var inWords: String {
    switch self {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar: "a single value"
    }
  }
}
