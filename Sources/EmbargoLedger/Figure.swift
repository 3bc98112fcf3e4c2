import Embargo
public import LocatedText

/// A reported figure, or a notice that a ceiling is reached, as it stands in a row of a file.
public struct Figure: Sendable, Hashable {
  /// What the ledger is to keep.
  public let statement: LedgerEntry.Statement
  /// Where the row begins.
  public let place: SourceSpan

  /// Whether two figures are of the same thing by the same source, whatever their amounts.
  func isAbout(_ other: LedgerEntry.Statement) -> Bool {
    let own = statement
    return own.kind == other.kind && own.rule == other.rule && own.days == other.days && own.per == other.per
      && own.source == other.source && (own.kind == .figure || own.closedFrom == other.closedFrom)
  }
}

/// What came of importing the figures of a file.
public struct FigureImport: Sendable, Hashable {
  /// What was added.
  public let added: [LedgerEntry]
  /// What stood there already.
  public let known: [LedgerEntry]
  /// Why nothing was added.
  public let refusals: [Diagnostic]
}

extension Ledger {
  /// Adds the figures of a file: all of them, or none.
  ///
  /// A row that stands in the ledger already is left as it is; one that gives another amount for the same thing is
  /// refused.
  ///
  /// - Throws: why the ledger cannot be used.
  public func add(_ figures: [Figure], as who: Signature) throws(LedgerFault) -> FigureImport {
    try write { draft in
      let standing = draft.before.standing
      var known: [LedgerEntry] = []
      var added: [LedgerEntry] = []
      var refusals: [Diagnostic] = []
      for figure in figures {
        guard let same = standing.first(where: { figure.isAbout($0.statement) }) else {
          added.append(draft.add(figure.statement, who))
          continue
        }
        if same.statement.amounts == figure.statement.amounts {
          known.append(same)
        } else {
          refusals.append(Diagnostic("recorded-otherwise", .otherFigure(figure.statement, same), at: figure.place))
        }
      }
      if refusals.isEmpty { return FigureImport(added: added, known: known, refusals: []) }
      draft.discard()
      return FigureImport(added: [], known: [], refusals: refusals)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func otherFigure(_ figure: LedgerEntry.Statement, _ entry: LedgerEntry) -> Self {
    """
    ‘\(figure.source)’ has \(AmountText.written(entry.statement.amounts)) in entry \(entry.number) and \
    \(AmountText.written(figure.amounts)) here; take the entry back with ‘embargo ledger remove \(entry.number)’ if \
    this one replaces it
    """
  }
}
