public import LocatedText

/// What a diagnostic means and how to put it right.
public struct Explanation: Sendable {
  /// Text that gives the diagnostic, and the same put right.
  public struct Example: Sendable {
    /// What the text is a piece of.
    public enum Place: Sendable, Hashable {
      /// Keys of a deal, beside those that every deal must have.
      case deal
      /// A whole file of deals.
      case file(InputFormat)
      /// Keys of a rule, beside or in place of those that every rule must have.
      case rule
      /// A whole list of designated parties and vessels.
      case list(InputFormat)
      /// A whole file of a rule set, by its path within it.
      case ruleSet(path: String)
    }

    /// What it is a piece of.
    public let place: Place
    /// What gives the diagnostic.
    public let wrong: String
    /// What does not; empty where there is nothing to be written instead.
    public let right: String
  }

  /// The id of the diagnostic.
  public let id: Diagnostic.ID
  /// What is wrong, why it matters, and what to do; whole sentences.
  public let text: String
  /// Nil where the sentences say it all.
  public let example: Example?

  init(_ id: Diagnostic.ID, _ text: String, _ example: Example? = nil) {
    self.id = id
    self.text = text
    self.example = example
  }
}

extension Explanation.Example {
  static func deal(_ wrong: String, _ right: String) -> Self { Self(place: .deal, wrong: wrong, right: right) }

  static func yaml(_ wrong: String, _ right: String) -> Self { Self(place: .file(.yaml), wrong: wrong, right: right) }

  static func json(_ wrong: String, _ right: String) -> Self { Self(place: .file(.json), wrong: wrong, right: right) }

  static func list(_ format: InputFormat, _ wrong: String, _ right: String) -> Self {
    Self(place: .list(format), wrong: wrong, right: right)
  }

  static func rule(_ wrong: String, _ right: String) -> Self { Self(place: .rule, wrong: wrong, right: right) }

  static func ruleSet(_ path: String, _ wrong: String, _ right: String) -> Self {
    Self(place: .ruleSet(path: path), wrong: wrong, right: right)
  }
}

extension Explanation {
  /// The page for a person.
  public func render(style: TextStyle) -> String {
    var page = Page(width: style.width, isColoured: style.colour)
    page.add("\(id.description, .strong)")
    page.addBlank()
    page.add("\(text)", indent: 2)
    guard let example else { return page.text }
    page.addBlank()
    if case .ruleSet(let path) = example.place { page.add("In \(path)", indent: 2) }
    page.add("\("Wrong", .grave)", indent: 2)
    for line in example.wrong.split(separator: "\n") { page.addLine("\(line)", indent: 4) }
    if example.right.isEmpty { return page.text }
    page.addBlank()
    page.add("\("Right", .good)", indent: 2)
    for line in example.right.split(separator: "\n") { page.addLine("\(line)", indent: 4) }
    return page.text
  }
}
