import Embargo

/// What an earlier report says of each deal, in a small record each: id, verdict, and which rules came out how.
package struct EarlierReport: Sendable {
  /// One finding, in numbers of the tables.
  struct Part: Hashable, Comparable {
    let rule: Int32
    let subject: Int32
    let status: Int32
    /// The list that it rests on; -1 if it rests on none.
    let list: Int32

    static func < (left: Self, right: Self) -> Bool {
      (left.rule, left.subject, left.status, left.list) < (right.rule, right.subject, right.status, right.list)
    }
  }

  /// One deal: there may be millions, so the wide ones stand first, and nothing is left between them.
  struct Record {
    /// The front of the digest of its text; 0 if not told.
    let digest: UInt64
    /// Its line in the stream, or of the file; 0 if not told.
    let line: Int32
    /// Number of the set of its findings.
    let findings: Int32
    /// The days on which it was judged, as a number of the table; -1 if not told.
    let days: Int32
    let verdict: Verdict
    /// Whether the report gives the verdict alone, with the rules that give it.
    let isBrief: Bool
    /// Whether another record has the same id, so that the line decides which is meant.
    var sharesID = false
  }

  /// Digest of the rule set; nil if the report does not tell, or its parts tell different ones.
  package private(set) var ruleSetDigest: String?
  /// Digest of the ledger, if one was given and the report tells.
  package private(set) var ledgerDigest: String?
  /// Whether the report tells of the lists that were given, and so of those that were not.
  package private(set) var tellsLists = false
  /// Lines of deals that the earlier run could not read.
  package var unread = 0
  /// Whether a deal is told of by its verdict alone.
  package private(set) var hasBriefDeals = false

  private(set) var records: [Record] = []
  private(set) var words = WordTable()
  private(set) var ruleDigests: [String: String] = [:]
  private(set) var listDigests: [String: String] = [:]
  private var ids = IDTable()
  private var sets: [[Part]: Int32] = [:]
  private var setsByNumber: [[Part]] = []

  package init() {}

  /// How many deals it tells of.
  package var count: Int { records.count }

  /// How many of them share their id with another one.
  package var sharedIDs: Int { records.lazy.filter(\.sharesID).count }

  func id(of record: Int) -> String { ids.text(of: record) }

  func parts(of record: Record) -> [Part] { setsByNumber[Int(record.findings)] }

  /// The record of an id; where several have it, the one of the line.
  func record(of id: String, line: Int?) -> Int? {
    guard let first = ids.number(of: id, line: 0) else { return nil }
    guard records[first].sharesID, Int(records[first].line) != line ?? 0 else { return first }
    return line.flatMap { ids.number(of: id, line: $0) }
  }
}

extension EarlierReport {
  /// Takes what the head of a report tells.
  mutating func add(ruleSet digest: String) { ruleSetDigest = digest }

  mutating func add(ledger digest: String) { ledgerDigest = digest }

  mutating func addLists(_ lists: [(name: String, digest: String)]) {
    tellsLists = true
    for list in lists { listDigests[list.name] = list.digest }
  }

  mutating func note(rule: String, digest: String) { ruleDigests[rule] = digest }

  mutating func note(list: String, digest: String) { listDigests[list] = digest }

  /// Adds a deal; the number of the record that has id and line already, if one has.
  mutating func add(
    _ id: String, _ verdict: Verdict, line: Int, days: String?, digest: String?, isBrief: Bool,
    findings: [(rule: String, subject: String, status: String, list: String?)]
  ) -> Int? {
    var record = Record(
      digest: digest.map(TextDigest.front) ?? 0, line: Int32(clamping: line), findings: number(of: findings),
      days: days.map { words.number(adding: $0) } ?? -1, verdict: verdict, isBrief: isBrief)
    if let first = ids.number(of: id, line: 0) {
      if Int(records[first].line) == line { return first }
      if let same = ids.number(of: id, line: line) { return same }
      records[first].sharesID = true
      record.sharesID = true
      ids.add(id, line: line)
    } else {
      ids.add(id, line: 0)
    }
    records.append(record)
    if isBrief { hasBriefDeals = true }
    return nil
  }

  private mutating func number(
    of findings: [(rule: String, subject: String, status: String, list: String?)]
  ) -> Int32 {
    let parts = findings.map { finding in
      Part(
        rule: words.number(adding: finding.rule), subject: words.number(adding: finding.subject),
        status: words.number(adding: finding.status), list: finding.list.map { words.number(adding: $0) } ?? -1)
    }.sorted()
    if let known = sets[parts] { return known }
    let number = Int32(setsByNumber.count)
    sets[parts] = number
    setsByNumber.append(parts)
    return number
  }
}

/// Words, each once.
struct WordTable: Sendable {
  private var numbers: [String: Int32] = [:]
  private(set) var words: [String] = []

  subscript(number: Int32) -> String { words[Int(number)] }

  func number(of word: String) -> Int32? { numbers[word] }

  mutating func number(adding word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    return number
  }
}
