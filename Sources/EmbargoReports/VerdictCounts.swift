import Embargo

/// How often each verdict came out, the gravest first; what did not come out is left out.
struct VerdictCounts {
  let counts: [(verdict: Verdict, count: Int)]

  init(_ assessments: [Assessment]) {
    counts = Verdict.allCases.sorted(by: >).compactMap { verdict in
      let count = assessments.count { $0.verdict == verdict }
      return count == 0 ? nil : (verdict, count)
    }
  }
}
