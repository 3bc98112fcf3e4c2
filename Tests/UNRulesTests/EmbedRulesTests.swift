import Foundation
import TestSupport
import Testing

@testable import embed_rules

struct EmbedRulesTests {
  struct Refusal: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let line: Int
    let reason: String
  }

  @Test(arguments: [
    Refusal(
      testDescription: "a carriage return", bytes: Array("a: 1\nb: 2\r\n".utf8), line: 2,
      reason: "a carriage return; lines of a rule file end in LF alone"),
    Refusal(
      testDescription: "bad UTF-8", bytes: Array("a: 1\n\nb: ".utf8) + [0xC3, 0x0A], line: 3,
      reason: "bytes that are not UTF-8"),
    Refusal(
      testDescription: "a nought", bytes: [0x61, 0x00], line: 1,
      reason: "a control character, which YAML does not allow"),
  ])
  func `what Swift source cannot carry is refused with its place`(_ refusal: Refusal) throws {
    try Repository.withTemporaryFolder { folder in
      let file = folder.appending(path: "é rules.yaml")
      try Data(refusal.bytes).write(to: file)
      let output = folder.appending(path: "Out.swift")
      let run = try Program(built: "embed-rules").run([output, folder, file].map { $0.path(percentEncoded: false) })
      #expect(run.status == 1)
      #expect(run.errors == "\(file.path(percentEncoded: false)):\(refusal.line): error: \(refusal.reason)\n")
      #expect(!FileManager.default.fileExists(atPath: output.path(percentEncoded: false)))
    }
  }

  @Test(arguments: [
    ("plain", "#\"\"\"\nplain\n\"\"\"#"),
    ("", "#\"\"\"\n\n\"\"\"#"),
    ("a # b ## c", "#\"\"\"\na # b ## c\n\"\"\"#"),
    ("\"\"\"# and \\#(x)", "##\"\"\"\n\"\"\"# and \\#(x)\n\"\"\"##"),
    ("\\###n", "####\"\"\"\n\\###n\n\"\"\"####"),
  ])
  func `a literal has more number signs than its text could close or escape`(_ text: String, _ literal: String) throws {
    #expect(try SwiftLiteral.multiline(Array(text.utf8)) == literal)
  }
}
