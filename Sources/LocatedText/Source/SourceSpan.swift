/// A stretch of a source, in UTF-8 offsets.
public struct SourceSpan: Sendable, Hashable {
  /// The source that holds the stretch.
  public let source: SourceText

  /// Offset of the first byte.
  public let startUTF8: Int

  /// Offset one past the last byte; equal to the start for a mere place.
  public let endUTF8: Int

  /// Makes a span; an end in front of the start counts as the start.
  public init(source: SourceText, startUTF8: Int, endUTF8: Int) {
    self.source = source
    self.startUTF8 = startUTF8
    self.endUTF8 = max(startUTF8, endUTF8)
  }

  /// Name of the source.
  public var file: String { source.name }

  /// Line and column of the first byte.
  ///
  /// Linear in the offset; where many are wanted, make a `LineTable` once.
  public var start: SourcePosition { LineTable(source).position(ofUTF8: startUTF8) }

  /// The text of the stretch.
  public var text: String { source.text(from: startUTF8, to: endUTF8) }
}

/// A place as an editor counts it.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// Line, from 1.
  public let line: Int

  /// Column in Unicode code points, from 1; a tab is one.
  public let column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Positions come in reading order.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
