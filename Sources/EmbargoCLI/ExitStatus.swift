import ArgumentParser

/// What the program says to the shell.
///
/// A graver status beats a lesser one.
enum ExitStatus: Int32, CaseIterable, Comparable {
  /// There is nothing to act upon.
  case clear = 0

  /// A verdict, a lint or a test calls for action.
  case found = 1

  /// The input or the rules cannot be used, or the report could not be written.
  case unusable = 2

  /// The command line is wrong (`EX_USAGE` of sysexits.h), which ArgumentParser finds and reports.
  case usage = 64

  /// For throwing, where a command has said all it had to say.
  var code: ExitCode { ExitCode(rawValue) }

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}

extension ExitStatus {
  /// The statuses and their meanings, one a line, for the help text.
  static var table: String {
    allCases.map { status in
      let number = String(status.rawValue)
      return "  " + number + String(repeating: " ", count: 4 - number.count) + status.meaning
    }.joined(separator: "\n")
  }

  private var meaning: String {
    switch self {
    case .clear: "nothing was found at or above the level that is to fail"
    case .found: "something was"
    case .unusable: "the input or the rules are at fault; beats 1"
    case .usage: "the command line is at fault"
    }
  }
}
