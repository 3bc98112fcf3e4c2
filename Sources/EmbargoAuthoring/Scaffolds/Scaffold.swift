public import LocatedText

/// Files to begin with, not yet written: new ones, and known ones with something added.
public struct Scaffold: Sendable {
  /// What stands where somebody must still decide; the lint `not-filled-in` finds it.
  package static let gap = "TO FILL IN"

  /// One file.
  public struct File: Sendable {
    /// Its path within the rule set.
    public let path: String
    /// What it was; nil where it is new.
    public let before: SourceText?
    /// What it is to be, as a whole.
    public let text: String
  }

  /// The files, in the order in which they are told.
  public var files: [File]

  /// What was made, a few words for each thing: “rule beta-9001-5”.
  public var made: [String]

  /// What is left to do, a sentence each.
  public var steps: [String]
}

/// Why nothing can be made of what was asked for, in one sentence that tells what would be right.
public struct ScaffoldRefusal: Error, Sendable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}
