/// Room for the nodes of many lines, which grows without being filled first.
///
/// Memory is held by pointer, as in the scanner that writes here and in libyaml's parser; it is freed with this value.
@safe package struct NodeBuffer: ~Copyable {
  private(set) var room = unsafe UnsafeMutableBufferPointer<Node>(start: nil, count: 0)

  /// How many nodes are in use; what lies behind them is not initialised.
  package private(set) var count = 0

  /// Makes a buffer without room.
  package init() {}

  deinit { unsafe room.deallocate() }

  /// How many nodes there is room for.
  package var capacity: Int { unsafe room.count }

  /// The nodes in use, in an array of their own.
  package var nodes: [Node] { unsafe Array(room[..<count]) }

  /// Sees to it that so many nodes more have room.
  mutating func makeRoom(for additional: Int) {
    let wanted = count + additional
    guard unsafe wanted > room.count else { return }
    let larger = unsafe UnsafeMutableBufferPointer<Node>.allocate(capacity: max(wanted, room.count * 2))
    _ = unsafe larger.moveInitialize(fromContentsOf: room[..<count])
    unsafe room.deallocate()
    unsafe room = larger
  }

  /// Says that the nodes up to this many are in use: somebody has written them.
  @unsafe mutating func setCount(_ count: Int) {
    precondition(count <= capacity, "nodes lie in the room that there is")
    self.count = count
  }

  /// Room that the nodes of a text of so many bytes need at most.
  ///
  /// Each node but an open bracket is followed by a byte of its own: a comma, a colon, a closing bracket. A text that
  /// breaks off can have as many open brackets as may be nested.
  static func bound(forBytes count: Int) -> Int {
    min(count / 2 + ReadingLimits.depth + 2, ReadingLimits.nodes)
  }
}
