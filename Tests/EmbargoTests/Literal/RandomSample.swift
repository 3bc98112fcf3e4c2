import Embargo
import LocatedText

/// A rule set and a deal as drafts, to be compared and made smaller.
struct RandomSample {
  var rules: [String: Draft]
  var deal: Draft

  static func source(_ rules: [String: Draft]) -> RuleSource {
    RuleSource(
      files: rules.map { path, draft in
        RuleSource.File(path: path, source: SourceText(name: path, text: draft.lines))
      })
  }

  /// Both evaluators, or what is wrong with the rules.
  static func comparison(_ rules: [String: Draft]) -> Result<EvaluatorComparison, Diagnostics> {
    let read = RuleSetReader.read(source(rules))
    guard let set = read.partial, !read.hasErrors else { return .failure(Diagnostics(read.diagnostics)) }
    return EvaluatorComparison.make(set)
  }

  /// In what the evaluators differ; nothing where they agree or the drafts do not read.
  private var differences: [String] {
    guard case .success(let comparison) = Self.comparison(rules) else { return [] }
    return comparison.differences(on: deal)
  }

  /// A sample that still differs and of which no part can be left out, as far as a number of attempts reaches.
  func reduced(attempts: Int = 4000) -> RandomSample {
    var best = self
    var left = attempts
    func shrink(_ keep: (RandomSample, Draft) -> RandomSample, _ part: (RandomSample) -> Draft?) {
      var isShrinking = true
      while isShrinking && left > 0 {
        isShrinking = false
        for smaller in part(best)?.smaller ?? [] where left > 0 {
          left -= 1
          let candidate = keep(best, smaller)
          if !candidate.differences.isEmpty {
            best = candidate
            isShrinking = true
            break
          }
        }
      }
    }
    for path in best.rules.keys.sorted() where path.hasSuffix("rules.yaml") {
      shrink({ $0.with(path, $1) }, { $0.rules[path] })
    }
    shrink({ RandomSample(rules: $0.rules, deal: $1) }, { $0.deal })
    for path in best.rules.keys.sorted() where !path.hasSuffix("rules.yaml") && path != "ruleset.yaml" {
      shrink({ $0.with(path, $1) }, { $0.rules[path] })
    }
    return best
  }

  private func with(_ path: String, _ draft: Draft) -> RandomSample {
    var copy = self
    copy.rules[path] = draft
    return copy
  }

  /// The sample and what the evaluators say of it, for a failure.
  var report: String {
    let files = rules.sorted { $0.key < $1.key }.map { "# \($0.key)\n\($0.value.lines)" }
    return (differences + ["# deal", deal.lines] + files).joined(separator: "\n")
  }
}

extension EvaluatorComparison {
  /// In what the evaluators differ on a draft; nothing if it does not read.
  func differences(on draft: Draft) -> [String] {
    let read = checker.transactions(in: SourceText(name: "deal", text: draft.lines), as: .yaml)
    return read.hasErrors ? [] : read.partial.flatMap { differences(on: $0) }
  }
}
