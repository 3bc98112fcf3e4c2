/// Strict RFC 8259 over bytes, written for speed: the one place beside libyaml where memory is touched by pointer.
///
/// This file holds the memory: every load stands behind a comparison with `end`, every store behind one with
/// `capacity`, and the pointers live only as long as the call of `scan`. The grammar stands in the extensions. Nothing
/// is decoded: strings are checked and left where they are.
@safe struct JSONScanner {
  private let base: UnsafePointer<UInt8>
  private let nodes: UnsafeMutablePointer<Node>
  private let capacity: Int

  /// The byte after the text.
  let end: Int

  /// The bytes that may stand between values, a bit for each; in a line of its own none that ends one.
  let spaces: UInt64

  /// The byte to be read next.
  var at: Int

  /// How many nodes there are.
  private(set) var count: Int

  /// Mappings whose keys are not known to differ: those with escaped, repeated or more than 32 keys.
  var suspects: [Int] = []

  /// The byte to be read next; 0, which stands nowhere in JSON, at the end.
  @inline(__always) var byte: UInt8 { at < end ? unsafe base[at] : 0 }

  /// Eight bytes as one number, the first the lowest; the caller knows that they are there.
  @inline(__always) func eight(at offset: Int) -> UInt64 {
    assert(offset >= 0 && offset + 8 <= end)
    return unsafe UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// Four bytes as one number, the first the lowest; the caller knows that they are there.
  @inline(__always) func four(at offset: Int) -> UInt32 {
    assert(offset >= 0 && offset + 4 <= end)
    return unsafe UInt32(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt32.self))
  }

  /// A byte that has been read.
  func byte(at offset: Int) -> UInt8 {
    assert(offset >= 0 && offset < end)
    return unsafe base[offset]
  }

  /// Appends a node that ends at the byte to be read next.
  @inline(__always) mutating func add(_ kind: Node.Kind, _ style: Node.Style, from start: Int) throws(JSONFault) {
    guard hasRoom(for: 1) else { throw JSONFault(.tooManyNodes, at: start) }
    add(kind, style, start..<at)
  }

  /// Whether so many nodes can be added.
  @inline(__always) func hasRoom(for more: Int) -> Bool { count + more <= capacity }

  /// Appends a node for which there is room.
  @inline(__always) mutating func add(_ kind: Node.Kind, _ style: Node.Style, _ bytes: Range<Int>) {
    assert(hasRoom(for: 1))
    let node = Node(
      kind: kind, style: style, start: UInt32(truncatingIfNeeded: bytes.lowerBound),
      length: UInt32(truncatingIfNeeded: bytes.count), next: UInt32(truncatingIfNeeded: count + 1))
    unsafe (nodes + count).initialize(to: node)
    count += 1
  }

  /// Ends a collection that began at a byte: its last byte has been read.
  @inline(__always) func close(_ index: Int, from start: Int) {
    assert(index < count)
    unsafe nodes[index].length = UInt32(truncatingIfNeeded: at - start)
    unsafe nodes[index].next = UInt32(truncatingIfNeeded: count)
  }

  /// A node that has been added.
  @inline(__always) func node(_ index: Int) -> Node {
    assert(index < count)
    return unsafe nodes[index]
  }

  /// Whether two stretches of bytes that have been read are the same.
  func areEqual(_ left: Int, _ right: Int, length: Int) -> Bool {
    assert(left + length <= end && right + length <= end)
    for index in 0..<length where unsafe base[left + index] != base[right + index] { return false }
    return true
  }
}

extension JSONScanner {
  /// Scans one value that fills a stretch of bytes, white space around it aside, into a buffer.
  ///
  /// After a fault the buffer is as it was before. Offsets of nodes count from the start of all bytes.
  ///
  /// - Returns: the mappings whose keys are still to be compared.
  static func scan(_ bytes: [UInt8], in range: Range<Int>, into buffer: inout NodeBuffer) throws(JSONFault) -> [Int] {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "the range lies in the bytes")
    buffer.makeRoom(for: NodeBuffer.bound(forBytes: range.count))
    let first = buffer.count
    let room = unsafe buffer.room
    let result = unsafe bytes.withUnsafeBufferPointer { unsafe scan($0, in: range, into: room, from: first) }
    let (count, suspects) = try result.get()
    unsafe buffer.setCount(count)
    return suspects
  }

  /// Scans the line that begins at a byte, if it is one value for which there is room, white space around it aside.
  ///
  /// Where the line ends shows on the way.
  ///
  /// - Returns: the offset behind the line, its end aside, and the mappings whose keys are still to be compared; nil for
  ///   any other line, of which nothing is said and nothing is left in the buffer.
  static func scanLine(
    _ bytes: [UInt8], from start: Int, into buffer: inout NodeBuffer
  ) -> (end: Int, suspects: [Int])? {
    precondition(start >= 0 && start <= bytes.count, "the line begins in the bytes")
    let first = buffer.count
    let room = unsafe buffer.room
    let scanned = unsafe bytes.withUnsafeBufferPointer { bytes -> JSONScanner? in
      guard let base = bytes.baseAddress, let nodes = room.baseAddress else { return nil }
      var scanner = unsafe JSONScanner(
        base: base, nodes: nodes, capacity: min(room.count, first + ReadingLimits.nodes), end: bytes.count,
        spaces: spacesInLine, at: start, count: first)
      guard (try? scanner.line()) != nil, scanner.at - start <= ReadingLimits.lineBytes else { return nil }
      return scanner
    }
    guard let scanned else { return nil }
    unsafe buffer.setCount(scanned.count)
    return (scanned.at, scanned.suspects)
  }

  private static let spacesInLine: UInt64 = 1 << 0x20 | 1 << 0x09
  private static let spaces: UInt64 = spacesInLine | 1 << 0x0A | 1 << 0x0D

  /// Scans one value that fills a stretch of bytes into nodes of its own.
  static func scan(_ bytes: [UInt8], in range: Range<Int>) throws(JSONFault) -> (nodes: [Node], suspects: [Int]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "the range lies in the bytes")
    var result: Result<(count: Int, suspects: [Int]), JSONFault> = .success((0, []))
    let nodes = unsafe [Node](unsafeUninitializedCapacity: NodeBuffer.bound(forBytes: range.count)) { nodes, count in
      result = unsafe bytes.withUnsafeBufferPointer { unsafe scan($0, in: range, into: nodes, from: 0) }
      if case .success(let scanned) = result { count = scanned.count }
    }
    return (nodes, try result.get().suspects)
  }

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, into nodes: UnsafeMutableBufferPointer<Node>,
    from first: Int
  ) -> Result<(count: Int, suspects: [Int]), JSONFault> {
    guard let base = bytes.baseAddress, let room = nodes.baseAddress, !range.isEmpty else {
      return .failure(JSONFault(.expectedValue, at: range.upperBound))
    }
    var scanner = unsafe JSONScanner(
      base: base, nodes: room, capacity: min(nodes.count, first + ReadingLimits.nodes), end: range.upperBound,
      spaces: spaces, at: range.lowerBound, count: first)
    do throws(JSONFault) {
      try scanner.text()
      return .success((scanner.count, scanner.suspects))
    } catch {
      return .failure(error)
    }
  }

  /// Offset of the first LF or CR at or after an offset, or the end.
  static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + 8 <= bytes.count {
        let word = unsafe UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let lineFeed = word ^ 0x0A0A_0A0A_0A0A_0A0A
        let carriageReturn = word ^ 0x0D0D_0D0D_0D0D_0D0D
        var stops = (lineFeed &- 0x0101_0101_0101_0101) & ~lineFeed
        stops |= (carriageReturn &- 0x0101_0101_0101_0101) & ~carriageReturn
        if stops & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      while index < bytes.count, unsafe bytes[index] != 0x0A && bytes[index] != 0x0D { index += 1 }
      return index
    }
  }
}
