import Foundation
import TestSupport

/// A ceiling beside the small rules, and deals that count against it.
enum Ceilings {
  /// One tonne of drink in each twelve months from 10 January 2030.
  static let rule = """
    rules:
      - id: beta-9001-6
        title: Drink to Betaland, one tonne a year
        cites: [{resolution: S/RES/9001 (2030), paragraph: "6"}]
        in-force: {from: 2030-01-10}
        measure: goods-ban
        effect: cap
        each: item
        when: {holds: to-betaland, item.category: drink}
        cap:
          limits: [{of: item.quantity, at-most: 1 t}]
          periods: [{from: 2030-01-10, every: 12 months}]
          warn-at: [75%]
        rationale: "{item.description} counts."
    """

  /// A deal that takes some of it.
  static func deal(_ id: String, _ quantity: String, _ date: String = "2030-02-01") -> String {
    "{id: \(id), date: \(date), activity: supply, to: {country: XB}, "
      + "items: [{description: beer, category: drink, quantity: \(quantity)}]}\n"
  }

  /// Types a line in a folder with these rules and files, by name.
  static func shell(_ line: String, with files: [String: String] = [:]) throws -> Program.Result {
    try Typed.shell(line, with: files.merging(["rules/beta/caps.yaml": rule]) { file, _ in file })
  }

  /// Calls with a folder that stays, with these rules under `rules`.
  static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    try Repository.withTemporaryFolder { folder in
      let rules = URL(filePath: Repository.path(Typed.rules), directoryHint: .isDirectory)
      try FileManager.default.copyItem(at: rules, to: folder.appending(path: "rules"))
      try Data(rule.utf8).write(to: folder.appending(path: "rules/beta/caps.yaml"))
      return try body(folder)
    }
  }
}
