import Foundation

/// Rows about memory at its peak.
struct MemoryRows {
  let workshop: Workshop

  func stream() throws -> Row {
    let (name, meaning) = ("memory-stream", "peak memory, 1,000,000 lines streamed, 1,000 rules")
    guard workshop.can("--verdict-lines") else {
      return .missing(name, meaning, "‘embargo check’ has no ‘--verdict-lines’")
    }
    let lines = workshop.isQuick ? 100_000 : 1_000_000
    let setup = Rate.Setup.embargo(.main1000, in: workshop, jobs: nil)
    let run = try setup.subject(workshop, lines: lines).run()
    if lines == 1_000_000 { try FileManager.default.removeItem(atPath: workshop.input(.main1000, lines: lines)) }
    return Row(
      name, meaning, run.peakKilobytes / 1024, unit: "MB",
      note: "\(lines) lines in \(decimal(run.wallMilliseconds / 1000, 1)) s")
  }

  func against() throws -> Row {
    let (name, meaning) = ("memory-against", "peak memory, 1,000,000 deals compared with a report of as many")
    guard workshop.can("--against") else { return .missing(name, meaning, "‘embargo check’ has no ‘--against’") }
    let lines = workshop.isQuick ? 100_000 : 1_000_000
    var setup = Rate.Setup.embargo(.main1000, in: workshop, jobs: nil, isBrief: false)
    setup.isCompared = true
    let run = try setup.subject(workshop, lines: lines).run()
    for file in [workshop.path("report-main-1000-\(lines).ndjson"), try workshop.input(.main1000, lines: lines)] {
      try FileManager.default.removeItem(atPath: file)
    }
    return Row(
      name, meaning, run.peakKilobytes / 1024, unit: "MB",
      note: "\(lines) deals in \(decimal(run.wallMilliseconds / 1000, 1)) s")
  }

  func perRule() throws -> Row {
    let subjects = try [Lane.main10000, .main10].map { lane in
      Subject(
        name: lane.name,
        words: [workshop.embargo, "check", "--rules", workshop.path(lane.rules), try workshop.input(lane, lines: 1)])
    }
    let peaks = try Comparison.run(subjects, rounds: 3).samples.map(\.peakKilobytes)
    return Row(
      "memory-rule", "memory a rule, at the peak of loading", (peaks[0] - peaks[1]) / 9990, unit: "kB",
      note: "\(decimal(peaks[0] / 1024, 1)) MB with 10,000 rules, \(decimal(peaks[1] / 1024, 1)) MB with 10")
  }
}
