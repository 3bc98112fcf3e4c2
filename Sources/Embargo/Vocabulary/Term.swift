import LocatedText

/// A term's place in the vocabulary: dense over all taxonomies, so that sets of terms are rows of bits.
package struct TermID: Sendable, Hashable, Comparable {
  package let index: Int32

  package init(_ index: Int32) { self.index = index }

  package static func < (left: TermID, right: TermID) -> Bool { left.index < right.index }
}

/// One word of a taxonomy, as integers: texts are read from its file when somebody asks.
package struct Term: Sendable, Hashable {
  package let taxonomy: Taxonomy

  /// Which file, and which node in it, holds the term.
  package let file: Int32
  package let node: Int32
  package let idNode: Int32

  /// Ranges of links to broader terms, and to what it may turn out to be.
  package var broader: Range<Int32> = 0..<0
  package var mayBe: Range<Int32> = 0..<0

  /// Range of its tariff prefixes.
  package var tariff: Range<Int32> = 0..<0

  /// Days on which the term may be written; for codes of countries that came or went.
  package var inUse = DateSpan(.distantPast, through: .distantFuture)

  package var isCountry = false

  /// A single place without an inside: asked of a text that no one knows, the answer is no.
  package var isPoint = false

  /// Goods that a list names by what they can do: a tariff code does not show whether a thing is among them.
  package var isBySpecification = false

  /// A finding whose absence is unknown, not none.
  package var isUnknownIfLeftOut = false

  /// Of a measurement, the number of its dimension in the table of units; -1 where nobody says what it is of.
  package var dimension: Int32 = -1

  package init(taxonomy: Taxonomy, file: Int32, node: Int32, idNode: Int32) {
    self.taxonomy = taxonomy
    self.file = file
    self.node = node
    self.idNode = idNode
  }
}

/// A broader or possible term, for the days on which it is one.
package struct TermLink: Sendable, Hashable {
  package let target: TermID
  package let days: DateSpan

  /// Whether the link has no bound.
  package var isTimeless: Bool { days.first == .distantPast && days.last == .distantFuture }
}
