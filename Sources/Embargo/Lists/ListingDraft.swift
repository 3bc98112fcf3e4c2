import LocatedText

/// The parts of an entry as they are written, in YAML or in the rows of a table, before they are put together.
struct ListingDraft {
  let place: LocatedNode
  var id: LocatedNode?
  var name: LocatedNode?
  var aliases: [LocatedNode] = []
  var kind: LocatedNode?
  var country: LocatedNode?
  var identifiers: [(key: TermID, value: LocatedNode)] = []
  var acts: [Act] = []
  var listedOn: LocatedNode?
  var delistedOn: LocatedNode?

  /// Measures that were put on together, with days of their own where they have them.
  struct Act {
    var measures: [LocatedNode]
    var from: LocatedNode?
    var before: LocatedNode?
  }

  init(at place: LocatedNode) { self.place = place }
}
