import TestSupport

/// Deals of the small rules, a line each.
enum Lines {
  static func deal(_ id: String) -> String {
    #"{"id": "\#(id)", "date": "2030-02-03", "activity": "supply", "from": {"country": "XA"}, "purpose": "military", "to": {"country": "XB"}, "items": [{"category": "rifles"}]}"#
  }

  /// So many of them, every tenth followed by an empty line.
  static func many(_ count: Int) -> String {
    (1...count).map { deal("d\($0)") + ($0.isMultiple(of: 10) ? "\n\n" : "\n") }.joined()
  }
}
