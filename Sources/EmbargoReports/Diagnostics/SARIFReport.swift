import LocatedText

/// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard of 27 March 2020).
///
/// What is silenced stays in it with its reason, so that an auditor sees it.
enum SARIFReport {
  private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  /// Under this name the reader puts the folder in which the program was run (§3.14.14).
  private static let root = "SRCROOT"

  static func render(_ report: DiagnosticReport) -> String {
    var places = SourcePlaces()
    let kinds = report.kindsFound
    var run = JSONObject()
    run.add("tool", tool(report, kinds))
    run.add("columnKind", "unicodeCodePoints")
    run.addAlways("results", report.entries.map { result($0, kinds, &places) })
    run.add("invocations", [invocation(report)])
    var log = JSONObject()
    log.add("$schema", schema)
    log.add("version", "2.1.0")
    log.add("runs", [run])
    return JSONWriter.indented(.object(log))
  }

  // MARK: the program

  private static func tool(_ report: DiagnosticReport, _ kinds: [DiagnosticReport.Kind]) -> JSONObject {
    var driver = JSONObject()
    driver.add("name", "Embargo")
    driver.add("semanticVersion", report.version)
    driver.add("rules", kinds.map { rule($0, report) })
    var tool = JSONObject()
    tool.add("driver", driver)
    return tool
  }

  private static func rule(_ kind: DiagnosticReport.Kind, _ report: DiagnosticReport) -> JSONObject {
    var rule = JSONObject()
    rule.add("id", kind.id.description)
    rule.add("name", kind.id.description.split(separator: "-").map(\.capitalised).joined())
    rule.add("shortDescription", message(kind.summary))
    rule.add("fullDescription", message(kind.summary))
    var help = message(kind.help)
    help.add("markdown", kind.help)
    rule.add("help", help)
    rule.add("helpUri", report.address(of: kind.id))
    return rule
  }

  private static func invocation(_ report: DiagnosticReport) -> JSONObject {
    var invocation = JSONObject()
    invocation.add("executionSuccessful", true)
    invocation.add(
      "toolExecutionNotifications",
      report.gaps.map { gap in
        var notification = JSONObject()
        notification.add("level", "warning")
        notification.add("message", message("not looked at: \(gap)"))
        return notification
      })
    return invocation
  }

  // MARK: what was found

  private static func result(
    _ entry: DiagnosticReport.Entry, _ kinds: [DiagnosticReport.Kind], _ places: inout SourcePlaces
  ) -> JSONObject {
    let diagnostic = entry.diagnostic
    var result = JSONObject()
    result.add("ruleId", diagnostic.id.description)
    result.add("ruleIndex", kinds.firstIndex { $0.id == diagnostic.id })
    result.add("level", diagnostic.severity.rawValue)
    result.add("message", message(diagnostic.message.description))
    result.add("locations", [location(diagnostic.span, nil, &places)])
    result.add(
      "relatedLocations",
      diagnostic.notes.compactMap { note in
        note.span.map { location($0, note.message.description, &places) }
      })
    var fingerprints = JSONObject()
    fingerprints.add("embargo/1", entry.fingerprint)
    result.add("partialFingerprints", fingerprints)
    result.add("fixes", diagnostic.fixIts.map { fix($0, &places) })
    result.add("suppressions", entry.silence.map { [suppression($0)] } ?? [])
    return result
  }

  private static func suppression(_ silence: DiagnosticReport.Silence) -> JSONObject {
    var suppression = JSONObject()
    switch silence {
    case .comment(let reason):
      suppression.add("kind", "inSource")
      suppression.add("justification", reason)
    case .baseline:
      suppression.add("kind", "external")
      suppression.add("justification", "listed in the baseline")
    }
    return suppression
  }

  private static func location(
    _ span: SourceSpan, _ text: String?, _ places: inout SourcePlaces
  ) -> JSONObject {
    var physical = JSONObject()
    physical.add("artifactLocation", artifact(span.file))
    physical.add("region", region(span, &places))
    var location = JSONObject()
    location.add("physicalLocation", physical)
    location.add("message", text.map(message))
    return location
  }

  private static func artifact(_ file: String) -> JSONObject {
    var artifact = JSONObject()
    artifact.add("uri", FileURI.of(file))
    artifact.add("uriBaseId", FileURI.isRelative(file) ? root : nil)
    return artifact
  }

  private static func region(_ span: SourceSpan, _ places: inout SourcePlaces) -> JSONObject {
    let start = places.start(of: span)
    let end = places.position(ofUTF8: span.endUTF8, in: span.source)
    var region = JSONObject()
    region.add("startLine", start.line)
    region.add("startColumn", start.column)
    region.add("endLine", end.line)
    region.add("endColumn", end.column)
    return region
  }

  private static func fix(_ fixIt: Diagnostic.FixIt, _ places: inout SourcePlaces) -> JSONObject {
    var changes: [JSONObject] = []
    var files: [String] = []
    for edit in fixIt.edits where !files.contains(edit.span.file) { files.append(edit.span.file) }
    for file in files {
      var change = JSONObject()
      change.add("artifactLocation", artifact(file))
      change.add(
        "replacements",
        fixIt.edits.filter { $0.span.file == file }.map { edit in
          var replacement = JSONObject()
          replacement.add("deletedRegion", region(edit.span, &places))
          replacement.add("insertedContent", message(edit.replacement))
          return replacement
        })
      changes.append(change)
    }
    var fix = JSONObject()
    fix.add("description", message(fixIt.message.description))
    fix.add("artifactChanges", changes)
    return fix
  }

  private static func message(_ text: String) -> JSONObject {
    var message = JSONObject()
    message.add("text", text)
    return message
  }
}

extension DiagnosticReport {
  /// The kinds of what was found, by id; one that nobody has described has its id for a description.
  var kindsFound: [Kind] {
    let known = Dictionary(kinds.map { ($0.id, $0) }) { first, _ in first }
    return Set(entries.map(\.diagnostic.id)).sorted().map { id in
      known[id] ?? Kind(id, summary: id.description, help: id.description)
    }
  }

  /// The address of the page of a kind.
  func address(of id: Diagnostic.ID) -> String? {
    pages.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + "\(id).md" }
  }
}

extension Substring {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
