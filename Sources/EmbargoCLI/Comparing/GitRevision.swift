import Embargo
import Foundation
import LocatedText

/// The files of a rule set as they were at a revision of a git repository.
struct GitRevision {
  /// The revision as typed: a commit, a branch, a tag.
  let revision: String
  /// The folder of the rule set within the repository; nil to look for it.
  let folder: String?

  /// What is typed as `git:REV` or `git:REV:FOLDER`; nil for anything else.
  init?(_ typed: String) {
    guard typed.hasPrefix("git:") else { return nil }
    let parts = typed.dropFirst(4).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    revision = String(parts[0])
    folder = parts.count > 1 ? String(parts[1]) : nil
  }

  /// Reads the files.
  ///
  /// - Parameter other: the folder that the rule set is compared with, in which it is looked for if none was typed.
  /// - Returns: the files, under names that begin with the revision.
  /// - Throws: `Unusable` outside of a repository, for a revision that it does not have, and where there are no rules.
  func source(comparedWith other: String?) throws(Unusable) -> RuleSource {
    let place = try repository(near: other)
    guard !revision.isEmpty,
      let commit = try git(
        ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], in: place.root)
    else { throw Unusable("the repository \(place.root) has no revision ‘\(revision)’") }
    let hash = commit.text.trimmed
    for folder in candidates(place.folder) {
      let entries = try entries(of: hash, below: folder, in: place.root)
      if entries.contains(where: { $0.path == "ruleset.yaml" }) {
        return RuleSource(files: try read(entries, folder, in: place.root))
      }
    }
    let looked = candidates(place.folder).map { $0.isEmpty ? "its root" : $0 }.joined(separator: " or ")
    throw Unusable("there is no ‘ruleset.yaml’ at revision ‘\(revision)’ in \(looked); write ‘git:\(revision):FOLDER’")
  }

  private func candidates(_ found: String?) -> [String] {
    if let folder { return [folder.split(separator: "/").joined(separator: "/")] }
    var all: [String] = []
    for candidate in [found, "Rules", ""].compactMap(\.self) where !all.contains(candidate) { all.append(candidate) }
    return all
  }

  // MARK: the repository

  /// The repository that holds a folder, or the working folder, and the folder's path within it.
  private func repository(near other: String?) throws(Unusable) -> (root: String, folder: String?) {
    let start = other ?? FileManager.default.currentDirectoryPath
    guard let answer = try git(["rev-parse", "--show-toplevel", "--show-prefix"], in: start) else {
      throw Unusable("‘git:\(revision)’ wants a git repository, and \(other ?? "this folder") lies in none")
    }
    let lines = answer.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let prefix = lines.count > 1 ? lines[1].split(separator: "/").joined(separator: "/") : ""
    return (lines[0], other == nil ? nil : prefix)
  }

  private struct Entry {
    let hash: String
    let path: String
  }

  private func entries(of commit: String, below folder: String, in root: String) throws(Unusable) -> [Entry] {
    let paths = folder.isEmpty ? [] : ["--", folder + "/"]
    guard let listing = try git(["ls-tree", "-r", "-z", "--full-tree", commit] + paths, in: root) else { return [] }
    var found: [Entry] = []
    for record in listing.text.split(separator: "\0") {
      let parts = record.split(separator: "\t", maxSplits: 1)
      let columns = parts[0].split(separator: " ")
      guard parts.count == 2, columns.count == 3, columns[1] == "blob" else { continue }
      let path = String(parts[1].dropFirst(folder.isEmpty ? 0 : folder.count + 1))
      guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else { continue }
      if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
      if columns[0] == "120000" {
        throw Unusable("\(parts[1]) is a link at revision ‘\(revision)’, and is not followed")
      }
      found.append(Entry(hash: String(columns[2]), path: path))
    }
    return found
  }

  private func read(_ entries: [Entry], _ folder: String, in root: String) throws(Unusable) -> [RuleSource.File] {
    let hashes = entries.map { $0.hash + "\n" }.joined()
    guard let contents = try git(["cat-file", "--batch"], in: root, input: hashes) else {
      throw Unusable("git cannot read the files at revision ‘\(revision)’")
    }
    var rest = contents.bytes[...]
    var files: [RuleSource.File] = []
    for entry in entries {
      let header = rest.prefix { $0 != 0x0A }
      let words = String(decoding: header, as: UTF8.self).split(separator: " ")
      guard words.count == 3, let size = Int(words[2]), rest.count > header.count + size else {
        throw Unusable("git cannot read \(entry.path) at revision ‘\(revision)’")
      }
      let bytes = rest.dropFirst(header.count + 1).prefix(size)
      rest = rest.dropFirst(header.count + size + 2)
      let name = "git:\(revision):" + (folder.isEmpty ? "" : folder + "/") + entry.path
      files.append(.init(path: entry.path, source: SourceText(name: name, bytes: Array(bytes))))
    }
    return files
  }

  // MARK: git

  private struct Answer {
    let bytes: [UInt8]
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// What git writes; nil if it fails.
  private func git(_ words: [String], in folder: String, input: String = "") throws(Unusable) -> Answer? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + words
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let file = FileManager.default.temporaryDirectory.appending(path: "embargo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      // A file, since a pipe that nobody empties in time would block both ends.
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
      try process.run()
    } catch { throw Unusable("git cannot be run: \(error.localizedDescription)") }
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    if process.terminationStatus == 127 { throw Unusable("git is not installed, and ‘git:\(revision)’ needs it") }
    return process.terminationStatus == 0 ? Answer(bytes: bytes) : nil
  }
}

extension String {
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined() }
}
