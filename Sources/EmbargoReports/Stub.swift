public import Embargo
public import LocatedText
public enum TextReport {
  public static func render(_ assessments: [Assessment], context: ReportContext, style: TextStyle) -> String {
    assessments.map { "\($0.id) \($0.verdict.rawValue)\n" }.joined()
  }
}
public enum DiagnosticText {
  public static func render(_ diagnostics: [Diagnostic], colour: Bool) -> String {
    diagnostics.map { d in
      let p = d.span.start
      return "\(d.span.file):\(p.line):\(p.column): \(d.severity): \(d.message) [\(d.id)]\n"
    }.joined()
  }
}
public enum JSONReport {
  public static func render(_ assessments: [Assessment], context: ReportContext) -> String {
    "[" + assessments.map { "\"\($0.id) \($0.verdict.rawValue)\"\n" }.joined() + "]"
  }
}
public enum NDJSONReport {
  public static func line(for assessment: Assessment, number: Int?) -> String { "{\"id\": \"\(assessment.id)\"}" }
  public static func errorLine(number: Int, _ diagnostics: [Diagnostic]) -> String { "{\"error\": {}}" }
}


/// What a report says of the rules and lists by which deals were judged.
public struct ReportContext: Sendable, Hashable {
  /// A list of names that was given, in its version.
  public struct ListVersion: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// The day on which it was made, as it says itself; nil if it does not.
    public let generated: String?
    /// SHA-256 of its content.
    public let digest: String

    /// Describes a list.
    public init(name: String, generated: String?, digest: String) {
      self.name = name
      self.generated = generated
      self.digest = digest
    }
  }

  /// Name of the rule set.
  public let ruleSetName: String
  /// Version of the rule set.
  public let version: String
  /// SHA-256 over the files of the rule set.
  public let digest: String
  /// Number of rules.
  public let ruleCount: Int
  /// The day to which the law has been followed, if the rule set says so.
  public let asOf: CalendarDate?
  /// The lists that were given, in the order in which they are reported.
  public let lists: [ListVersion]

  /// Describes a rule set by hand.
  public init(
    ruleSetName: String, version: String, digest: String, ruleCount: Int, asOf: CalendarDate? = nil,
    lists: [ListVersion] = []
  ) {
    self.ruleSetName = ruleSetName
    self.version = version
    self.digest = digest
    self.ruleCount = ruleCount
    self.asOf = asOf
    self.lists = lists
  }

  /// Describes compiled rules and the lists used beside them.
  public init(_ rules: CompiledRules, lists: [ListVersion] = []) {
    self.init(
      ruleSetName: rules.name, version: rules.version, digest: rules.digest, ruleCount: rules.ruleCount,
      asOf: rules.ruleSet.asOf, lists: lists)
  }
}
/// How a text report is laid out.
public struct TextStyle: Sendable, Hashable {
  /// Columns of a line; lines of a source and names of files may be longer.
  public var width: Int
  /// Whether the text is coloured for a terminal (ECMA-48).
  public var colour: Bool
  /// Whether the rules near a deal that do not apply are shown, if the assessment holds them.
  public var explains: Bool

  /// Plain text of eighty columns, unless said otherwise.
  public init(width: Int = 80, colour: Bool = false, explains: Bool = false) {
    self.width = width
    self.colour = colour
    self.explains = explains
  }
}
