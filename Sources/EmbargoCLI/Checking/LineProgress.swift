/// How far the lines of an input have been judged, how fast, and how long it will take.
struct LineProgress: Sendable {
  private let work: String
  private let total: Int?
  private var bytes = 0
  private var bar = ProgressBar()

  /// Begins with an input; of a file of a disk it is known how much is to be done.
  init(_ input: LineInput) {
    work = input.name
    if case .file(let path) = input.rest { total = Terminal.size(of: path) } else { total = nil }
  }

  /// Tells of some bytes more, and of all lines so far.
  mutating func add(_ size: Int, lines: Int) {
    bytes += size
    let elapsed = Double(bar.elapsed.components.seconds) + Double(bar.elapsed.components.attoseconds) / 1e18
    let (work, total, bytes) = (work, total, bytes)
    bar.show(
      .init(
        work: work, done: bytes, total: total,
        count: Self.words(lines: lines, bytes: bytes, of: total, seconds: elapsed)))
  }

  /// Takes the line away.
  mutating func clear() { bar.clear() }

  /// Lines, their rate, and the time left where it can be told.
  static func words(lines: Int, bytes: Int, of total: Int?, seconds: Double) -> String {
    let rate = seconds > 0 ? Int(Double(lines) / seconds) : 0
    let words = "\(lines) lines, \(rate)/s"
    guard let total, bytes > 0, total > bytes else { return words }
    let left = Int((seconds * Double(total - bytes) / Double(bytes)).rounded(.up))
    let minutes = left / 60
    return words + ", \(minutes):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
  }
}
