/// The number by which people call a resolution.
enum ResolutionNumber {
  /// The first number in the symbol of a resolution.
  static func of(_ resolution: String) -> String {
    String(resolution.drop { !$0.isNumber }.prefix { $0.isNumber })
  }
}
