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

  /// The cases that hold the rules: for each rule by its id, those that expect it to be violated, or to need a paper.
  ///
  /// Their names alone; the cases themselves stand in the folder `Rules` and are no part of the binary.
  public static var cases: [(rule: String, status: String, id: String)] {
    embeddedCases.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      return words.count == 3 ? (words[0], words[1], words[2]) : nil
    }
  }

  /// SHA-256 over path, length and bytes of all files, in the order of their paths.
  public static let digest: String = embeddedDigest
}
