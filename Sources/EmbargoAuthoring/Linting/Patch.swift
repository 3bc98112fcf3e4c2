public import LocatedText

/// The difference between two texts in the form that `patch` and `git apply` read (POSIX, diff -u).
public enum Patch {
  private static let context = 3

  /// The difference.
  ///
  /// - Parameters:
  ///   - before: the old text, whose name stands in the head.
  ///   - after: the new text.
  /// - Returns: the patch; the empty text for equal ones.
  public static func text(from before: SourceText, to after: SourceText) -> String {
    let old = lines(of: before)
    let new = lines(of: after)
    let steps = steps(from: old, to: new)
    let hunks = hunks(of: steps)
    if hunks.isEmpty { return "" }
    let name = before.name.hasPrefix("./") ? String(before.name.dropFirst(2)) : before.name
    let isAbsolute = name.hasPrefix("/")
    let head = isAbsolute ? "--- \(name)\n+++ \(name)\n" : "--- a/\(name)\n+++ b/\(name)\n"
    return head + hunks.map { text(of: $0, steps) }.joined()
  }

  /// One line of the result: kept, taken out or put in.
  private struct Step {
    let sign: Character
    let line: Substring
    /// Numbers of the next lines of the two texts, from 0.
    let old: Int
    let new: Int
  }

  /// The lines, each with its end.
  private static func lines(of source: SourceText) -> [Substring] {
    let text = String(decoding: source.bytes, as: UTF8.self)
    var lines: [Substring] = []
    var start = text.unicodeScalars.startIndex
    let scalars = text.unicodeScalars
    while start < scalars.endIndex {
      let end = scalars[start...].firstIndex(of: "\n").map { scalars.index(after: $0) } ?? scalars.endIndex
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  private static func steps(from old: [Substring], to new: [Substring]) -> [Step] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [Step] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        steps.append(Step(sign: "-", line: old[left], old: left, new: right))
        left += 1
      } else if inserted.contains(right) {
        steps.append(Step(sign: "+", line: new[right], old: left, new: right))
        right += 1
      } else {
        steps.append(Step(sign: " ", line: old[left], old: left, new: right))
        left += 1
        right += 1
      }
    }
    return steps
  }

  /// Ranges of steps with a change and a few kept lines around; those that touch are one.
  private static func hunks(of steps: [Step]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in steps.indices where steps[index].sign != " " {
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func text(of hunk: Range<Int>, _ steps: [Step]) -> String {
    let own = steps[hunk]
    let old = own.count { $0.sign != "+" }
    let new = own.count { $0.sign != "-" }
    var text = "@@ -\(range(own.first?.old ?? 0, old)) +\(range(own.first?.new ?? 0, new)) @@\n"
    for step in own {
      text += String(step.sign) + step.line
      if step.line.unicodeScalars.last != "\n" {
        text += "\n\\ No newline at end of file\n"
      }
    }
    return text
  }

  private static func range(_ start: Int, _ count: Int) -> String {
    count == 0 ? "\(start),0" : "\(start + 1),\(count)"
  }
}
