import Foundation

/// What a program answered to each deal of a lane: a fast wrong answer is worth nothing.
struct Answers {
  struct Line: Equatable {
    let id: String
    let verdict: String
    let rules: [String]
  }

  let lines: [Line]

  /// Takes verdict lines: an object a deal with `id`, `verdict` and `rules`.
  init(file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    lines = try text.split(separator: "\n").map { line in
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let verdict = object["verdict"] as? String
      else { throw BenchFault("no verdict line: \(line.prefix(200))") }
      let rules = object["rules"] as? [String] ?? []
      return Line(id: object["id"] as? String ?? "", verdict: verdict, rules: rules.sorted())
    }
  }

  /// Runs two programs over the first deals of a lane and stops the benchmark where they differ.
  static func compare(_ one: Rate.Setup, _ other: Rate.Setup, in workshop: Workshop, deals: Int = 20_000) throws {
    let answers = try [one, other].map { setup in
      var subject = try setup.subject(workshop, lines: deals)
      subject.output = workshop.path("answers-\(setup.name).ndjson")
      _ = try subject.run()
      return try Answers(file: workshop.path("answers-\(setup.name).ndjson"))
    }
    try expectSame(answers[0], answers[1], "\(one.name) and \(other.name) on \(one.lane.name)")
  }

  static func expectSame(_ one: Answers, _ other: Answers, _ who: String) throws {
    guard one.lines.count == other.lines.count else {
      throw BenchFault("\(who): \(one.lines.count) answers and \(other.lines.count)")
    }
    for (left, right) in zip(one.lines, other.lines) where left != right {
      throw BenchFault("\(who) answer differently: \(left) and \(right)")
    }
  }
}
