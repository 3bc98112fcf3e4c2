/// Rows about reading: of rules and of deals in YAML, against libyaml's events on the same files; and the start.
///
/// What an empty program or `--version` takes is taken off where reading is compared with reading.
struct LoadingRows {
  let workshop: Workshop

  private var empty: Subject { Subject(name: "empty program", words: [workshop.tool("empty-program")]) }
  private var version: Subject { Subject(name: "embargo --version", words: [workshop.embargo, "--version"]) }

  private func events(_ path: String) -> Subject {
    Subject(name: "libyaml's events", words: [workshop.tool("embargo-bench-yaml"), path])
  }

  private func check(rules: String, _ deal: String) -> Subject {
    Subject(name: "embargo check", words: [workshop.embargo, "check", "--rules", rules, deal])
  }

  func loading1000() throws -> Row {
    try againstEvents("load-1000", "loading 1,000 rules against libyaml's events", rules: workshop.path("rules-1000"))
  }

  func loadingOwn() throws -> Row {
    try againstEvents("load-own", "loading the rules of the tree against libyaml's events", rules: "Rules")
  }

  private func againstEvents(_ name: String, _ meaning: String, rules: String) throws -> Row {
    let deal = rules == "Rules" ? "Examples/first-deal.yaml" : try workshop.input(.main1000, lines: 1)
    let samples = try Comparison.run(
      [check(rules: rules, deal), version, events(rules), empty], rounds: workshop.rounds * 3
    ).samples.map(\.processorMilliseconds)
    let (load, yaml) = (samples[0] - samples[1], samples[2] - samples[3])
    return Row(name, meaning, load / yaml, note: "\(decimal(load, 1)) ms against \(decimal(yaml, 1)) ms")
  }

  func loading10000() throws -> Row {
    let deal = try workshop.input(.main1000, lines: 1)
    let subjects = ["rules-10000", "rules-1000"].map { check(rules: workshop.path($0), deal) } + [version]
    let samples = try Comparison.run(subjects, rounds: workshop.rounds).samples.map(\.processorMilliseconds)
    let (many, few) = (samples[0] - samples[2], samples[1] - samples[2])
    return Row(
      "load-10000", "loading 10,000 rules against 1,000", many / few,
      note: "\(decimal(many, 1)) ms against \(decimal(few, 1)) ms")
  }

  func yamlDeals() throws -> Row {
    let deals = workshop.path("main-1000.yaml")
    let rules = workshop.path("rules-1000")
    func judge(_ deals: String) -> Subject {
      let brief = workshop.can("--verdict-lines") ? ["--format", "ndjson", "--verdict-lines"] : []
      return Subject(name: "embargo", words: [workshop.embargo, "check", "--rules", rules] + brief + [deals])
    }
    let samples = try Comparison.run(
      [judge(deals), judge(try workshop.input(.main1000, lines: 1)), events(deals), empty],
      rounds: workshop.rounds
    ).samples.map(\.processorMilliseconds)
    let (judged, yaml) = (samples[0] - samples[1], samples[2] - samples[3])
    return Row(
      "yaml-deals", "2,000 deals in YAML against libyaml's events", judged / yaml,
      note: "\(decimal(judged, 1)) ms against \(decimal(yaml, 1)) ms")
  }

  // MARK: start

  func starts() throws -> [Row] {
    let deal = Subject(
      name: "embargo check, one deal",
      words: [workshop.embargo, "check", "--fail-on", "prohibited", "Examples/first-deal.yaml"])
    let samples = try Comparison.run([version, deal, empty], rounds: workshop.isQuick ? 31 : 151).samples
      .map(\.wallMilliseconds)
    return [
      Row("start-version", "‘--version’ against an empty program", samples[0] / samples[2]),
      Row("start-check", "one deal, all built-in rules, against an empty program", samples[1] / samples[2]),
      Row("start-verdict", "start to verdict, one deal, all built-in rules", samples[1], unit: "ms"),
    ]
  }
}
