/// A pattern for ids: with `*` or `?` it must fit the whole of one, without it is a part of one.
public struct NamePattern: Sendable, Hashable {
  private let pattern: [Character]
  private let isGlob: Bool

  /// Takes a pattern as typed: `*` stands for any characters, `?` for one.
  public init(_ text: String) {
    pattern = Array(text)
    isGlob = text.contains { $0 == "*" || $0 == "?" }
  }

  /// Whether an id fits.
  public func matches(_ id: String) -> Bool {
    guard isGlob else { return id.contains(String(pattern)) }
    let name = Array(id)
    // The last `*`, and up to where in the id it reaches: a later `*` makes an earlier one final.
    var star: (pattern: Int, name: Int)?
    var (place, index) = (0, 0)
    while index < name.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, index)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[index] {
        (place, index) = (place + 1, index + 1)
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        (place, index) = (last.pattern + 1, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
