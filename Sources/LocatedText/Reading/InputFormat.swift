/// How an input is written; more forms may come, so the storage is hidden.
public struct InputFormat: Sendable, Hashable, CustomStringConvertible {
  private enum Form: String, CaseIterable { case yaml, json, ndjson, csv }

  private let form: Form

  /// YAML, many documents in a file.
  public static let yaml = InputFormat(form: .yaml)

  /// JSON, one value in a file.
  public static let json = InputFormat(form: .json)

  /// JSON, one value a line.
  public static let ndjson = InputFormat(form: .ndjson)

  /// Rows under a header; read by its own reader, not by `DocumentReader`.
  public static let csv = InputFormat(form: .csv)

  /// All formats, in the order in which help shows them.
  public static let all = Form.allCases.map(InputFormat.init(form:))

  /// The word for the format: `yaml`, `json`, `ndjson` or `csv`.
  public var description: String { form.rawValue }

  /// Whether an input is judged piece by piece, a fault in one piece harming no other.
  public var isStream: Bool { form == .ndjson || form == .csv }

  private init(form: Form) { self.form = form }

  /// The format of a word, as given for `--input`; nil for any other word.
  public init?(word: String) {
    guard let form = Form(rawValue: word.lowercased()) else { return nil }
    self.init(form: form)
  }

  /// The format of a path by its ending, in either case: `.yaml`, `.yml`, `.json`, `.ndjson`, `.jsonl`, `.csv`.
  public init?(path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    case "csv": self = .csv
    default: return nil
    }
  }

  /// The format of an input without a name, by its first bytes.
  ///
  /// `{` or `[` first is JSON, or NDJSON if its line is a whole value; all else is YAML. White space and a byte order
  /// mark in front do not count.
  public init(sniffing bytes: [UInt8]) {
    guard let first = Self.firstMark(in: bytes), Self.opens(bytes[first]) else {
      self = .yaml
      return
    }
    self = JSONReader.isWholeValue(bytes, in: first..<JSONScanner.lineEnd(in: bytes, from: first)) ? .ndjson : .json
  }

  /// The format of an input of which only the beginning is there; nil as long as more could change the answer.
  package init?(beginning bytes: [UInt8]) {
    guard let first = Self.firstMark(in: bytes) else { return nil }
    if Self.opens(bytes[first]) && JSONScanner.lineEnd(in: bytes, from: first) == bytes.count { return nil }
    self.init(sniffing: bytes)
  }

  private static func firstMark(in bytes: [UInt8]) -> Int? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  private static func opens(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }
}
