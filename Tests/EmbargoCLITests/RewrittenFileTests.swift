import Foundation
import LocatedText
import TestSupport
import Testing

@testable import EmbargoCLI

struct RewrittenFileTests {
  @Test func `a file that somebody else has changed meanwhile is left as it is`() throws {
    try Repository.withTemporaryFolder { folder in
      let path = folder.appending(path: "a.yaml").path(percentEncoded: false)
      try Data("changed".utf8).write(to: URL(filePath: path))
      let read = SourceText(name: path, text: "read")
      let error = #expect(throws: Unusable.self) {
        try RewrittenFile.replace(read, with: SourceText(name: path, text: "mended"))
      }
      #expect(error?.description.contains("was changed by somebody else") == true)
      #expect(FileManager.default.contents(atPath: path) == Data("changed".utf8))
    }
  }

  @Test func `a file is replaced as a whole, and keeps who may read it`() throws {
    try Repository.withTemporaryFolder { folder in
      let path = folder.appending(path: "a.yaml").path(percentEncoded: false)
      try Data("read".utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try RewrittenFile.replace(SourceText(name: path, text: "read"), with: SourceText(name: path, text: "mended"))
      #expect(FileManager.default.contents(atPath: path) == Data("mended".utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) == ["a.yaml"])
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }
}
