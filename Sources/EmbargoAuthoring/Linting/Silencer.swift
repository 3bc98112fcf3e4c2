import Embargo
import LocatedText

/// Applies the comments that silence lints, and finds those that silence nothing.
struct Silencer {
  private var comments: [DisableComment] = []
  private var diagnostics: [Diagnostic] = []
  private var used: Set<Int> = []
  private var expired: Set<Int> = []
  private let asOf: CalendarDate

  /// Reads the comments of some files.
  init(_ tapes: [NodeTape], asOf: CalendarDate) {
    self.asOf = asOf
    for tape in tapes where tape.source.bytes.firstRange(of: Array(DisableComment.marker.utf8)) != nil {
      for span in tape.comments {
        if let comment = DisableComment(span, in: tape, &diagnostics) { comments.append(comment) }
      }
    }
  }

  /// The reason for which a finding is silenced; nil if it is not.
  mutating func reason(for diagnostic: Diagnostic) -> String? {
    guard diagnostic.severity != .error else { return nil }
    for (index, comment) in comments.enumerated() {
      guard comment.covers(diagnostic), comment.lints.contains(where: { $0.id == diagnostic.id }) else { continue }
      if let until = comment.until, until <= asOf {
        expired.insert(index)
        continue
      }
      used.insert(index)
      return comment.reason
    }
    return nil
  }

  /// What is wrong with the comments, when all findings have passed.
  ///
  /// - Parameters:
  ///   - known: ids that can be silenced.
  ///   - silent: ids of lints that were not asked, so that nobody knows what they would find.
  /// - Returns: a warning for each comment that is malformed, ended, or silences nothing.
  func faults(known: [String], silent: Set<Diagnostic.ID>) -> [Diagnostic] {
    var found = diagnostics
    for (index, comment) in comments.enumerated() {
      let unknown = comment.lints.filter { !known.contains($0.id.description) }
      for lint in unknown {
        let near = NearNames.all(near: lint.id.description, among: known)
        found.append(
          Diagnostic(
            "unknown-lint", severity: .warning, .unknownLint(lint.id.description, near: near), at: lint.span,
            fixIts: near.map { .init("write ‘\($0)’", edits: [.init(lint.span, with: $0)]) }))
      }
      if !unknown.isEmpty || used.contains(index) { continue }
      if expired.contains(index), let until = comment.until {
        found.append(Diagnostic("expired-disable", severity: .warning, .expired(until), at: comment.span))
      } else if !comment.lints.contains(where: { silent.contains($0.id) }) {
        found.append(
          Diagnostic(
            "unused-disable", severity: .warning, .unused(comment.lints.map(\.id.description)), at: comment.span,
            fixIts: [.init("delete the comment", edits: [.init(comment.span.withItsBlanks, with: "")])]))
      }
    }
    return found
  }
}

extension SourceSpan {
  /// The comment with the blanks in front of it, and with its line if it has one of its own.
  fileprivate var withItsBlanks: SourceSpan {
    let bytes = source.bytes
    var start = startUTF8
    while start > 0 && (bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09) { start -= 1 }
    var end = endUTF8
    if start == 0 || bytes[start - 1] == 0x0A {
      if end < bytes.count && bytes[end] == 0x0D { end += 1 }
      if end < bytes.count && bytes[end] == 0x0A { end += 1 }
    }
    return SourceSpan(source: source, startUTF8: start, endUTF8: end)
  }
}

extension [UInt8] {
  /// Where some bytes stand first.
  fileprivate func firstRange(of wanted: [UInt8]) -> Range<Int>? {
    guard let first = wanted.first else { return nil }
    var index = startIndex
    while let start = self[index...].firstIndex(of: first) {
      if self[start...].starts(with: wanted) { return start..<(start + wanted.count) }
      index = start + 1
    }
    return nil
  }
}

extension Diagnostic.Message {
  static func unknownLint(_ name: String, near: [String]) -> Self {
    if !near.isEmpty { return "no lint is called ‘\(name)’; did you mean \(oneOf: near)?" }
    return "no lint is called ‘\(name)’; ‘embargo lint --list’ names them all"
  }

  fileprivate static func expired(_ until: CalendarDate) -> Self {
    "this disable ended on \(until.description); mend what it silenced, or give it a new day"
  }

  fileprivate static func unused(_ lints: [String]) -> Self {
    "\(listing: lints) \(lints.count == 1 ? "finds" : "find") nothing here, so this disable silences nothing; delete it"
  }
}
