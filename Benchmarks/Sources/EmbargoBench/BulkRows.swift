/// Rows about many deals: against the floor, with more rules, with fewer facts, on two cores, with full reports.
struct BulkRows {
  let workshop: Workshop

  private var isMissing: String? { workshop.can("--verdict-lines") ? nil : "‘embargo check’ has no ‘--verdict-lines’" }

  /// Embargo against the floor on one lane.
  func againstFloor(_ lane: Lane) throws -> Row {
    let meaning = "speed against the floor, \(lane.name)"
    if let isMissing { return .missing(lane.name, meaning, isMissing) }
    let embargo = Rate.Setup.embargo(lane, in: workshop)
    let floor = Rate.Setup.floor(lane, in: workshop)
    try Answers.compare(embargo, floor, in: workshop)
    let rates = try Rate.measure([embargo, floor], in: workshop)
    return Row(lane.name, meaning, rates[0] / rates[1], note: "\(thousands(rates[0])) against \(thousands(rates[1]))")
  }

  func fallWithRules() throws -> Row {
    try fall("fall-rules", "fall from 10 to 10,000 rules", from: .main10, to: .main10000)
  }

  func fallWithMissingFacts() throws -> Row {
    try fall("fall-missing", "fall where 10 % of the facts are missing", from: .main1000, to: .missing)
  }

  private func fall(_ name: String, _ meaning: String, from: Lane, to: Lane) throws -> Row {
    if let isMissing { return .missing(name, meaning, isMissing) }
    return try ratio(name, meaning, .embargo(from, in: workshop), .embargo(to, in: workshop))
  }

  func cores() throws -> Row {
    let (name, meaning) = ("cores", "two cores against one")
    guard workshop.can("--jobs") else { return .missing(name, meaning, "‘embargo check’ has no ‘--jobs’") }
    var one = Rate.Setup.embargo(.main1000, in: workshop, jobs: 1)
    var two = Rate.Setup.embargo(.main1000, in: workshop, jobs: 2)
    one.countsWall = true
    two.countsWall = true
    return try ratio(name, meaning, two, one)
  }

  func fullReport() throws -> Row {
    let (name, meaning) = ("full-report", "time of full JSON reports against verdict lines")
    if let isMissing { return .missing(name, meaning, isMissing) }
    return try ratio(
      name, meaning, .embargo(.main1000, in: workshop), .embargo(.main1000, in: workshop, isBrief: false))
  }

  func against() throws -> Row {
    let (name, meaning) = ("against", "time of a comparison with an earlier report against full JSON reports")
    guard workshop.can("--against") else { return .missing(name, meaning, "‘embargo check’ has no ‘--against’") }
    let plain = Rate.Setup.embargo(.main1000, in: workshop, isBrief: false)
    var compared = plain
    compared.isCompared = true
    return try ratio(name, meaning, plain, compared)
  }

  private func ratio(_ name: String, _ meaning: String, _ one: Rate.Setup, _ other: Rate.Setup) throws -> Row {
    let rates = try Rate.measure([one, other], in: workshop)
    return Row(name, meaning, rates[0] / rates[1], note: "\(thousands(rates[0])) against \(thousands(rates[1]))")
  }

  private func thousands(_ rate: Double) -> String { "\(decimal(rate / 1000, rate < 10_000 ? 2 : 0)) k deals/s" }
}
