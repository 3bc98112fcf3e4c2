import Embargo
import LocatedText

/// One file, or standard input, before its deals are read.
enum Input {
  /// Documents of YAML or JSON, read as a whole.
  case documents(SourceText, InputFormat)

  /// JSON line by line, or a table row by row, read when its turn comes.
  case lines(LineInput)

  /// Reads an input; of lines no more than is needed to know that they are lines.
  ///
  /// - Parameters:
  ///   - path: where it is; `-` for standard input.
  ///   - format: how it is written; nil to tell by its name or its first bytes.
  ///   - map: what the columns of a table are called here; nil where they are named so.
  /// - Throws: what kept it from being read.
  init(_ path: String, as format: InputFormat?, by map: HeaderMap? = nil) throws(Unusable) {
    let name = path == "-" ? "<stdin>" : path
    var known = format ?? (path == "-" ? nil : InputFormat(path: path))
    if let known, known.isStream {
      let form = known == .csv ? LineInput.Form.rows(map) : .json
      self = .lines(LineInput(name: name, form: form, rest: path == "-" ? .standardInput : .file(path)))
      return
    }
    do throws(Terminal.Fault) {
      let reader = path == "-" ? Terminal.Reader() : try Terminal.Reader(path: path)
      var bytes: [UInt8] = []
      while bytes.count <= ReadingLimits.bytes {
        let piece = try reader.some()
        if piece.isEmpty { break }
        bytes += piece
        guard path == "-", known == nil, let sniffed = InputFormat(beginning: bytes) else { continue }
        known = sniffed
        if sniffed == .ndjson {
          self = .lines(LineInput(name: name, head: bytes, rest: .standardInput))
          return
        }
      }
      let format = known ?? InputFormat(sniffing: bytes)
      self =
        format == .ndjson
        ? .lines(LineInput(name: name, head: bytes, rest: .nothing))
        : .documents(SourceText(name: name, bytes: bytes), format)
    } catch {
      throw Unusable(reading: name, error)
    }
  }
}

extension Unusable {
  /// What kept an input from being read.
  init(reading name: String, _ fault: Terminal.Fault) {
    self.init("cannot read \(name == "<stdin>" ? "standard input" : name): \(fault)")
  }
}

extension SourceText {
  /// Reads a file whole, or standard input for `-`, as far as the limit of a file.
  init(reading path: String) throws(Unusable) {
    let name = path == "-" ? "<stdin>" : path
    do throws(Terminal.Fault) {
      let reader = path == "-" ? Terminal.Reader() : try Terminal.Reader(path: path)
      var bytes: [UInt8] = []
      while bytes.count <= ReadingLimits.bytes {
        let piece = try reader.some()
        if piece.isEmpty { break }
        bytes += piece
      }
      self.init(name: name, bytes: bytes)
    } catch {
      throw Unusable(reading: name, error)
    }
  }
}
