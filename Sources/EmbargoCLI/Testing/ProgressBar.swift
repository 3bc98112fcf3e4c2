import EmbargoAuthoring

/// A line on standard error that tells how far long work has come: on a terminal alone, and only past a second.
struct ProgressBar {
  private let columns: Int?
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// Begins to count the second.
  init() { columns = Terminal.isTerminal(.error) ? Terminal.columns(of: .error) ?? 80 : nil }

  /// Shows how far the work has come, ten times a second at most.
  mutating func show(_ progress: TestProgress) {
    guard let columns else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), last.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    last = now
    Output.diagnose("\r" + Self.line(progress, columns: columns) + "\u{1B}[K")
  }

  /// Takes the line away, if there is one.
  func clear() { if last != nil { Output.diagnose("\r\u{1B}[K") } }

  /// The bar in at most so many columns.
  static func line(_ progress: TestProgress, columns: Int) -> String {
    let total = max(progress.total, 1)
    let done = min(max(progress.done, 0), total)
    let count = " \(done)/\(total)"
    let room = columns - 1 - progress.work.count - count.count - 4
    guard room >= 5 else { return String((progress.work + count).prefix(max(columns - 1, 0))) }
    let width = min(room, 40)
    let full = width * done / total
    return progress.work + " [" + String(repeating: "#", count: full) + String(repeating: "-", count: width - full)
      + "]"
      + count
  }
}
