/// Everything that is measured, by name.
struct Catalogue {
  struct Entry {
    let name: String
    /// Left out of a quick run.
    var isSlow = false
    let measure: () throws -> [Row]
  }

  let entries: [Entry]

  init(_ workshop: Workshop, script: String) {
    let bulk = BulkRows(workshop: workshop)
    let loading = LoadingRows(workshop: workshop)
    let memory = MemoryRows(workshop: workshop)
    let authoring = AuthoringRows(workshop: workshop)
    let lanes = [Lane.main10, .main100, .main1000, .main10000, .wide, .missing, .codes]
    // Memory first: what a program is said to need is no less than what this one has when it starts it.
    var entries = [
      Entry(name: "memory-stream") { [try memory.stream()] }, Entry(name: "memory-rule") { [try memory.perRule()] },
      Entry(name: "memory-against") { [try memory.against()] },
    ]
    entries += lanes.map { lane in
      Entry(name: lane.name, isSlow: ["main-100", "codes-1000"].contains(lane.name)) { [try bulk.againstFloor(lane)] }
    }
    entries.append(Entry(name: "python") { [try LibraryRows(workshop: workshop, script: script).againstPython()] })
    entries.append(Entry(name: "fall-rules") { [try bulk.fallWithRules()] })
    entries.append(Entry(name: "fall-missing") { [try bulk.fallWithMissingFacts()] })
    entries.append(Entry(name: "cores") { [try bulk.cores()] })
    entries.append(Entry(name: "full-report") { [try bulk.fullReport()] })
    entries.append(Entry(name: "against") { [try bulk.against()] })
    entries.append(Entry(name: "load-1000") { [try loading.loading1000()] })
    entries.append(Entry(name: "load-10000") { [try loading.loading10000()] })
    entries.append(Entry(name: "load-own") { [try loading.loadingOwn()] })
    entries.append(Entry(name: "yaml-deals") { [try loading.yamlDeals()] })
    entries.append(Entry(name: "start") { try loading.starts() })
    for count in [100, 1000, 10_000] {
      entries.append(Entry(name: "lint-\(count)", isSlow: count > 1000) { [try authoring.lint(count)] })
      entries.append(Entry(name: "diff-\(count)", isSlow: count > 1000) { [try authoring.diff(count)] })
    }
    self.entries = entries
  }
}
