import LocatedText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files of the disk that are written anew as a whole, or not at all.
enum RewrittenFile {
  /// Puts new bytes in the place of those that were read.
  ///
  /// They are written beside the file, which then changes in one step; where a link leads to it, the link stays.
  ///
  /// - Throws: `Unusable` if the file is no longer what was read, or cannot be written; then it is as it was.
  static func replace(_ before: SourceText, with after: SourceText) throws(Unusable) {
    guard let now = FileManager.default.contents(atPath: before.name), Array(now) == before.bytes else {
      throw Unusable("\(before.name) was changed by somebody else while it was read, and is left as it is; try again")
    }
    try write(after.bytes, to: before.name)
  }

  /// Writes a file as a whole; one that is there keeps who may read and write it.
  ///
  /// - Throws: `Unusable` if it cannot be written.
  static func write(_ bytes: [UInt8], to path: String) throws(Unusable) {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    let name = file.path(percentEncoded: false)
    let mode = try? FileManager.default.attributesOfItem(atPath: name)[.posixPermissions]
    do {
      try Data(bytes).write(to: file, options: .atomic)
      if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: name) }
    } catch {
      throw Unusable("cannot write \(path); is there such a folder, and may you write in it?")
    }
  }
}
