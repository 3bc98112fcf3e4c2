/// The rule set of the United Nations as it ships with the binary: the files of the folder `Rules`, but for the cases.
public enum UNRules {
  /// All files, in the order of their paths.
  ///
  /// The text lies in the binary itself; nothing is read from a disk, and nothing copied.
  public static let files: [EmbeddedFile] = embedded

  /// All that a rule source takes: the files, their digest, and the rules as they were compiled with the binary.
  ///
  /// ```swift
  /// let checker = try Checker(rules: RuleSource(embedded: UNRules.content, name: "un"))
  /// ```
  public static var content: (files: [(path: String, text: String, tape: String)], digest: String, image: String) {
    (files.map { ($0.path, $0.text, $0.tape) }, digest, embeddedImage)
  }

  /// SHA-256 over path, length and bytes of all files, in the order of their paths.
  public static let digest: String = embeddedDigest
}
