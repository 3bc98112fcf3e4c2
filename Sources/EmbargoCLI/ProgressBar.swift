/// A line on standard error that tells how far long work has come: on a terminal alone, and only past a second.
struct ProgressBar: Sendable {
  /// How far the work has come.
  struct Progress {
    let work: String
    /// Of `total`, in any unit.
    let done: Int
    /// Nil where nobody knows.
    let total: Int?
    /// What has been done, in words.
    let count: String
  }

  private let columns: Int?
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// Begins to count the second.
  init() { columns = Terminal.isTerminal(.error) ? Terminal.columns(of: .error) ?? 80 : nil }

  /// Time since it began.
  var elapsed: Duration { ContinuousClock.now - start }

  /// Shows how far the work has come, ten times a second at most.
  mutating func show(_ progress: @autoclosure () -> Progress) {
    guard let columns else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), last.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    last = now
    Output.diagnose("\r" + Self.line(progress(), columns: columns) + "\u{1B}[K")
  }

  /// Takes the line away, if there is one; the next time comes anew.
  mutating func clear() {
    if last != nil { Output.diagnose("\r\u{1B}[K") }
    last = nil
  }

  /// The bar in at most so many columns; without one where there is no room, or nobody knows how much there is to do.
  static func line(_ progress: Progress, columns: Int) -> String {
    let words = "\(progress.work) \(progress.count)"
    let room = columns - 1 - words.count - 3
    guard let total = progress.total, total > 0, room >= 5 else { return String(words.prefix(max(columns - 1, 0))) }
    let width = min(room, 40)
    let full = width * min(max(progress.done, 0), total) / total
    return progress.work + " [" + String(repeating: "#", count: full) + String(repeating: "-", count: width - full)
      + "] " + progress.count
  }
}
