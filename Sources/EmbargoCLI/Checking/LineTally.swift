import Embargo

/// What an exit status and a summary of lines depend on.
struct LineTally: Sendable {
  /// Lines that could not be read.
  private(set) var faults = 0
  /// Lines of the report, counted where each is ended.
  var written = 0
  /// How often each verdict came out, by its gravity.
  private var verdicts = [Int](repeating: 0, count: Verdict.allCases.count)
  /// Lines or rows without any text.
  var empty = 0

  /// Lines that were not empty.
  var lines: Int { verdicts.reduce(faults, +) }

  /// The gravest verdict; nil before the first.
  var gravest: Verdict? { counts.first?.verdict }

  /// How often each verdict came out, the gravest first; what did not come out is left out.
  var counts: [(verdict: Verdict, count: Int)] {
    Verdict.allCases.sorted(by: >).compactMap { verdict in
      verdicts[verdict.gravity] == 0 ? nil : (verdict, verdicts[verdict.gravity])
    }
  }

  /// Counts a line; one without a verdict could not be read.
  mutating func add(_ verdict: Verdict?) {
    if let verdict { verdicts[verdict.gravity] += 1 } else { faults += 1 }
  }

  mutating func add(_ other: LineTally) {
    faults += other.faults
    written += other.written
    empty += other.empty
    for index in verdicts.indices { verdicts[index] += other.verdicts[index] }
  }
}

extension LineTally {
  /// The tally in a line: how many came in and went out, and with which verdicts.
  func summary(of name: String) -> String {
    var parts = counts.map { "\($0.count) \($0.verdict.rawValue)" }
    if faults > 0 { parts.append("\(faults) unreadable") }
    let list = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    let passedOver = empty == 0 ? "" : "; \(Self.lines(empty, "empty ")) passed over"
    return "\(name): \(Self.lines(lines)) in, \(Self.lines(written)) out\(list)\(passedOver)\n"
  }

  private static func lines(_ count: Int, _ kind: String = "") -> String {
    "\(count) \(kind)line\(count == 1 ? "" : "s")"
  }
}
