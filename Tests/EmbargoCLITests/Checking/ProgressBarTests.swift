import Testing

@testable import EmbargoCLI

struct ProgressBarTests {
  @Test(arguments: [
    (1, 4, 40, "in [#####----------------] 1 lines, 1/s"), (9, 4, 40, "in [#####################] 1 lines, 1/s"),
    (1, 4, 12, "in 1 lines,"),
    (1, nil, 40, "in 1 lines, 1/s"),
  ])
  func `a bar fits into the columns`(_ done: Int, _ total: Int?, _ columns: Int, _ line: String) {
    let progress = ProgressBar.Progress(work: "in", done: done, total: total, count: "1 lines, 1/s")
    #expect(ProgressBar.line(progress, columns: columns) == line)
    #expect(line.count < columns)
  }

  @Test func `the time left goes by the bytes`() {
    #expect(LineProgress.words(lines: 300, bytes: 100, of: 700, seconds: 15) == "300 lines, 20/s, 1:30 left")
    #expect(LineProgress.words(lines: 300, bytes: 100, of: nil, seconds: 15) == "300 lines, 20/s")
  }
}
