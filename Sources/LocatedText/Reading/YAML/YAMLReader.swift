/// YAML to nodes: many documents, every scalar as text.
///
/// libyaml parses; what it lets through and what has no place in a file of data (anchors, tags, directives, merge keys,
/// keys that stand twice) is an error here. After such an error the reading goes on, so that one run shows all; after an
/// error of libyaml's own it cannot.
package enum YAMLReader {
  /// Reads all documents of a source.
  package static func read(_ source: SourceText) -> Checked<NodeTape> {
    let empty = NodeTape(source: source, nodes: [], roots: [])
    guard source.bytes.count <= ReadingLimits.bytes else {
      return Checked(empty, [TextFaults.tooLarge(at: 0, in: source)])
    }
    do throws(Diagnostics) {
      return read(source, try YAMLGuard(source))
    } catch {
      return Checked(empty, error.all)
    }
  }

  private static func read(_ source: SourceText, _ guarded: YAMLGuard) -> Checked<NodeTape> {
    var events = YAMLEvents(guarded.input)
    var builder = YAMLTapeBuilder(source, guarded)
    do throws(YAMLFault) {
      while !builder.isFinished {
        let event = try events.next()
        builder.take(event, events)
      }
    } catch {
      builder.take(error)
    }
    return builder.result
  }
}
