/// One entry of a tape: sixteen bytes, no reference, meaningful only beside the tape that holds it.
///
/// A mapping is followed by key, value, key, value …; a sequence by its elements. `next` leads past the whole subtree.
package struct Node: Sendable, Hashable {
  package enum Kind: UInt8, Sendable { case mapping, sequence, scalar }

  /// How the text was written; decides how it is decoded and what a fix-it may do with it.
  package enum Style: UInt8, Sendable {
    /// A YAML scalar without quotes; its text is the slice of the source.
    case plain
    /// Between quotes, and the slice inside of them is the text.
    case quoted
    /// Between quotes, with JSON escapes to be decoded on demand.
    case jsonEscaped
    /// Any scalar whose text differs from its slice and stands in the tape's side buffer.
    case sideText
    /// A JSON number, as written.
    case number
    /// A JSON word: true, false, null.
    case word
    /// A block collection of YAML.
    case block
    /// A collection in brackets.
    case flow
  }

  package let kind: Kind
  package let style: Style

  /// UTF-8 offset of the first byte, quotes and brackets included.
  package let start: UInt32

  /// Length in bytes, quotes and brackets included; of a block collection to the end of its last child.
  package var length: UInt32

  /// Index of the node after the subtree.
  package var next: UInt32

  package init(kind: Kind, style: Style, start: UInt32, length: UInt32, next: UInt32) {
    self.kind = kind
    self.style = style
    self.start = start
    self.length = length
    self.next = next
  }
}
