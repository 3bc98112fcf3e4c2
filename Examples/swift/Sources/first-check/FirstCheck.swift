import Embargo
import EmbargoReports
import UNRules

let deal = """
  id: rifle
  date: 2023-09-13
  activity: gift
  from: {country: RU}
  to: {country: KP}
  items: [{description: rifle, category: rifles-and-carbines, quantity: 1 piece}]
  """

// The rules lie in the binary: nothing is read from a disk.
let rules = RuleSource(texts: UNRules.files.map { ($0.path, $0.text) }, name: "un")
let checker = try Checker(rules: rules)

let assessments = try checker.transactions(in: deal, named: "rifle.yaml").get().map { checker.assess($0) }
for assessment in assessments {
  print("\(assessment.id): \(assessment.verdict.rawValue)")
  for finding in assessment.findings {
    let paragraphs = finding.citations.map { "\($0.resolution) paragraph \($0.paragraph)" }
    print("  \(finding.subject) \(finding.status.rawValue): \(paragraphs.joined(separator: ", "))")
  }
}

// The same report as of `embargo check --format json`.
print(JSONReport.render(assessments, context: ReportContext(checker.rules)))
