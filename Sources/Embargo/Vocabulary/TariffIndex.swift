/// From tariff codes to terms and back.
package struct TariffIndex: Sendable {
  private struct Entry: Sendable {
    let code: HSCode
    let term: TermID
  }

  private let entries: [Entry]

  package init(terms: [Term], codes: [HSCode]) {
    var entries: [Entry] = []
    for (index, term) in terms.enumerated() {
      for code in codes[term.tariff] { entries.append(Entry(code: code, term: TermID(Int32(index)))) }
    }
    self.entries = entries.sorted { ($0.code, $0.term) < ($1.code, $1.term) }
  }

  private init(_ entries: [Entry]) { self.entries = entries }

  /// The same in memory of its own.
  func unshared() -> TariffIndex { TariffIndex(entries.unshared()) }

  /// The terms that an item of this code is one of: those with the longest prefix of the code, and those whose own
  /// prefixes lie further down in it, since a broad code leaves them open.
  package func terms(of code: HSCode) -> [TermID] {
    var result: [TermID] = []
    visit(termsOf: code) { if !result.contains($0) { result.append($0) } }
    return result
  }

  /// Calls for each of these terms, for some perhaps twice.
  func visit(termsOf code: HSCode, _ body: (TermID) -> Void) {
    var length = code.digitCount
    while length >= 2 {
      let found = range(of: code.prefix(length))
      for index in found { body(entries[index].term) }
      if !found.isEmpty { break }
      length -= 2
    }
    for index in firstIndex(notBefore: code)..<entries.count {
      guard entries[index].code.begins(with: code) else { break }
      if entries[index].code != code { body(entries[index].term) }
    }
  }

  /// Whether an item of this code is one of any terms.
  package func knows(_ code: HSCode) -> Bool {
    let next = firstIndex(notBefore: code)
    if next < entries.count && entries[next].code.begins(with: code) { return true }
    var length = code.digitCount - 2
    while length >= 2 {
      if !range(of: code.prefix(length)).isEmpty { return true }
      length -= 2
    }
    return false
  }

  private func range(of code: HSCode) -> Range<Int> {
    let start = firstIndex(notBefore: code)
    var end = start
    while end < entries.count && entries[end].code == code { end += 1 }
    return start..<end
  }

  private func firstIndex(notBefore code: HSCode) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
