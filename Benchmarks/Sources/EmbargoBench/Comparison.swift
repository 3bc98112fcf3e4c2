/// Runs of several programs that took turns, so that whatever else the machine does falls upon all of them.
struct Comparison {
  let floor: Sample
  let samples: [Sample]

  static func run(_ subjects: [Subject], against floor: Subject, rounds: Int = 151) throws -> Comparison {
    let all = [floor] + subjects
    var times = all.map { _ in [Double]() }
    for subject in all { _ = try subject.run() }  // the first run reads the disk
    for round in 0..<rounds {
      for turn in all.indices {
        let index = (turn + round) % all.count
        times[index].append(try all[index].run())
      }
    }
    let samples = zip(all, times).map { Sample(name: $0.name, times: $1) }
    return Comparison(floor: samples[0], samples: Array(samples.dropFirst()))
  }
}

/// How long the runs of one program took.
struct Sample {
  let name: String
  let medianMilliseconds: Double
  let bestMilliseconds: Double

  init(name: String, times: [Double]) {
    let sorted = times.sorted()
    self.name = name
    medianMilliseconds = sorted[sorted.count / 2]
    bestMilliseconds = sorted[0]
  }
}
