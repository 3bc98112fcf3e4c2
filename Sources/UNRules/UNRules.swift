/// The rule set of the United Nations as it ships with the binary: the files of the folder `Rules`, but for the cases.
public enum UNRules {
  /// All files, in the order of their paths.
  ///
  /// The text lies in the binary itself; nothing is read from a disk, and nothing copied.
  public static let files: [EmbeddedFile] = embedded

  /// SHA-256 over path, length and bytes of all files, in the order of their paths.
  public static let digest: String = embeddedDigest
}
