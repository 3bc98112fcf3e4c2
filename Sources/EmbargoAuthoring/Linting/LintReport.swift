import Embargo
public import EmbargoReports
import LocatedText

extension LintResult {
  /// The result as a report.
  ///
  /// - Parameters:
  ///   - version: version of the program.
  ///   - pages: the address under which the pages of the lints stand.
  /// - Returns: everything found, what is silenced too, with its fingerprint.
  public func report(version: String, pages: String? = nil) -> DiagnosticReport {
    var seen: [LintFinding.Key: Int] = [:]
    let entries = findings.map { finding in
      let number = seen[finding.key, default: 0]
      seen[finding.key] = number + 1
      return DiagnosticReport.Entry(
        finding.diagnostic, silence: finding.silence?.reported, fingerprint: finding.key.fingerprint(number))
    }
    return DiagnosticReport(
      entries: entries, kinds: Self.kinds, gaps: gaps, version: version, pages: pages, fileCount: fileCount)
  }

  private var gaps: [String] {
    var gaps = unreadFiles.map { "\($0), which does not read" }
    if !omittedLints.isEmpty {
      let names = omittedLints.map(\.description).joined(separator: ", ")
      gaps.append("\(names), which need all rules, and a part of them does not read")
    }
    return gaps
  }

  private static let kinds: [DiagnosticReport.Kind] =
    LintCatalogue.all.map { lint in
      DiagnosticReport.Kind(lint.id, summary: lint.summary, help: "\(lint.summary)\n\n\(lint.rationale)")
    } + ExplanationCatalogue.all.map { .init($0.id, summary: $0.text, help: $0.text) }
}

extension LintFinding.Silence {
  fileprivate var reported: DiagnosticReport.Silence {
    switch self {
    case .comment(let reason): .comment(reason: reason)
    case .baseline: .baseline
    }
  }
}

extension LintFinding.Key {
  /// Sixty-four bits in hexadecimal, out of the key and the number of such findings before this one.
  fileprivate func fingerprint(_ number: Int) -> String {
    var digest = ContentDigest()
    digest.update(Array("\(lint)\n\(rule)\n\(path)\n\(number)\n".utf8))
    return String(digest.finalize().drop { $0 != ":" }.dropFirst().prefix(16))
  }
}
