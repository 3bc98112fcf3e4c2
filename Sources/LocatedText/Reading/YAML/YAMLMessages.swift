extension Diagnostic.Message {
  static let beginsHere: Self = "what it belongs to begins here"

  static let opensHere: Self = "the quoted text begins here"

  static let stoppedHere: Self = "reading stopped here"

  static let textAfterSingleQuote: Self = """
    text stands after a closing quote; put the whole value between quotes, and write a ‘'’ inside as ‘''’
    """

  static let textAfterDoubleQuote: Self = """
    text stands after a closing quote; put the whole value between quotes, and write a ‘"’ inside as ‘\\"’
    """

  static let textAfterBracket: Self = "text stands after a closing bracket; put the whole value between quotes"

  static func strayBracket(_ bracket: String) -> Self {
    "‘\(bracket)’ closes no bracket; delete it, or put the value between quotes"
  }

  static let tabIndentation: Self = "a tab stands in the indentation; YAML indents by spaces only"

  static func reserved(_ text: String) -> Self { "no value begins with ‘\(text)’; put it between quotes" }

  static let longKey: Self = "the key that begins here is longer than 1,024 characters, which is YAML's limit"

  static let secondColon: Self = "a second ‘: ’ stands on this line; put a value that holds one between quotes"

  static let colonWithoutSpace: Self = "a space is missing after this colon"

  static let continuedValue: Self = """
    this line goes on with the value of the line above, and holds a key; indent it as the key it is to follow
    """

  static func missingColon(_ text: String) -> Self {
    "‘\(text)’ stands where a key was expected, and no colon follows; write ‘key: value’ on one line"
  }

  static let expectedKey: Self = """
    a key was expected here; indent the line as the keys of its mapping, or put the value above between quotes
    """

  static let expectedDash: Self = "‘- ’ was expected here; indent the line as the other elements of its list"

  static func unclosedBracket(_ bracket: String, _ closing: String) -> Self {
    "the bracket ‘\(bracket)’ is never closed; end it with ‘\(closing)’"
  }

  static func expectedComma(_ closing: String, _ text: String) -> Self {
    "‘,’ or ‘\(closing)’ was expected, and here stands ‘\(text)’"
  }

  static func missingCommaAtLineEnd(_ closing: String) -> Self {
    "‘,’ or ‘\(closing)’ was expected at the end of this line"
  }

  static let unclosedQuote: Self = "the quote that opens here is never closed"

  static let endsBeforeValue: Self = "the text ends where a value was expected"

  static func missingValue(_ text: String) -> Self { "a value is missing in front of this ‘\(text)’" }

  static func unknownEscape(_ text: String) -> Self {
    "‘\(text)’ is no escape; between double quotes a backslash is written twice, between single ones it is plain"
  }

  static let invalidEscape: Self = """
    this escape is no character; write the character itself, or ‘\\U’ with eight hexadecimal digits
    """

  static let shortEscape: Self = """
    hexadecimal digits are missing in this escape: two follow ‘\\x’, four ‘\\u’, eight ‘\\U’
    """

  static let dashAfterKey: Self = """
    a list cannot begin on the line of its key; begin it on the next line, or write it in brackets
    """

  static let questionMark: Self = "‘? ’ cannot stand here; put text that begins so between quotes"

  static let textAfterIndicator: Self = """
    text stands on the line of ‘|’ or ‘>’; begin it on the next line, or put it between quotes
    """

  static let indentationOfNought: Self = "an indentation of 0 cannot be asked for; delete the digit"

  static let textAfterDocument: Self = """
    text stands after the end of the document; indent it as what it belongs to, or begin another document with ‘---’
    """

  static func other(_ problem: String) -> Self { "this is not YAML: \(problem)" }
}
