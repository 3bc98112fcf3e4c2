import Foundation

/// What the figures were measured on.
struct Machine: Encodable {
  let processor: String
  let cores: Int
  let memoryGigabytes: Int
  let system: String
  let swift: String
  let python: String
  let embargo: String

  init(_ workshop: Workshop) {
    processor = Self.field("model name", in: "/proc/cpuinfo") ?? "unknown processor"
    cores = ProcessInfo.processInfo.activeProcessorCount
    memoryGigabytes = Int((Double(ProcessInfo.processInfo.physicalMemory) / 1e9).rounded())
    system = ProcessInfo.processInfo.operatingSystemVersionString
    swift = Self.firstLine(of: ["swift", "--version"], workshop)
    python = Self.firstLine(of: ["python3", "--version"], workshop)
    embargo = Self.firstLine(of: [workshop.embargo, "--version"], workshop)
  }

  var sentence: String {
    "Machine: \(processor), \(cores) cores, \(memoryGigabytes) GB; \(system); \(swift); \(python); Embargo \(embargo)."
  }

  private static func field(_ name: String, in file: String) -> String? {
    let text = try? String(contentsOfFile: file, encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func firstLine(of words: [String], _ workshop: Workshop) -> String {
    let file = workshop.path("version.txt")
    guard (try? Subject(name: words[0], words: words, output: file).run()) != nil,
      let text = try? String(contentsOfFile: file, encoding: .utf8)
    else { return "no \(words[0])" }
    return text.split(separator: "\n").first.map(String.init) ?? words[0]
  }
}
