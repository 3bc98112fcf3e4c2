import Embargo
import TestSupport
import Testing

struct ContentDigestTests {
  @Test(arguments: [
    DigestRow("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    DigestRow("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    DigestRow(
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    DigestRow(
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
  ])
  func `the examples of FIPS 180-4 come out`(row: DigestRow) {
    #expect(digest(Array(row.message.utf8)) == row.digest)
  }

  @Test func `a million letters come out as FIPS 180-4 says`() {
    #expect(
      digest([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// NIST CAVP, SHA256ShortMsg.rsp (byte-oriented), the lengths at which padding changes.
  @Test(arguments: [
    DigestRow("d3", "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
    DigestRow("11af", "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
    DigestRow("b4190e", "dff2e73091f6c05e528896c4c831b9448653dc2ff043528f6769437bc7b975c2"),
    DigestRow(
      "3ebfb06db8c38d5ba037f1363e118550aad94606e26835a01af05078533cc25f2f39573c04b632f62f68c294ab31f2a3e2a1a0d8c2be51",
      "6595a2ef537a69ba8583dfbf7f5bec0ab1f93ce4c8ee1916eff44a93af5749c4"),
    DigestRow(
      "2d52447d1244d2ebc28650e7b05654bad35b3a68eedc7f8515306b496d75f3e73385dd1b002625024b81a02f2fd6dffb6e6d561cb7d0bd7a",
      "cfb88d6faf2de3a69d36195acec2e255e2af2b7d933997f348e09f6ce5758360"),
    DigestRow(
      """
      e2f76e97606a872e317439f1a03fcd92e632e5bd4e7cbc4e97f1afc19a16fde92d77cbe546416b51640cddb92af996534dfd81edb17c4424cf\
      1ac4d75aceeb
      """, "18041bd4665083001fba8c5411d2d748e8abbfdcdfd9218cb02b68a78e7d4c23"),
    DigestRow(
      """
      5a86b737eaea8ee976a0a24da63e7ed7eefad18a101c1211e2b3650c5187c2a8a650547208251f6d4237e661c7bf4c77f335390394c37fa1a9\
      f9be836ac28509
      """, "42e61e174fbb3897d6dd6cef3dd2802fe67b331953b06114a65c772859dfc1aa"),
  ])
  func `the vectors of NIST CAVP come out`(row: DigestRow) {
    #expect(digest(bytes(row.message)) == row.digest)
  }

  /// NIST CAVP, SHA256Monte.rsp, the first three of a hundred checkpoints: a thousand digests each.
  @Test func `the first checkpoints of the Monte Carlo test of NIST CAVP come out`() {
    var seed = bytes("6d1e72ad03ddeb5de891e572e2396f8da015d899ef0e79503152d6010a3fe691")
    for checkpoint in [
      "e93c330ae5447738c8aa85d71a6c80f2a58381d05872d26bdd39f1fcd4f2b788",
      "2e78f8c8772ea7c9331d41ed3f9cdf27d8f514a99342ee766ee3b8b0d0b121c0",
      "d6a23dff1b7f2eddc1a212f8a218397523a799b07386a30692fd6fe9d2bf0944",
    ] {
      var last = [seed, seed, seed]
      for _ in 0..<1000 { last = [last[1], last[2], bytes(digest(last[0] + last[1] + last[2]))] }
      seed = last[2]
      #expect(seed == bytes(checkpoint))
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `how the bytes are cut into pieces does not matter`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let all = (0..<Int.random(in: 0...700, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var pieces = ContentDigest()
    var rest = all[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 0...130, using: &generator))
      if Bool.random(using: &generator) { pieces.update(piece) } else { pieces.update(piece.span) }
      rest = rest.dropFirst(piece.count)
    }
    #expect(pieces.finalize() == "sha256:\(digest(all))")
  }

  @Test func `to ask for the digest does not end it`() {
    var digest = ContentDigest()
    digest.update("ab".utf8)
    let early = digest.finalize()
    #expect(digest.finalize() == early)
    digest.update("c".utf8)
    #expect(digest.finalize() == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}

/// A message, as text or hexadecimal digits, and its digest.
struct DigestRow: Sendable, CustomTestStringConvertible {
  let message: String
  let digest: String

  init(_ message: String, _ digest: String) {
    self.message = message
    self.digest = digest
  }

  var testDescription: String { "\(message.utf8.count) characters" }
}

private func digest(_ bytes: [UInt8]) -> String {
  var digest = ContentDigest()
  digest.update(bytes)
  return String(digest.finalize().dropFirst(7))
}

private func bytes(_ hexadecimal: String) -> [UInt8] {
  let digits = hexadecimal.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
}
