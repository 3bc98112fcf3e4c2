import Foundation

/// Rows about the check alone: deals that are decoded already, judged by the library and by a script in Python.
struct LibraryRows {
  let workshop: Workshop
  let script: String

  /// Times of a program that prints `RATE` in deals a second, and writes its answers to a file when it is given one.
  func againstPython() throws -> Row {
    let lane = Lane.main1000
    let count = workshop.isQuick ? 20_000 : 100_000
    let deals = try workshop.input(lane, lines: count)
    let library = [workshop.tool("embargo-bench-library"), workshop.path(lane.rules), deals]
    let python = ["python3", script, workshop.path("\(lane.rules).floor"), deals]
    let answers = try [("library", library), ("python", python)].map { name, words in
      let file = workshop.path("answers-\(name).ndjson")
      _ = try Subject(name: name, words: words + [file]).run()
      return try Answers(file: file)
    }
    try Answers.expectSame(answers[0], answers[1], "the library and Python on \(lane.name)")
    var rates: [[Double]] = [[], []]
    for _ in 0..<workshop.rounds {
      for (index, words) in [library, python].enumerated() { rates[index].append(try rate(words)) }
    }
    let medians = rates.map(\.median)
    return Row(
      "python", "check alone by the library against Python indexed by hand", medians[0] / medians[1],
      note: "\(decimal(medians[0] / 1000, 1)) k deals/s against \(decimal(medians[1] / 1000, 1)) k")
  }

  private func rate(_ words: [String]) throws -> Double {
    let file = workshop.path("rate.txt")
    _ = try Subject(name: words[0], words: words, output: file).run()
    let text = try String(contentsOfFile: file, encoding: .utf8)
    guard let rate = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw BenchFault("‘\(words[0])’ printed no rate: \(text)")
    }
    return rate
  }
}
