/// How a text report is laid out.
public struct TextStyle: Sendable, Hashable {
  /// Columns of a line; lines of a source and names of files may be longer.
  public var width: Int
  /// Whether the text is coloured for a terminal (ECMA-48).
  public var colour: Bool
  /// Whether every finding is told in full, and the rules near a deal that do not apply, if the assessment holds them.
  public var explains: Bool

  /// Plain text of eighty columns, unless said otherwise.
  public init(width: Int = 80, colour: Bool = false, explains: Bool = false) {
    self.width = width
    self.colour = colour
    self.explains = explains
  }
}
