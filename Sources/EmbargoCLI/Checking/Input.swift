import LocatedText

/// One file, or standard input, read as a whole.
struct Input {
  let source: SourceText
  let format: InputFormat

  /// Reads an input.
  ///
  /// - Parameters:
  ///   - path: where it is; `-` for standard input.
  ///   - format: how it is written; nil to tell by its name or its first bytes.
  /// - Throws: what kept it from being read.
  init(_ path: String, as format: InputFormat?) throws(Unusable) {
    let isStandardInput = path == "-"
    let bytes: [UInt8]
    do throws(Terminal.Fault) {
      bytes = isStandardInput ? try Terminal.read(.input) : try Terminal.read(path: path)
    } catch {
      throw Unusable("cannot read \(isStandardInput ? "standard input" : path): \(error)")
    }
    source = SourceText(name: isStandardInput ? "<stdin>" : path, bytes: bytes)
    self.format = format ?? (isStandardInput ? nil : InputFormat(path: path)) ?? InputFormat(sniffing: bytes)
    if self.format == .csv { throw Unusable("cannot read \(source.name): CSV is not read yet; give NDJSON instead") }
  }
}
