import Embargo
import TestSupport

/// Random choices that are the same for the same seed.
struct Chance {
  private var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: seed) }

  /// True so many times in a hundred.
  mutating func hits(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    guard let element = elements.randomElement(using: &generator) else { preconditionFailure("nothing to choose from") }
    return element
  }

  /// A few of the elements, each once.
  mutating func some<Element>(_ elements: [Element], _ range: ClosedRange<Int>) -> [Element] {
    Array(elements.shuffled(using: &generator).prefix(number(range)))
  }

  mutating func word(_ words: [String]) -> Draft { .word(pick(words)) }

  mutating func words(_ words: [String], _ range: ClosedRange<Int>) -> Draft {
    .list(some(words, range).map { .word($0) })
  }

  mutating func shuffle<Element>(_ elements: [Element]) -> [Element] { elements.shuffled(using: &generator) }
}
