/// Runs of several programs that took turns, so that whatever else the machine does falls upon all of them.
struct Comparison {
  let samples: [Sample]

  static func run(_ subjects: [Subject], rounds: Int) throws -> Comparison {
    var runs = subjects.map { _ in [Subject.Run]() }
    for subject in subjects { _ = try subject.run() }  // the first run reads the disk
    for round in 0..<rounds {
      for turn in subjects.indices {
        let index = (turn + round) % subjects.count
        runs[index].append(try subjects[index].run())
      }
    }
    return Comparison(samples: runs.map(Sample.init))
  }
}

/// What the runs of one program took, in the middle.
struct Sample {
  let wallMilliseconds: Double
  let processorMilliseconds: Double
  let peakKilobytes: Double

  init(_ runs: [Subject.Run]) {
    wallMilliseconds = runs.map(\.wallMilliseconds).median
    processorMilliseconds = runs.map(\.processorMilliseconds).median
    peakKilobytes = runs.map(\.peakKilobytes).median
  }
}

extension [Double] {
  /// The one in the middle.
  var median: Double { sorted()[count / 2] }
}
