/// The rule set of the United Nations as it ships with the binary: the files of the folder `Rules`, but for the cases.
public enum UNRules {
  /// All files, in the order of their paths.
  ///
  /// The text lies in the binary itself; nothing is read from a disk, and nothing copied.
  public static let files: [EmbeddedFile] = embedded

  /// Path, text and tape of all files, as a rule source takes them.
  public static var embeddedTexts: [(path: String, text: String, tape: String)] {
    files.map { ($0.path, $0.text, $0.tape) }
  }

  /// SHA-256 over path, length and bytes of all files, in the order of their paths.
  public static let digest: String = embeddedDigest
}
