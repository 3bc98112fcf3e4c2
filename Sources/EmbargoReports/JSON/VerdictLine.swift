public import Embargo
package import LocatedText

/// The verdict on a deal in one line, with the rules that give it: what a stream has of each deal if nobody asks for more.
public enum VerdictLine {
  /// The line of a deal, without its end.
  ///
  /// - Parameters:
  ///   - id: id of the deal.
  ///   - brief: the verdict on it.
  ///   - number: number of its line in the stream, from 1; nil if it came from no stream.
  /// - Returns: one line, without its end.
  public static func line(id: String, _ brief: BriefAssessment, number: Int?) -> String {
    var text: [UInt8] = []
    write(quoted: JSONWriter.compact(.string(id)).utf8, brief, number, &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes the line of a deal, without its end.
  package static func write(id: LocatedNode, _ brief: BriefAssessment, number: Int, to text: inout [UInt8]) {
    guard let quoted = id.asWrittenInJSON else {
      return write(quoted: JSONWriter.compact(.string(id.text)).utf8, brief, number, &text)
    }
    write(quoted: quoted, brief, number, &text)
  }

  private static func write(
    quoted id: some Collection<UInt8>, _ brief: BriefAssessment, _ number: Int?, _ text: inout [UInt8]
  ) {
    if let number {
      text += "{\"line\": ".utf8
      text.append(decimal: number)
      text += ", \"id\": ".utf8
    } else {
      text += "{\"id\": ".utf8
    }
    text += id
    text += ", \"verdict\": \"".utf8
    text += brief.verdict.rawValue.utf8
    if !brief.rules.isEmpty {
      text += "\", \"rules\": [".utf8
      for (place, rule) in brief.rules.enumerated() {
        if place > 0 { text += ", ".utf8 }
        JSONWriter.write(rule, to: &text)
      }
      text += "]}".utf8
    } else {
      text += "\"}".utf8
    }
  }
}
