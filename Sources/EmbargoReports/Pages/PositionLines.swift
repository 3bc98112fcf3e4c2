import Embargo

/// A question on which the law is contested, and what each option means.
enum PositionLines {
  static func write(_ position: CompiledPosition, to page: inout Page) {
    page.add("\(position.name, .strong): \(position.question)", hanging: 2)
    for (name, meaning) in position.options {
      let mark = name == position.defaultOption ? " (taken unless ‘--position’ says otherwise)" : ""
      page.add("- \(name, .strong): \(meaning)\(mark)", indent: 2, hanging: 4)
    }
  }
}
