/// The SHA-256 of content that comes in pieces (FIPS 180-4).
///
/// Our own, since a package for it takes longer to build than all of ours: it tells rule sets apart and guards no secret.
package struct ContentDigest: Sendable {
  private var state: SIMD8<UInt32>

  /// The bytes behind the last whole block.
  private var pending = InlineArray<64, UInt8>(repeating: 0)
  private var pendingCount = 0
  private var byteCount: UInt64 = 0

  /// The digest of nothing so far.
  package init() { state = Self.initialState }

  /// Takes in more bytes; how they are cut into pieces does not matter.
  package mutating func update(_ bytes: some Collection<UInt8>) { update(Array(bytes).span) }

  /// Takes in more bytes; how they are cut into pieces does not matter.
  package mutating func update(_ bytes: Span<UInt8>) {
    byteCount &+= UInt64(bytes.count)
    var index = 0
    if pendingCount > 0 {
      index = min(Self.blockSize - pendingCount, bytes.count)
      keep(bytes.extracting(0..<index))
    }
    while index + Self.blockSize <= bytes.count {
      compress(bytes.extracting(index..<index + Self.blockSize))
      index += Self.blockSize
    }
    keep(bytes.extracting(index...))
  }

  /// Keeps bytes, no more than the block lacks, and takes it in once it is whole.
  private mutating func keep(_ bytes: Span<UInt8>) {
    for index in bytes.indices { pending[pendingCount + index] = bytes[index] }
    pendingCount += bytes.count
    if pendingCount == Self.blockSize { endBlock() }
  }

  private mutating func endBlock() {
    let block = pending
    compress(block.span)
    pending = InlineArray(repeating: 0)
    pendingCount = 0
  }

  /// The digest of all bytes so far, as `sha256:` and 64 hexadecimal digits; more may follow afterwards.
  package func finalize() -> String {
    var last = self
    for index in pendingCount..<Self.blockSize { last.pending[index] = index == pendingCount ? 0x80 : 0 }
    let lengthStart = Self.blockSize - 8
    if pendingCount >= lengthStart { last.endBlock() }
    for index in 0..<8 {
      last.pending[lengthStart + index] = UInt8(truncatingIfNeeded: (byteCount &* 8) >> UInt64(56 - 8 * index))
    }
    last.endBlock()
    var text = Array("sha256:".utf8)
    text.reserveCapacity(text.count + 64)
    for index in 0..<8 {
      for shift in stride(from: UInt32(28), through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: last.state[index] >> shift & 15)
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension ContentDigest {
  private typealias Schedule = InlineArray<64, UInt32>

  private static let blockSize = 64

  /// Takes in one block (FIPS 180-4, §6.2.2).
  private mutating func compress(_ block: Span<UInt8>) {
    // Taken out of the loop: a static value is looked for anew at each use.
    let constants = Self.constants
    var words = Schedule(repeating: 0)
    for index in 0..<8 {
      let pair = unsafe block.bytes.word(at: 8 * index).byteSwapped
      words[2 * index] = UInt32(truncatingIfNeeded: pair >> 32)
      words[2 * index + 1] = UInt32(truncatingIfNeeded: pair)
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in stride(from: 0, to: 64, by: 8) {
      if index >= 16 {
        Self.extend(&words, index)
        Self.extend(&words, index + 1)
        Self.extend(&words, index + 2)
        Self.extend(&words, index + 3)
        Self.extend(&words, index + 4)
        Self.extend(&words, index + 5)
        Self.extend(&words, index + 6)
        Self.extend(&words, index + 7)
      }
      Self.turn(a, b, c, &d, e, f, g, &h, constants[index] &+ words[index])
      Self.turn(h, a, b, &c, d, e, f, &g, constants[index + 1] &+ words[index + 1])
      Self.turn(g, h, a, &b, c, d, e, &f, constants[index + 2] &+ words[index + 2])
      Self.turn(f, g, h, &a, b, c, d, &e, constants[index + 3] &+ words[index + 3])
      Self.turn(e, f, g, &h, a, b, c, &d, constants[index + 4] &+ words[index + 4])
      Self.turn(d, e, f, &g, h, a, b, &c, constants[index + 5] &+ words[index + 5])
      Self.turn(c, d, e, &f, g, h, a, &b, constants[index + 6] &+ words[index + 6])
      Self.turn(b, c, d, &e, f, g, h, &a, constants[index + 7] &+ words[index + 7])
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always) private static func extend(_ words: inout Schedule, _ index: Int) {
    let early = words[index - 15]
    let late = words[index - 2]
    let sigma0 = Self.turned(early, 7) ^ Self.turned(early, 18) ^ (early >> 3)
    let sigma1 = Self.turned(late, 17) ^ Self.turned(late, 19) ^ (late >> 10)
    words[index] = words[index - 16] &+ sigma0 &+ words[index - 7] &+ sigma1
  }

  /// One round.
  ///
  /// The eight letters change places from round to round, so the caller names them anew and nothing is moved.
  @inline(__always) private static func turn(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ word: UInt32
  ) {
    let sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    let first = h &+ sum1 &+ (g ^ (e & (f ^ g))) &+ word
    let sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    d &+= first
    h = first &+ sum0 &+ ((a & b) | (c & (a | b)))
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 - count) }

  /// FIPS 180-4, §5.3.3.
  private static let initialState = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

  /// FIPS 180-4, §4.2.2.
  private static let constants: Schedule = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
