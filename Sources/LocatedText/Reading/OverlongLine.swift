/// The rest of a line that was handed over before its end, being longer than any may be: it is let go.
struct OverlongLine {
  private enum State {
    case none
    /// The end of the line is still to come.
    case open
    /// A CR has ended it, and an LF may still belong to it.
    case behindReturn
  }

  private var state = State.none

  /// Notes that a line was handed over as far as it had come.
  ///
  /// - Parameters:
  ///   - part: what was handed over; a CR behind it is the line's end, or half of that.
  ///   - number: the number of the line, and of the next once it has ended.
  mutating func begin(_ part: [UInt8], _ number: inout Int) {
    state = .open
    if part.last == 0x0D { end(behindReturn: true, &number) }
  }

  /// What of a piece stands behind the line.
  mutating func dropRest(of piece: [UInt8], _ number: inout Int) -> ArraySlice<UInt8> {
    var rest = piece[...]
    if state == .open {
      guard let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [] }
      self.end(behindReturn: rest[end] == 0x0D, &number)
      rest = rest[(end + 1)...]
    }
    if state == .behindReturn, let next = rest.first {
      state = .none
      if next == 0x0A { rest = rest.dropFirst() }
    }
    return rest
  }

  private mutating func end(behindReturn: Bool, _ number: inout Int) {
    state = behindReturn ? .behindReturn : .none
    number += 1
  }
}
