/// A file inside the binary.
public struct EmbeddedFile: Sendable, Hashable {
  /// The path from the root of the rule set, its parts joined by `/`.
  public let path: String

  /// The content, byte for byte that of the file.
  public let text: String

  /// What a reader of YAML makes of the text, as `TapeCode` writes it; empty if the text does not read.
  public let tape: String

  /// The content as a reader of files would give it; copied at each call.
  public var bytes: [UInt8] { Array(text.utf8) }
}
