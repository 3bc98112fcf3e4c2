/// A value as far as it could be read, with everything that was found wrong on the way.
///
/// A pass goes on after a mistake, so that one run shows every one.
public struct Checked<Value> {
  /// What could be read; complete only if there is no error among the diagnostics.
  public let partial: Value

  /// Everything found, warnings too, in the order of discovery.
  public let diagnostics: [Diagnostic]

  /// Pairs a value with what was found.
  public init(_ partial: Value, _ diagnostics: [Diagnostic] = []) {
    self.partial = partial
    self.diagnostics = diagnostics
  }

  /// Whether an error is among the diagnostics.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The value, if nothing found is an error.
  ///
  /// - Throws: all diagnostics, if one of them is an error.
  public func get() throws(Diagnostics) -> Value {
    if hasErrors { throw Diagnostics(diagnostics) }
    return partial
  }
}

extension Checked: Sendable where Value: Sendable {}

/// One or more diagnostics, at least one of them an error.
public struct Diagnostics: Error, Sendable, Hashable {
  /// All of them, sorted by file, then place, then id.
  public let all: [Diagnostic]

  /// Gathers diagnostics in a stable order.
  public init(_ diagnostics: [Diagnostic]) { all = diagnostics.sortedByPlace() }
}

extension Diagnostics: CustomStringConvertible {
  /// One diagnostic a line, as the command line shows them but for the source lines.
  public var description: String { all.map(\.description).joined(separator: "\n") }
}

extension [Diagnostic] {
  /// The same diagnostics by file, then place, then id: the order in which they are shown.
  public func sortedByPlace() -> [Diagnostic] { sorted { $0.stands(before: $1) } }
}

extension Diagnostic {
  /// Whether it is shown before another: by file, then place, then id.
  package func stands(before other: Diagnostic) -> Bool {
    if span.file != other.span.file { return span.file < other.span.file }
    if span.startUTF8 != other.span.startUTF8 { return span.startUTF8 < other.span.startUTF8 }
    return id < other.id
  }
}
