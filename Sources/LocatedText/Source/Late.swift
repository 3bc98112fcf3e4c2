import Synchronization

/// A value that is made when somebody first asks for it, and kept.
///
/// Many may ask at once, and none waits for another: two who are first together both make the value, which is the same,
/// and one of them is kept.
package final class Late<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let kept = AtomicLazyReference<Box>()

  package init() {}

  /// The value; made by `make`, which gives the same whenever it is asked, if nobody asked before.
  package func value(or make: () -> Value) -> Value {
    if let box = kept.load() { return box.value }
    return kept.storeIfNil(Box(make())).value
  }
}
