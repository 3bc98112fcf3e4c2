import Embargo
import LocatedText

/// The deals of all files of one run, with everything that is wrong with the files.
///
/// Whatever is an error keeps its whole file out of the report. Of lines, each is a file of its own, and they are read
/// when their turn comes.
struct Batch {
  /// The part of a batch that one file holds.
  enum Part {
    case deals([Transaction])
    case lines(LineInput)
  }

  let parts: [Part]
  let diagnostics: [Diagnostic]

  /// The deals of all files that are judged together.
  var deals: [Transaction] {
    parts.flatMap { part -> [Transaction] in
      switch part {
      case .deals(let deals): deals
      case .lines: []
      }
    }
  }

  /// Whether a file is left out of the report.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads the deals; of lines nothing yet.
  init(_ inputs: [Input], for checker: Checker) {
    var parts: [Part] = []
    var diagnostics: [Diagnostic] = []
    var places: [String: SourceSpan] = [:]
    for input in inputs {
      switch input {
      case .lines(let lines): parts.append(.lines(lines))
      case .documents(let source, let format):
        let read = checker.transactions(in: source, as: format)
        let found = read.diagnostics + Self.repeatedIDs(of: read.partial, after: &places)
        diagnostics += found
        if !found.contains(where: { $0.severity == .error }) { parts.append(.deals(read.partial)) }
      }
    }
    self.parts = parts
    self.diagnostics = diagnostics.sortedByPlace()
  }

  /// The diagnostics of deals whose id another deal of the batch has already.
  static func repeatedIDs(
    of deals: [Transaction], after places: inout [String: SourceSpan]
  ) -> [Diagnostic] {
    deals.compactMap { deal in
      guard let first = places[deal.id] else {
        places[deal.id] = deal.idSpan
        return nil
      }
      return Diagnostic(
        "duplicate-id", .twoDeals(deal.id), at: deal.idSpan, notes: [.init("the first stands here", at: first)])
    }
  }
}

extension Transaction {
  fileprivate var idSpan: SourceSpan { node(slot(.id, of: Self.top).node).span }
}

extension Diagnostic.Message {
  fileprivate static func twoDeals(_ id: String) -> Self {
    "another deal of this run has the id ‘\(id)’; give each its own"
  }
}
