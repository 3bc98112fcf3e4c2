/// Something that is wrong with a file: what, how badly, where, and the ways out.
///
/// A diagnostic is a value without colour or layout; `EmbargoReports` prints it.
public struct Diagnostic: Sendable, Hashable {
  /// Kind of the mistake, such as `unknown-key`.
  public let id: ID

  /// How bad it is.
  public let severity: Severity

  /// One sentence without a full stop: what is wrong, then what would be right.
  public let message: Message

  /// Where it stands.
  public let span: SourceSpan

  /// Second places and longer help.
  public var notes: [Note]

  /// Different ways out; usually one.
  public var fixIts: [FixIt]

  /// Makes a diagnostic; an error unless said otherwise.
  public init(
    _ id: ID, severity: Severity = .error, _ message: Message, at span: SourceSpan, notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.span = span
    self.notes = notes
    self.fixIts = fixIts
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message [id]`.
  public var description: String {
    let place = span.start
    return "\(span.file):\(place.line):\(place.column): \(severity.rawValue): \(message) [\(id)]"
  }
}

extension Diagnostic {
  /// A kebab-case name that is file name, documentation anchor and suppression key at once.
  public struct ID: Sendable, Hashable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name.
    public let description: String

    /// Makes an id from its name.
    public init(_ name: String) { description = name }

    /// Makes an id from a literal.
    public init(stringLiteral value: String) { self.init(value) }

    /// Ids come in alphabetical order.
    public static func < (left: ID, right: ID) -> Bool { left.description < right.description }
  }

  /// How bad a mistake is.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The file cannot be used.
    case error

    /// The file can be used and is likely wrong.
    case warning

    /// Only beside another diagnostic.
    case note
  }

  /// A second place, or longer help.
  public struct Note: Sendable, Hashable {
    /// What is to be said.
    public let message: Message

    /// Where; nil for help that has no place.
    public let span: SourceSpan?

    /// Makes a note.
    public init(_ message: Message, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  /// One way out: edits that, applied together, make the diagnostic go away.
  public struct FixIt: Sendable, Hashable {
    /// What the edits do, as an order: “rename the key”.
    public let message: Message

    /// Edits that do not overlap, in reading order.
    public let edits: [Edit]

    /// Whether the file may come to mean something else than its author has meant, so that a person must ask for it.
    public let mayChangeMeaning: Bool

    /// Makes a fix-it; one of form and spelling unless said otherwise.
    public init(_ message: Message, edits: [Edit], mayChangeMeaning: Bool = false) {
      self.message = message
      self.edits = edits
      self.mayChangeMeaning = mayChangeMeaning
    }
  }

  /// A replacement of a stretch of text; an empty stretch is an insertion, an empty replacement a deletion.
  public struct Edit: Sendable, Hashable {
    /// What is replaced.
    public let span: SourceSpan

    /// By what.
    public let replacement: String

    /// Makes an edit.
    public init(_ span: SourceSpan, with replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }
}
