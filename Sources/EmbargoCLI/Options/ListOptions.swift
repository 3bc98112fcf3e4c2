import ArgumentParser
import Embargo
import LocatedText

/// The lists of designated parties and vessels by which deals are judged.
struct ListOptions: ParsableArguments {
  @Option(
    name: .customLong("list"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Take who is designated, and under which measures, from these lists (YAML, JSON or CSV).", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json", "csv"]))
  var files: [String] = []

  /// Takes away the words behind the first of the last `--list`: where no deal stands elsewhere, they are the deals.
  ///
  /// - Parameter words: the command line as typed.
  /// - Returns: the files that are deals; none where only one word stands there.
  mutating func splitOffDeals(typed words: [String]) -> [String] {
    guard let last = words.lastIndex(of: "--list") else { return [] }
    let count = words[(last + 1)...].prefix { $0 == "-" || !$0.hasPrefix("-") }.count
    guard count > 1, count <= files.count else { return [] }
    let deals = Array(files.suffix(count - 1))
    files.removeLast(count - 1)
    return deals
  }

  /// Expects no file twice.
  func check() throws {
    for (index, file) in files.enumerated() where files[..<index].contains(file) {
      throw ValidationError("The list ‘\(file)’ is given twice.")
    }
  }

  /// The checker with these lists.
  ///
  /// A list with a mistake lets nobody be judged: whoever is on it would pass for one who is not.
  ///
  /// - Throws: `Diagnostics` of all lists if one has an error, `Unusable` if a file cannot be read.
  func apply(to checker: Checker) throws -> Checker {
    guard !files.isEmpty else { return checker }
    var lists: [DesignationList] = []
    var diagnostics: [Diagnostic] = []
    for file in files.sorted() {
      let read = checker.list(in: try source(file), as: InputFormat(path: file) ?? .yaml)
      diagnostics += read.diagnostics
      if let list = read.partial { lists.append(list) }
    }
    guard lists.count == files.count else { throw Diagnostics(diagnostics) }
    Output.diagnose(diagnostics.sortedByPlace())
    var judging = checker
    judging.lists = DesignationLists(lists)
    return judging
  }

  /// The content, as far as any reader would take it.
  private func source(_ file: String) throws(Unusable) -> SourceText {
    do throws(Terminal.Fault) {
      let reader = try Terminal.Reader(path: file)
      var bytes: [UInt8] = []
      while bytes.count <= ReadingLimits.bytes {
        let piece = try reader.some()
        if piece.isEmpty { break }
        bytes += piece
      }
      return SourceText(name: file, bytes: bytes)
    } catch {
      throw Unusable(reading: file, error)
    }
  }
}
