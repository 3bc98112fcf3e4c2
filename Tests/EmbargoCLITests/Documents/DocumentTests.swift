import Foundation
import TestSupport
import Testing

/// What the documents show is what the program prints.
struct DocumentTests {
  /// `README.md`, `CONTRIBUTING.md`, the pages under `docs` and those of the documentation catalogues.
  static let documents: [String] = {
    let guides = (try? Repository.files(under: "docs", ending: ".md")) ?? []
    let pages = (try? Repository.files(under: "Sources", ending: ".md")) ?? []
    return ["README.md", "CONTRIBUTING.md"] + guides.map { "docs/\($0)" }
      + pages.filter { $0.contains(".docc/") }.map { "Sources/\($0)" }
  }()

  @Test(.timeLimit(.minutes(10)), arguments: documents)
  func `every console block prints what it shows`(_ document: String) throws {
    let blocks = ConsoleBlock.all(in: try Repository.text(document))
    try Repository.withTemporaryFolder { folder in
      let checkout = folder.appending(path: "embargo")
      if !blocks.isEmpty { try Self.copyCheckout(to: checkout) }
      for block in blocks { try Self.expect(block, of: document, in: checkout, keeping: folder) }
    }
  }

  @Test func `the README shows the program at work`() throws {
    #expect(!ConsoleBlock.all(in: try Repository.text("README.md")).isEmpty)
  }

  /// Runs the commands of a block in one shell, so that `cd`, variables and `$?` carry from one to the next.
  private static func expect(
    _ block: ConsoleBlock, of document: String, in checkout: URL, keeping folder: URL
  ) throws {
    #expect(block.strayLines.isEmpty, "\(document):\(block.line): text before the first command")
    let files = block.commands.indices.map { folder.appending(path: "\(block.line)-\($0)") }
    var script = ""
    for (command, file) in zip(block.commands, files) {
      let builds = command.text.hasPrefix("make") || command.text.hasPrefix("swift")
      #expect(!builds, "\(document):\(command.line): a console block must not build; put it in a block of `sh`")
      guard !builds else { return }
      script += "{ \(command.text)\n} >'\(file.path(percentEncoded: false))' 2>&1 </dev/null\n"
    }
    let path = "\(Program.builtProducts.path(percentEncoded: false)):/usr/local/bin:/usr/bin:/bin"
    _ = try Program(path: "/bin/bash").run(["-c", script], in: checkout, environment: ["PATH": path])
    for (command, file) in zip(block.commands, files) {
      let printed = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      #expect(command.expects(printed), "\(document):\(command.line): `\(command.text)` prints\n\(printed)")
    }
  }

  /// Copies the checkout without what was built and without its history.
  private static func copyCheckout(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: Repository.path("")) {
      if name == ".git" || name.hasPrefix(".build") { continue }
      try FileManager.default.copyItem(at: Repository.root.appending(path: name), to: folder.appending(path: name))
    }
  }
}
