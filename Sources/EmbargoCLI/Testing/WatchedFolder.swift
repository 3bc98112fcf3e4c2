#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The YAML files below a folder, looked at again and again for changes.
struct WatchedFolder {
  private let folder: String
  /// When each file was last written.
  private var seen: [String: Date]

  /// Remembers what is there now.
  init(_ folder: String) {
    self.folder = folder
    seen = Self.stamps(below: folder)
  }

  /// Waits until a file is changed, added or taken away; then the paths of all that were.
  mutating func nextChange() -> [String] {
    while true {
      Terminal.pause(milliseconds: 300)
      let now = Self.stamps(below: folder)
      let changed = Set(now.keys).union(seen.keys).filter { now[$0] != seen[$0] }
      if changed.isEmpty { continue }
      seen = now
      return changed.sorted()
    }
  }

  private static func stamps(below folder: String) -> [String: Date] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    var stamps: [String: Date] = [:]
    for path in paths where path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      stamps[path] = attributes?[.modificationDate] as? Date
    }
    return stamps
  }
}
