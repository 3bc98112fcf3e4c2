/// How many deals a program judges in a second, from its input to its output.
///
/// What a run over one deal takes, which is the start and the reading of the rules, is taken off: it has rows of its own.
struct Rate {
  /// A program and the lane that it is given.
  struct Setup {
    let name: String
    let lane: Lane
    let words: [String]
    /// Whether the deals are given as standard input.
    var readsInput = true
    /// Whether the clock on the wall counts, not the time of the processor.
    var countsWall = false

    func subject(_ workshop: Workshop, lines: Int) throws -> Subject {
      let input = try workshop.input(lane, lines: lines)
      return Subject(name: name, words: words, input: input)
    }
  }

  /// Deals a second of each, all in turn.
  static func measure(_ setups: [Setup], in workshop: Workshop) throws -> [Double] {
    let counts = try setups.map { try lines(for: $0, in: workshop) }
    var subjects: [Subject] = []
    for (setup, count) in zip(setups, counts) {
      subjects.append(try setup.subject(workshop, lines: count))
      subjects.append(try setup.subject(workshop, lines: 1))
    }
    let samples = try Comparison.run(subjects, rounds: workshop.rounds).samples
    return setups.indices.map { index in
      func time(_ sample: Sample) -> Double {
        setups[index].countsWall ? sample.wallMilliseconds : sample.processorMilliseconds
      }
      let milliseconds = time(samples[2 * index]) - time(samples[2 * index + 1])
      return Double(counts[index] - 1) / max(milliseconds, 0.01) * 1e3
    }
  }

  /// So many lines that a run takes about a second.
  private static func lines(for setup: Setup, in workshop: Workshop) throws -> Int {
    let seconds = workshop.isQuick ? 0.4 : 1.0
    var count = 1000
    while true {
      let all = try setup.subject(workshop, lines: count).run().processorMilliseconds
      let one = try setup.subject(workshop, lines: 1).run().processorMilliseconds
      let rate = Double(count) / max(all - one, 0.5) * 1e3
      let wanted = Int(rate * seconds)
      if wanted <= count || count >= 400_000 { return count }
      if all - one > 50 {
        return [2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 400_000].first { $0 >= wanted } ?? 400_000
      }
      count = min(count * 10, 400_000)
    }
  }
}

extension Rate.Setup {
  /// Embargo with one verdict line a deal, on one core.
  static func embargo(_ lane: Lane, in workshop: Workshop, jobs: Int? = 1, isBrief: Bool = true) -> Self {
    var words = [
      workshop.embargo, "check", "--rules", workshop.path(lane.rules), "--input", "ndjson", "--format", "ndjson",
    ]
    if let jobs, workshop.can("--jobs") { words += ["--jobs", "\(jobs)"] }
    if isBrief { words.append("--verdict-lines") }
    return Self(name: "embargo", lane: lane, words: words + ["-"])
  }

  /// The floor, which prints the same line.
  static func floor(_ lane: Lane, in workshop: Workshop) -> Self {
    Self(name: "floor", lane: lane, words: [workshop.tool("embargo-floor"), workshop.path("\(lane.rules).floor")])
  }
}
