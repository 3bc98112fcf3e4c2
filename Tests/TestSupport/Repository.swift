package import Foundation

/// The checkout that the tests were built from.
package enum Repository {
  /// Its root folder.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files under a folder of the checkout, as sorted paths relative to that folder; links are not followed.
  ///
  /// - Throws: if the folder is not there: a test that finds nothing to look at has proved nothing.
  package static func files(under folder: String, ending suffix: String) throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: path(folder))
    return all.filter { $0.hasSuffix(suffix) }.sorted()
  }

  /// The text of a file of the checkout.
  package static func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: file)), as: UTF8.self)
  }

  /// The absolute path of a file of the checkout.
  package static func path(_ file: String) -> String { root.appending(path: file).path(percentEncoded: false) }

  /// A new empty folder, removed when the body ends.
  package static func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "embargo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
