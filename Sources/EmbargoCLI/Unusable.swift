/// An input, or the rules, that cannot be used at all: a sentence that names the file and the cause.
///
/// What is wrong at a place within a file is a diagnostic instead.
struct Unusable: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
