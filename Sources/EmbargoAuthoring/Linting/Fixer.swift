public import Embargo
public import LocatedText

/// Applies fix-its to the files of a rule set, in memory, until nothing is left that it may mend.
public struct Fixer {
  private let mayChangeMeaning: Bool
  private let isWanted: (String) -> Bool
  private let lint: (RuleSource) -> LintResult

  /// Prepares the mending.
  ///
  /// - Parameters:
  ///   - mayChangeMeaning: whether fixes are applied that may move a verdict.
  ///   - isWanted: whether a file, by the name that diagnostics show, may be changed.
  ///   - lint: finds what is to be mended.
  public init(
    mayChangeMeaning: Bool, isWanted: @escaping (String) -> Bool, lint: @escaping (RuleSource) -> LintResult
  ) {
    self.mayChangeMeaning = mayChangeMeaning
    self.isWanted = isWanted
    self.lint = lint
  }

  /// What came of it.
  public struct Outcome {
    /// The files that changed, each before and after.
    public let changes: [(before: SourceText, after: SourceText)]
    /// How many findings were mended.
    public let count: Int
    /// What is found now.
    public let result: LintResult
  }

  /// Mends what can be mended.
  ///
  /// Of fix-its that overlap the first is applied, and the others wait for another round. A round that brings a new error
  /// is not kept.
  public func fix(_ source: RuleSource) -> Outcome {
    var files = source.files
    var result = lint(source)
    var count = 0
    for _ in 0..<Self.mostRounds {
      let round = Self.apply(fixIts(in: result), to: files)
      if round.count == 0 { break }
      let next = lint(RuleSource(files: round.files))
      if next.errorCount > result.errorCount { break }
      (files, result) = (round.files, next)
      count += round.count
    }
    let before = Dictionary(source.files.map { ($0.path, $0.source) }) { first, _ in first }
    let changes = files.compactMap { file in
      before[file.path].flatMap { $0 == file.source ? nil : (before: $0, after: file.source) }
    }
    return Outcome(changes: changes, count: count, result: result)
  }

  private static let mostRounds = 20

  /// The only way out of each finding; where there are two, a person has to choose.
  private func fixIts(in result: LintResult) -> [Diagnostic.FixIt] {
    result.open.compactMap { diagnostic in
      guard diagnostic.fixIts.count == 1, let fixIt = diagnostic.fixIts.first,
        mayChangeMeaning || !fixIt.mayChangeMeaning, fixIt.edits.allSatisfy({ isWanted($0.span.file) })
      else { return nil }
      return fixIt
    }
  }

  private static func apply(
    _ fixIts: [Diagnostic.FixIt], to files: [RuleSource.File]
  ) -> (files: [RuleSource.File], count: Int) {
    var edits: [String: [Diagnostic.Edit]] = [:]
    var count = 0
    for fixIt in fixIts {
      let isFree = fixIt.edits.allSatisfy { edit in
        !(edits[edit.span.file] ?? []).contains { $0.touches(edit) }
      }
      guard isFree else { continue }
      for edit in fixIt.edits { edits[edit.span.file, default: []].append(edit) }
      count += 1
    }
    let changed = files.map { file -> RuleSource.File in
      guard let own = edits[file.source.name], let source = file.source.applying(own) else { return file }
      return RuleSource.File(path: file.path, source: source)
    }
    return (changed, count)
  }
}

extension Diagnostic.Edit {
  /// Whether two edits change the same text, or put something in at the same place.
  fileprivate func touches(_ other: Diagnostic.Edit) -> Bool {
    span.startUTF8 <= other.span.endUTF8 && other.span.startUTF8 <= span.endUTF8
  }
}

extension LintResult {
  /// How many mistakes of form and reference there are.
  fileprivate var errorCount: Int { findings.count(where: \.isMistake) }
}
