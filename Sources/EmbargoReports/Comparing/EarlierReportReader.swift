import Embargo
package import LocatedText

/// Reads an earlier report as it comes, piece by piece: a JSON document, or one object a line.
package struct EarlierReportReader {
  /// What has been read.
  package private(set) var report = EarlierReport()

  /// Whether it does not even begin as JSON, so that no more of it need be read.
  package private(set) var isForeign = false

  private var pieces: ReportPieces?
  private var isFirst = true

  /// Begins a report.
  package init() {}

  /// Reads the next lines.
  ///
  /// - Returns: everything that is wrong with them.
  package mutating func add(_ block: SourceText) -> [Diagnostic] {
    if isFirst, block.bytes.contains(where: { $0 > 0x20 }) {
      isFirst = false
      let format = InputFormat(sniffing: block.bytes)
      if format == .json { pieces = ReportPieces(name: block.name) }
      isForeign = format == .yaml
    }
    if isForeign { return [] }
    guard pieces != nil else { return addLines(block) }
    var diagnostics: [Diagnostic] = []
    for piece in pieces?.add(block) ?? [] { diagnostics += add(piece) }
    return diagnostics
  }

  /// Ends the report.
  ///
  /// - Returns: everything that is wrong with its end.
  package mutating func finish() -> [Diagnostic] {
    guard let last = pieces?.finish() else { return [] }
    return last.flatMap { add($0) }
  }

  private mutating func add(_ piece: ReportPieces.Piece) -> [Diagnostic] {
    switch piece {
    case .broken(let source):
      return [Diagnostic("bad-report", .cutOff, at: SourceSpan(source: source, startUTF8: 0, endUTF8: 0))]
    case .frame(let source):
      let tape = JSONReader.read(source)
      var diagnostics = tape.diagnostics
      if let root = tape.partial.documents.first { addHead(root, &diagnostics) }
      return diagnostics
    case .deal(let source):
      let tape = JSONReader.read(source)
      var diagnostics = tape.diagnostics
      if let root = tape.partial.documents.first, !tape.hasErrors { addDeal(root, &diagnostics) }
      return diagnostics
    }
  }

  private mutating func addLines(_ block: SourceText) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for line in JSONReader.readLines(block).lines {
      switch line.value {
      case .failure(let found): diagnostics += found.all
      case .success(let node):
        if let deals = node.entry("transactions")?.value {
          addHead(node, &diagnostics)
          for deal in deals.elements { addDeal(deal, &diagnostics) }
        } else if node.entry("error") != nil && node.entry("id") == nil {
          report.unread += 1
        } else {
          addDeal(node, &diagnostics)
        }
      }
    }
    return diagnostics
  }

  private mutating func addHead(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) {
    if let schema = node.entry("schema")?.value, !schema.isText(JSONReport.schema) {
      diagnostics.append(Diagnostic("bad-report", .otherSchema(schema.text), at: schema.span))
    }
    if let digest = node.entry("ruleSet")?.value.entry("digest")?.value { report.add(ruleSet: digest.text) }
    if let digest = node.entry("ledger")?.value.entry("digest")?.value { report.add(ledger: digest.text) }
    if let lists = node.entry("lists")?.value {
      report.addLists(
        lists.elements.compactMap { list in
          guard let name = list.entry("name")?.value, let digest = list.entry("digest")?.value else { return nil }
          return (name.text, digest.text)
        })
    }
  }

  private mutating func addDeal(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) {
    guard let id = node.entry("id")?.value, id.kind == .scalar, let word = node.entry("verdict")?.value else {
      diagnostics.append(Diagnostic("bad-report", .noDeal, at: node.span))
      return
    }
    guard let verdict = Verdict(rawValue: word.text) else {
      diagnostics.append(Diagnostic("bad-report", .noVerdict(word.text), at: word.span))
      return
    }
    let source = node.entry("source")?.value
    let line = (node.entry("line") ?? source?.entry("line")).flatMap { Int($0.value.text) } ?? 0
    let isBrief = source == nil
    let findings = isBrief ? brief(node, verdict) : full(node, &diagnostics)
    let repeated = report.add(
      id.text, verdict, line: line, days: node.entry("date")?.value.text, digest: node.entry("digest")?.value.text,
      isBrief: isBrief, findings: findings)
    if repeated != nil { diagnostics.append(Diagnostic("duplicate-id", .twice(id.text, line), at: id.span)) }
  }

  /// Of a verdict line: the rules that give it, on no subject.
  private func brief(
    _ node: LocatedNode, _ verdict: Verdict
  ) -> [(rule: String, subject: String, status: String, list: String?)] {
    (node.entry("rules")?.value.elements ?? []).map { ($0.text, "", verdict.rawValue, nil) }
  }

  private mutating func full(
    _ node: LocatedNode, _ diagnostics: inout [Diagnostic]
  ) -> [(rule: String, subject: String, status: String, list: String?)] {
    (node.entry("findings")?.value.elements ?? []).compactMap { finding in
      guard let rule = finding.entry("rule")?.value, let status = finding.entry("status")?.value else {
        diagnostics.append(Diagnostic("bad-report", .noFinding, at: finding.span))
        return nil
      }
      if let digest = finding.entry("ruleDigest")?.value { report.note(rule: rule.text, digest: digest.text) }
      let listings = (finding.entry("because")?.value.elements ?? []).compactMap { $0.entry("listing")?.value }
      for listing in listings {
        if let list = listing.entry("list")?.value, let digest = listing.entry("digest")?.value {
          report.note(list: list.text, digest: digest.text)
        }
      }
      let subject = finding.entry("subject")?.value.text ?? ""
      return (
        rule.text, ComparedDeal.subject(subject, days: finding.entry("days")?.value.text), status.text,
        listings.first?.entry("list")?.value.text
      )
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var cutOff: Self {
    "the report ends in the midst of a value; was the run that wrote it broken off?"
  }

  fileprivate static func otherSchema(_ name: String) -> Self {
    "‘\(name)’ is no report to compare with; one of the schema ‘\(JSONReport.schema)’ is"
  }

  fileprivate static var noDeal: Self {
    "this is no deal of a report, which has ‘id’ and ‘verdict’; give what ‘embargo check --format json’ or ‘ndjson’ wrote"
  }

  fileprivate static func noVerdict(_ word: String) -> Self {
    "‘\(word)’ is no verdict; there is \(listing: Verdict.allCases.map(\.rawValue))"
  }

  fileprivate static var noFinding: Self { "a finding of a report has ‘rule’ and ‘status’" }

  fileprivate static func twice(_ id: String, _ line: Int) -> Self {
    "the report tells twice of the deal ‘\(id)’\(line == 0 ? "" : " of line \(line)"); give one report of one run"
  }
}
