import Foundation
import TestSupport
import Testing

/// `embargo check --list`, as typed.
struct CheckListTests {
  private let deal = """
    id: berth
    date: 2019-05-01
    activity: port-entry
    from: {country: RU}
    to: {country: CN}
    vessels: [{name: Morning Star, imo: "8628597", flag: PA, roles: [carrier]}]
    """

  private static let list =
    "id,name,kind,imo,measures,listed-on\na,Tern,vessel,9074729,un-1718-asset-freeze,2018-01-01\n"

  private func check(_ words: String, with files: [String: String] = [:]) throws -> Program.Result {
    let ships = try Repository.text("Examples/lists/un-1718-vessels.yaml")
    let all = files.merging(["deal.yaml": deal, "ships.yaml": ships, "other.csv": Self.list]) { own, _ in own }
    return try Typed.shell("embargo check \(words)", with: all)
  }

  @Test func `a ship is found on a list, and without one it is not`() throws {
    #expect(try check("deal.yaml").output.hasPrefix("PERMITTED"))
    let run = try check("deal.yaml --list ships.yaml")
    #expect(run.output.hasPrefix("PROHIBITED: S/RES/2371 (2017), paragraph 6"))
    #expect(run.output.contains("vessels[0].imo: 8628597 (listed as vessel-12 (HAO FAN 6) of “1718 Designated"))
    #expect(run.errors.contains("deal.yaml:6:37: warning: ‘8628597’ is the number of ‘vessel-12’ (HAO FAN 6)"))
    #expect(run.status == 1)
  }

  @Test func `the report says which lists were given, or that none was`() throws {
    #expect(try check("deal.yaml").output.hasSuffix("\nNo list of designated parties was given\n"))
    let foot =
      try check("deal.yaml --list ships.yaml --list other.csv").output
      .components(separatedBy: "Rule set un").last ?? ""
    #expect(foot.contains("\nList other, of an unknown day\n  sha256:"))
    #expect(foot.contains("\nList 1718 Designated Vessels List, 2020-06-04\n  sha256:"))
  }

  @Test func `as JSON the lists stand by the name of their files, with name, day and digest`() throws {
    func lists(_ words: String) throws -> [Report.List] {
      let output = try check("deal.yaml --format json \(words)").output
      let report = try JSONDecoder().decode(Report.self, from: Data(output.utf8))
      return report.lists
    }
    #expect(try lists("").isEmpty)
    let given = try lists("--list ships.yaml --list other.csv")
    #expect(given.map(\.name) == ["other", "1718 Designated Vessels List"])
    #expect(given.map(\.generated) == [nil, "2020-06-04"])
    #expect(given.allSatisfy { $0.digest.hasPrefix("sha256:") && $0.digest.count == 71 })
    #expect(try lists("--list other.csv --list ships.yaml").map(\.digest) == given.map(\.digest))
    #expect(try check("deal.yaml --format json --list ships.yaml").output.contains(#""listing": {"#))
  }

  @Test(arguments: [
    "deal.yaml --list ships.yaml other.csv", "--list ships.yaml other.csv --format text deal.yaml",
    "--list other.csv --list ships.yaml deal.yaml", "deal.yaml --list ships.yaml --list other.csv",
  ])
  func `lists and deals may stand in any order`(_ words: String) throws {
    let run = try check(words)
    #expect(run.output.hasPrefix("PROHIBITED"), "\(run.errors)")
    #expect(run.output.contains("\nList other, of") && run.output.contains("\nList 1718 Designated"))
  }

  @Test func `without a deal nothing is judged`() throws {
    let run = try check("--list ships.yaml")
    #expect(run.errors.contains("Missing expected argument '<file> ...'") && run.status == 64)
  }

  @Test func `a list with a mistake lets nobody be judged`() throws {
    let wrong = Self.list.replacing("9074729", with: "9074728")
    let run = try check("deal.yaml --list ships.yaml --list other.csv", with: ["other.csv": wrong])
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("other.csv:2:15: error: ‘9074728’ is no IMO number that was ever given"))
    #expect(run.status == 2)
  }

  @Test(arguments: [
    ("--list none.yaml", "error: cannot read none.yaml: No such file or directory\n", 2),
    ("--list ships.yaml --list ships.yaml", "Error: The list ‘ships.yaml’ is given twice.", 64),
  ])
  func `a list that is not there, a list given twice`(_ words: String, _ message: String, _ status: Int32) throws {
    let run = try check("deal.yaml \(words)")
    #expect(run.output == "" && run.errors.hasPrefix(message) && run.status == status)
  }

  @Test func `lines are judged by lists as well`() throws {
    let line =
      #"{"id":"a","date":"2019","activity":"port-entry","to":{"country":"CN"},"#
      + #""vessels":[{"imo":"8628597","roles":["carrier"]}]}"#
    let run = try check("deals.ndjson --format ndjson --list ships.yaml", with: ["deals.ndjson": line + "\n"])
    #expect(run.output.contains(#""verdict": "prohibited""#) && run.output.contains(#""id": "vessel-12""#))
  }
}

private struct Report: Decodable {
  struct List: Decodable {
    let name: String
    let generated: String?
    let digest: String
  }

  let lists: [List]
}
