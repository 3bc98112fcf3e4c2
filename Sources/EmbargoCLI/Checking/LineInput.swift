import LocatedText

/// Lines of JSON that are read as they come, some at a time, however many there are.
struct LineInput {
  /// Where what has not been read yet comes from.
  enum Rest {
    case standardInput
    case file(String)
    case nothing
  }

  let name: String

  /// What has been read already.
  var head: [UInt8] = []
  let rest: Rest

  /// Calls for the lines of each block that has come, as soon as they are whole.
  ///
  /// - Throws: `Unusable` if the input cannot be read, and whatever the body throws.
  func forEachBlock(_ body: (JSONLines) throws -> Void) throws {
    var reader = try BlockReader(self)
    while let block = try reader.next() { try body(JSONReader.readLines(block)) }
  }
}
