public import LocatedText

/// What a run over files found, with all that the formats of CI systems ask for.
public struct DiagnosticReport: Sendable {
  /// One thing found.
  public struct Entry: Sendable {
    /// What it is.
    public let diagnostic: Diagnostic
    /// Why it is not to be acted upon; nil if it is.
    public let silence: Silence?
    /// Stays the same when messages are reworded or lines move.
    public let fingerprint: String

    /// Pairs a diagnostic with what is known of it.
    public init(_ diagnostic: Diagnostic, silence: Silence? = nil, fingerprint: String) {
      self.diagnostic = diagnostic
      self.silence = silence
      self.fingerprint = fingerprint
    }
  }

  /// Why something found is not to be acted upon.
  public enum Silence: Sendable, Hashable {
    /// A comment in the file says why.
    case comment(reason: String)
    /// It was there before, and is listed in a file.
    case baseline
  }

  /// What a kind of diagnostic is.
  public struct Kind: Sendable, Hashable {
    /// The id of its diagnostics.
    public let id: Diagnostic.ID
    /// One sentence.
    public let summary: String
    /// Whole sentences, in Markdown.
    public let help: String

    /// Makes a kind from its texts.
    public init(_ id: Diagnostic.ID, summary: String, help: String) {
      self.id = id
      self.summary = summary
      self.help = help
    }
  }

  /// Everything found, in the order in which it is shown.
  public let entries: [Entry]
  /// Every kind of diagnostic that there is, by id.
  public let kinds: [Kind]
  /// What was not looked at, a sentence each.
  public let gaps: [String]
  /// Version of the program.
  public let version: String
  /// The address under which the page of each kind stands, as its id with `.md` behind; nil if nobody said one.
  public let pages: String?
  /// How many files were looked at.
  public let fileCount: Int

  /// Gathers what was found.
  public init(
    entries: [Entry], kinds: [Kind], gaps: [String] = [], version: String, pages: String? = nil, fileCount: Int
  ) {
    self.entries = entries
    self.kinds = kinds
    self.gaps = gaps
    self.version = version
    self.pages = pages
    self.fileCount = fileCount
  }

  /// What is to be acted upon.
  public var open: [Diagnostic] { entries.filter { $0.silence == nil }.map(\.diagnostic) }
}

extension DiagnosticReport {
  /// How a report is written.
  public enum Format: String, Sendable, CaseIterable {
    /// For people: source lines, with what was found marked in them.
    case text
    /// One object, of our own form.
    case json
    /// SARIF 2.1.0, which code scanning reads.
    case sarif
    /// Workflow commands of GitHub Actions, which become annotations.
    case github
    /// Test results: a suite for each file.
    case junit
    /// What GitLab calls a code quality report.
    case codeclimate
    /// What many other systems read.
    case checkstyle
  }

  /// The report.
  ///
  /// - Parameters:
  ///   - format: how it is written.
  ///   - colour: whether text is coloured; the other formats never are.
  /// - Returns: the whole text, with the end of its last line.
  public func render(as format: Format, colour: Bool = false) -> String {
    switch format {
    case .text: DiagnosticText.render(open, colour: colour) + summary
    case .json: LintJSON.render(self)
    case .sarif: SARIFReport.render(self)
    case .github: GitHubAnnotations.render(self)
    case .junit: JUnitReport.render(self)
    case .codeclimate: CodeClimateReport.render(self)
    case .checkstyle: CheckstyleReport.render(self)
    }
  }

  /// What was not looked at, and how much was found.
  private var summary: String {
    let errors = open.count { $0.severity == .error }
    let warnings = open.count { $0.severity != .error }
    let silenced = entries.count - open.count
    let parts = [Self.count(errors, "error"), Self.count(warnings, "warning")].compactMap(\.self)
    let found = parts.isEmpty ? "nothing found" : parts.joined(separator: " and ") + " found"
    let files = fileCount == 1 ? "1 file" : "\(fileCount) files"
    let last = "\(files), \(found)" + (silenced == 0 ? "" : ", \(silenced) silenced") + "\n"
    return gaps.map { "not looked at: \($0)\n" }.joined() + last
  }

  private static func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
