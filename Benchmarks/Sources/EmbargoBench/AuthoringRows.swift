/// Rows about the work of those who keep rules: lint and diff, as ratios to reading the files.
struct AuthoringRows {
  let workshop: Workshop

  func lint(_ rules: Int) throws -> Row {
    try row("lint-\(rules)", "lint of \(rules) rules against loading them", rules) { folder in
      ["lint", "--as-of", "2026-01-01", folder]
    }
  }

  /// Compares the set with itself less its last rules.
  func diff(_ rules: Int) throws -> Row {
    let older = workshop.path("rules-\(rules)")
    return try row("diff-\(rules)", "diff of \(rules) rules against loading them", rules) { folder in
      ["diff", older, folder]
    }
  }

  private func row(_ name: String, _ meaning: String, _ rules: Int, _ words: (String) -> [String]) throws -> Row {
    let folder = workshop.path("rules-\(rules)")
    let deal = try workshop.input(.main10, lines: 1)
    let version = Subject(name: "version", words: [workshop.embargo, "--version"])
    let load = Subject(name: "load", words: [workshop.embargo, "check", "--rules", folder, deal])
    let work = Subject(name: name, words: [workshop.embargo] + words(folder))
    let samples = try Comparison.run([work, load, version], rounds: rules > 1000 ? 1 : 3).samples
      .map(\.processorMilliseconds)
    let (time, read) = (samples[0] - samples[2], samples[1] - samples[2])
    return Row(name, meaning, time / read, note: "\(decimal(time, 0)) ms against \(decimal(read, 0)) ms")
  }
}
