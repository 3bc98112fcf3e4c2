import EmbargoReports
import LocatedText

/// Coverage as editors and services for code read it: the tracefile of lcov(1), `geninfo(1)`, “FILES”.
///
/// A line counts as run as often as the point on it that the most cases show; each point is a branch of its line, so that
/// a condition that is never unknown shows as one that is taken in part. Rules are the functions.
package enum CoverageLCOV {
  package static func render(_ coverage: Coverage) -> String {
    var places = SourcePlaces()
    var files: [String: [(line: Int, point: Coverage.Point)]] = [:]
    for point in merged(coverage.regimes.flatMap(\.points)) {
      files[point.span.file, default: []].append((places.start(of: point.span).line, point))
    }
    return files.keys.sorted().map { record($0, files[$0] ?? []) }.joined()
  }

  /// What several regimes share stands once, with the cases of all.
  private static func merged(_ points: [Coverage.Point]) -> [Coverage.Point] {
    var places: [[String]: Int] = [:]
    var merged: [Coverage.Point] = []
    for point in points {
      let key = [
        point.kind.rawValue, point.owner, point.what, point.wanted, point.span.file, "\(point.span.startUTF8)",
      ]
      if let place = places[key] {
        merged[place] = merged[place].adding(point.count)
      } else {
        places[key] = merged.count
        merged.append(point)
      }
    }
    return merged
  }

  private static func record(_ file: String, _ points: [(line: Int, point: Coverage.Point)]) -> String {
    var text = "TN:\nSF:\(file)\n"
    let functions = points.filter { $0.point.kind == .rule }
    for (line, point) in functions { text += "FN:\(line),\(point.owner)\n" }
    for (_, point) in functions { text += "FNDA:\(point.count),\(point.owner)\n" }
    if !functions.isEmpty { text += "FNF:\(functions.count)\nFNH:\(functions.count { $0.point.isCovered })\n" }
    let lines = Dictionary(grouping: points, by: \.line)
    var branches = 0
    for line in lines.keys.sorted() {
      var blocks: [String: Int] = [:]
      var inBlock: [String: Int] = [:]
      let isReached = (lines[line] ?? []).contains(where: \.point.isCovered)
      for (_, point) in lines[line] ?? [] where point.kind != .rule {
        let key = "\(point.kind.rawValue) \(point.owner) \(point.what) \(point.span.startUTF8)"
        let block = blocks[key] ?? blocks.count
        blocks[key] = block
        text += "BRDA:\(line),\(block),\(inBlock[key, default: 0]),\(isReached ? "\(point.count)" : "-")\n"
        inBlock[key, default: 0] += 1
        branches += 1
      }
    }
    if branches > 0 {
      text += "BRF:\(branches)\nBRH:\(points.count { $0.point.kind != .rule && $0.point.isCovered })\n"
    }
    for line in lines.keys.sorted() {
      text += "DA:\(line),\((lines[line] ?? []).map(\.point.count).max() ?? 0)\n"
    }
    let hit = lines.values.count { $0.contains(where: \.point.isCovered) }
    return text + "LF:\(lines.count)\nLH:\(hit)\nend_of_record\n"
  }
}
