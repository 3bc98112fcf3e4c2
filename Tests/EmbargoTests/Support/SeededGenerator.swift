/// Random numbers that a seed decides, so that a failure can be had again (SplitMix64, Steele, Lea, Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A text made from one of the samples by a few changes, insertions and deletions of bytes.
  mutating func mutation(of samples: [String]) -> [UInt8] {
    var bytes = Array((samples.randomElement(using: &self) ?? "").utf8)
    for _ in 0..<Int.random(in: 0...3, using: &self) {
      let place = Int.random(in: 0...bytes.count, using: &self)
      let usual = Array("0123456789.,-/+ e%a\u{a0}'".utf8)
      let byte =
        Bool.random(using: &self) ? usual.randomElement(using: &self) ?? 0 : UInt8.random(in: 0...255, using: &self)
      switch Int.random(in: 0...2, using: &self) {
      case 0: bytes.insert(byte, at: place)
      case 1 where place < bytes.count: bytes.remove(at: place)
      default: if place < bytes.count { bytes[place] = byte }
      }
    }
    return bytes
  }
}
