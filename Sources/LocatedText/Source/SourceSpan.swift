/// A stretch of a source, in UTF-8 offsets, which are kept in 32 bits: no source is longer.
public struct SourceSpan: Sendable, Hashable {
  /// The source that holds the stretch.
  public let source: SourceText

  private let first: UInt32
  private let end: UInt32

  /// Makes a span; an end in front of the start counts as the start.
  public init(source: SourceText, startUTF8: Int, endUTF8: Int) {
    self.source = source
    first = UInt32(clamping: startUTF8)
    end = max(first, UInt32(clamping: endUTF8))
  }

  /// Offset of the first byte.
  public var startUTF8: Int { Int(first) }

  /// Offset one past the last byte; equal to the start for a mere place.
  public var endUTF8: Int { Int(end) }

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
