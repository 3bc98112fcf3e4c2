/// YAML to nodes: many documents, every scalar as text.
///
/// libyaml parses; what it lets through and what has no place in a file of data (anchors, tags, directives, merge keys,
/// keys that stand twice) is an error here. After such an error the reading goes on, so that one run shows all; after an
/// error of libyaml's own it cannot.
package enum YAMLReader {
  /// Reads all documents of a source.
  ///
  /// - Parameters:
  ///   - source: what is read.
  ///   - end: where libyaml stops, in front of lines that are looked at as text alone; at the end of the source if nil.
  /// - Returns: the documents, and everything found wrong.
  package static func read(_ source: SourceText, upTo end: Int? = nil) -> Checked<NodeTape> {
    let empty = NodeTape(source: source, nodes: [], roots: [])
    guard source.bytes.count <= ReadingLimits.bytes else {
      return Checked(empty, [TextFaults.tooLarge(at: 0, in: source)])
    }
    do throws(Diagnostics) {
      let guarded = try YAMLGuard(source)
      return read(source, end.map { guarded.front(to: $0) } ?? guarded)
    } catch {
      return Checked(empty, error.all)
    }
  }

  private static func read(_ source: SourceText, _ guarded: YAMLGuard) -> Checked<NodeTape> {
    var builder = YAMLTapeBuilder(source, guarded)
    // There is nothing to be asked of libyaml where there is nothing.
    if guarded.input.isEmpty { return builder.result }
    YAMLEvents.read(guarded.input) { events in
      do throws(YAMLFault) {
        while !builder.isFinished {
          let event = try events.next()
          builder.take(event, events)
        }
      } catch {
        builder.take(error)
      }
    }
    return builder.result
  }
}
