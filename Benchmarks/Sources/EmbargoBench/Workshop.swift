import Foundation

/// The programs that are measured, and where their data lie.
struct Workshop {
  let embargo: String
  let tools: URL
  let data: URL
  let isQuick: Bool

  /// What the program can do, by its own help.
  let help: String

  init(embargo: String, tools: URL, data: URL, isQuick: Bool) throws {
    self.embargo = embargo
    self.tools = tools
    self.data = data
    self.isQuick = isQuick
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    let told = data.appending(path: "help.txt").path(percentEncoded: false)
    _ = try Subject(name: "help", words: [embargo, "check", "--help"], output: told).run()
    help = try String(contentsOfFile: told, encoding: .utf8)
    try makeData()
  }

  /// Writes rules and deals anew if they are older than the program that makes them up.
  private func makeData() throws {
    func age(_ path: String) -> Date? {
      (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    }
    let (stamp, generator) = (path("made.txt"), tool("embargo-bench-data"))
    if let made = age(stamp), let built = age(generator), made > built { return }
    for file in try FileManager.default.contentsOfDirectory(atPath: data.path(percentEncoded: false)) {
      try FileManager.default.removeItem(at: data.appending(path: file))
    }
    _ = try Subject(name: "data", words: [generator, data.path(percentEncoded: false)]).run()
    try Data().write(to: URL(filePath: stamp))
  }

  var rounds: Int { isQuick ? 3 : 7 }

  func tool(_ name: String) -> String { tools.appending(path: name).path(percentEncoded: false) }

  func path(_ name: String) -> String { data.appending(path: name).path(percentEncoded: false) }

  func can(_ option: String) -> Bool { help.contains(option) }

  /// The first lines of a lane, over and over with other ids where it has not so many.
  func input(_ lane: Lane, lines: Int) throws -> String {
    let place = data.appending(path: "deals-\(lane.name)-\(lines).ndjson")
    let known = place.path(percentEncoded: false)
    if FileManager.default.fileExists(atPath: known) { return known }
    guard FileManager.default.createFile(atPath: known, contents: nil) else {
      throw BenchFault("cannot write ‘\(known)’")
    }
    let file = try FileHandle(forWritingTo: place)
    var (left, round) = (lines, 0)
    while left > 0 {
      try copy(lane, round, to: file, &left)
      round += 1
    }
    try file.close()
    return known
  }

  /// Copies the lines of a lane as far as there are any left to be written; from the second round on the ids tell which
  /// it is.
  ///
  /// Piece by piece: what this program has in memory is counted for those that it starts.
  private func copy(_ lane: Lane, _ round: Int, to file: FileHandle, _ left: inout Int) throws {
    let front = Data("{\"id\":\"".utf8)
    let mark = front + Data((round == 0 ? "" : "\(round)-").utf8)
    let source = try FileHandle(forReadingFrom: data.appending(path: "\(lane.name).ndjson"))
    var pending = Data()
    while left > 0, let piece = try source.read(upToCount: 1 << 18), !piece.isEmpty {
      pending += piece
      var bytes = Data()
      while left > 0, let end = pending.firstIndex(of: 10) {
        guard pending.starts(with: front) else { throw BenchFault("a deal that does not begin with its id") }
        bytes += mark + pending[(pending.startIndex + front.count)...end]
        pending = pending[(end + 1)...]
        left -= 1
      }
      try file.write(contentsOf: bytes)
      pending = Data(pending)
    }
    try source.close()
  }

  /// The report of the first lines of a lane, by which they are compared; written anew each time.
  func report(_ lane: Lane, lines: Int) throws -> String {
    let report = path("report-\(lane.name)-\(lines).ndjson")
    var writing = Subject(
      name: "report", words: Rate.Setup.embargo(lane, in: self, isBrief: false).words,
      input: try input(lane, lines: lines))
    writing.output = report
    _ = try writing.run()
    return report
  }
}

/// Deals, and the rules by which they are judged.
struct Lane {
  let name: String
  let rules: String

  static let main10 = Lane(name: "main-10", rules: "rules-10")
  static let main100 = Lane(name: "main-100", rules: "rules-100")
  static let main1000 = Lane(name: "main-1000", rules: "rules-1000")
  static let main10000 = Lane(name: "main-10000", rules: "rules-10000")
  static let wide = Lane(name: "wide-1000", rules: "rules-wide")
  static let missing = Lane(name: "missing-1000", rules: "rules-1000")
  static let codes = Lane(name: "codes-1000", rules: "rules-1000")
}

/// Why nothing could be measured.
struct BenchFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
