import Embargo
import LocatedText

/// A file of deals that is to be taken whole or not at all.
struct DealFile {
  let deals: [Transaction]
  private(set) var diagnostics: [Diagnostic]

  /// Why the file could not be read to its end.
  var fault: Unusable?

  var hasErrors: Bool { fault != nil || diagnostics.contains { $0.severity == .error } }

  /// Reads the files, lines too, with everything that is wrong with them.
  ///
  /// What is merely unlikely in a report is an error in a sum: an absurd quantity is refused.
  static func read(_ inputs: [Input], for checker: Checker) -> [DealFile] {
    var places: [String: SourceSpan] = [:]
    return inputs.map { input in
      var file = file(input, for: checker)
      file.diagnostics = file.diagnostics.map { $0.id == "absurd-quantity" ? $0.asError : $0 }
      file.diagnostics += Batch.repeatedIDs(of: file.deals, after: &places)
      return file
    }
  }

  private static func file(_ input: Input, for checker: Checker) -> DealFile {
    switch input {
    case .documents(let source, let format):
      let read = checker.transactions(in: source, as: format)
      return DealFile(deals: read.partial, diagnostics: read.diagnostics)
    case .lines(let lines):
      var deals: [Transaction] = []
      var diagnostics: [Diagnostic] = []
      do {
        try lines.forEachBlock(checker.rules.vocabulary) { block in
          for read in block.map({ $0.deal(for: checker) }) {
            if let deal = read.partial, !read.hasErrors { deals.append(deal) }
            diagnostics += read.diagnostics
          }
        }
      } catch let faults as Diagnostics {
        return DealFile(deals: [], diagnostics: faults.all)
      } catch {
        return DealFile(deals: [], diagnostics: diagnostics, fault: error as? Unusable)
      }
      return DealFile(deals: deals, diagnostics: diagnostics)
    }
  }
}

extension Diagnostic {
  /// The same, as an error.
  fileprivate var asError: Diagnostic {
    Diagnostic(id, severity: .error, message, at: span, notes: notes, fixIts: fixIts)
  }
}
