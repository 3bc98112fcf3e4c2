import Embargo

/// What a piece of text is, from which its colour follows.
enum Tone: Sendable, Hashable {
  case plain
  /// A heading or a name.
  case strong
  /// What can be passed over: places, what does not apply.
  case quiet
  /// A prohibition or an error.
  case grave
  /// What is open, or a warning.
  case open
  /// What is lifted or harmless.
  case good
  /// Marks under a source line.
  case mark

  /// Text in the tone's colour (ECMA-48, SGR).
  func coloured(_ text: String) -> String {
    let code: String
    switch self {
    case .plain: return text
    case .strong: code = "1"
    case .quiet: code = "2"
    case .grave: code = "1;31"
    case .open: code = "1;33"
    case .good: code = "1;32"
    case .mark: code = "36"
    }
    return text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// Text in Markdown (CommonMark 0.31): a name is code, in anything else what could be markup is escaped.
  func inMarkdown(_ text: String) -> String {
    if self == .strong { return "`\(text)`" }
    var escaped = ""
    for character in text {
      if "\\`*_<>[]|".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}

extension Verdict {
  /// The tone in which the verdict is shown.
  var tone: Tone {
    switch self {
    case .prohibited: .grave
    case .needsAuthorisation, .undetermined: .open
    case .exempted, .permittedWithObligations, .permitted: .good
    }
  }
}

extension Status {
  /// The tone in which the status is shown.
  var tone: Tone {
    switch self {
    case .violated: .grave
    case .needsAuthorisation, .undetermined: .open
    case .exempted, .excepted, .within: .good
    case .duty: .strong
    }
  }
}
