extension Sequence where Element: Hashable {
  /// The elements, each where it comes up first.
  package var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
