import Foundation
public import Testing

/// Expects a whole output to equal the file `Golden/<name>` of the test's target.
///
/// With `RECORD_GOLDEN=1` in the environment the file is written and the test fails, so that a recording is never green.
///
/// - Parameters:
///   - actual: the output; nothing in it may depend on time, machine or path.
///   - name: case and format, such as `vostochny-2023.txt`.
///   - file: the test's file, which tells the target.
///   - sourceLocation: where a failure is shown.
/// - Throws: what kept the file from being written.
public func expectGolden(
  _ actual: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let path = try #require(goldenFolder(of: file), "\(file) stands in no folder of Tests").appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: path)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  guard let data = FileManager.default.contents(atPath: path.path()) else {
    Issue.record("there is no \(name); record it with RECORD_GOLDEN=1", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  guard actual != expected else { return }
  Attachment.record(actual, named: name, sourceLocation: sourceLocation)
  Issue.record("\(name) differs: \(firstDifference(actual, expected))", sourceLocation: sourceLocation)
}

/// `Tests/<Target>/Golden` of the target that a file belongs to.
private func goldenFolder(of file: String) -> URL? {
  var folder = URL(filePath: file).deletingLastPathComponent()
  while folder.deletingLastPathComponent().lastPathComponent != "Tests" {
    guard folder.pathComponents.count > 2 else { return nil }
    folder.deleteLastPathComponent()
  }
  return folder.appending(path: "Golden", directoryHint: .isDirectory)
}

private func firstDifference(_ actual: String, _ expected: String) -> String {
  let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(actual, expected).prefix { $0 == $1 }.count
  let got = line < actual.count ? String(actual[line]) : "the end"
  let wanted = line < expected.count ? String(expected[line]) : "the end"
  return "line \(line + 1) is “\(got)”, expected “\(wanted)”"
}
