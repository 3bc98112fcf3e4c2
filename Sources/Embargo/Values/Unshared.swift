extension Array {
  /// The same elements in memory of their own.
  ///
  /// Two cores that count references to one array hinder each other; each works faster on what is its own.
  func unshared() -> [Element] {
    var copy: [Element] = []
    copy.reserveCapacity(count)
    copy.append(contentsOf: self)
    return copy
  }
}
