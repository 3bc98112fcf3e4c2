import EmbargoAuthoring
import Foundation
import LocatedText
import TestSupport
import Testing

struct PatchTests {
  private static let lines = (1...30).map { "line \($0)\n" }

  private static func changed(_ change: (inout [String]) -> Void) -> String {
    var lines = lines
    change(&lines)
    return lines.joined()
  }

  static let rows: [(before: String, after: String)] = [
    (lines.joined(), changed { $0[4] = "another\n" }),
    (
      lines.joined(),
      changed {
        $0[0] = "first\n"; $0[29] = "last\n"
      }
    ),
    (
      lines.joined(),
      changed {
        $0.remove(at: 10); $0.insert("new\n", at: 20)
      }
    ),
    ("", "one\n"), ("one\n", ""), ("a\nb", "a\nc"), ("a\nb", "a\nb\n"), ("a\r\nb\r\n", "a\r\nc\r\n"),
  ]

  @Test(arguments: rows) func `the patch turns the one text into the other`(_ before: String, _ after: String) throws {
    let patch = Patch.text(
      from: SourceText(name: "file.yaml", text: before), to: SourceText(name: "file.yaml", text: after))
    try Repository.withTemporaryFolder { folder in
      let file = folder.appending(path: "file.yaml")
      try Data(before.utf8).write(to: file)
      let run = try Program(path: "/usr/bin/git").run(["apply", "--unidiff-zero", "-"], input: patch, in: folder)
      #expect(run.status == 0, "\(run.errors)\n\(patch)")
      #expect(String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self) == after)
    }
  }

  @Test func `equal texts have no patch`() {
    let source = SourceText(name: "file.yaml", text: "a\n")
    #expect(Patch.text(from: source, to: source) == "")
  }
}
