/// One result.
struct Row: Encodable {
  /// As it is asked for on the command line, and called in the file of thresholds.
  let name: String
  let meaning: String
  /// A ratio, unless the unit says otherwise; nil: it could not be measured, and the note says why.
  var value: Double?
  var unit = "x"
  /// What was measured to come to the value.
  var note = ""

  init(_ name: String, _ meaning: String, _ value: Double?, unit: String = "x", note: String = "") {
    self.name = name
    self.meaning = meaning
    self.value = value
    self.unit = unit
    self.note = note
  }

  /// A row of something that the program cannot do.
  static func missing(_ name: String, _ meaning: String, _ reason: String) -> Row {
    Row(name, meaning, nil, note: "missing: \(reason)")
  }
}
