import Foundation
import TestSupport
import Testing

/// What becomes of a report that cannot be written.
struct OutputTests {
  private func shell(_ script: String) throws -> Program.Result {
    let folder = Program.builtProducts.path(percentEncoded: false)
    return try Program(path: "/bin/bash").run(["-c", script], environment: ["PATH": "\(folder):/usr/bin:/bin"])
  }

  @Test func `a reader that has gone ends the program without a word`() throws {
    let run = try shell("{ sleep 0.2; embargo --help; } | true; echo ${PIPESTATUS[0]}")
    #expect(run.errors == "")
    #expect(run.output == "141\n")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "only Linux has a device that is always full"))
  func `a full disk is an error, not an empty report`() throws {
    let run = try shell("embargo --help > /dev/full")
    #expect(run.errors == "error: cannot write to standard output: No space left on device\n")
    #expect(run.status == 2)
  }

  @Test func `a closed standard output is an error`() throws {
    let run = try shell("embargo --help >&-")
    #expect(run.errors == "error: cannot write to standard output: Bad file descriptor\n")
    #expect(run.status == 2)
  }

  @Test func `a closed standard error does not change the status`() throws {
    let run = try shell("embargo --chek 2>&-")
    #expect(run.output == "")
    #expect(run.status == 64)
  }
}
