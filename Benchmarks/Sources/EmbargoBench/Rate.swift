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
    /// Whether the deals are compared with their own report of an earlier run.
    var isCompared = false

    func subject(_ workshop: Workshop, lines: Int) throws -> Subject {
      let input = try workshop.input(lane, lines: lines)
      let more = isCompared ? ["--against", try workshop.report(lane, lines: lines)] : []
      return Subject(name: name, words: words + more, input: input)
    }
  }

  /// Deals a second of each, all in turn.
  static func measure(_ setups: [Setup], in workshop: Workshop) throws -> [Double] {
    let count = try lines(for: setups, in: workshop)
    var subjects: [Subject] = []
    for setup in setups {
      subjects.append(try setup.subject(workshop, lines: count))
      subjects.append(try setup.subject(workshop, lines: 1))
    }
    let samples = try Comparison.run(subjects, rounds: workshop.rounds).samples
    return setups.indices.map { index in
      func time(_ sample: Sample) -> Double {
        setups[index].countsWall ? sample.wallMilliseconds : sample.processorMilliseconds
      }
      let milliseconds = time(samples[2 * index]) - time(samples[2 * index + 1])
      return Double(count - 1) / max(milliseconds, 0.01) * 1e3
    }
  }

  /// As many lines for all: a part of a bank's day, over which what is done once counts for little, or fewer where one of
  /// the programs is too slow for that.
  private static func lines(for setups: [Setup], in workshop: Workshop) throws -> Int {
    let few = 20_000
    let times = try setups.map { try $0.subject(workshop, lines: few).run().processorMilliseconds }
    if (times.max() ?? 0) > 2500 { return few }
    return workshop.isQuick ? 100_000 : 400_000
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
