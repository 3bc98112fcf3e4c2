import Embargo
import LocatedText
import ReaderInvariants
import SmallWords

/// What holds for every document that is taken for a deal: asked by the fuzzer, and of its corpus by the tests.
public enum DealInvariants {
  /// What an input breaks, or nil: its deals are read and judged, or told what is wrong with them, never trapped over.
  public static func brokenBy(_ bytes: [UInt8]) -> String? {
    let source = SourceText(name: "deal", bytes: bytes)
    let json = DocumentReader.read(source, as: .json)
    let yaml = DocumentReader.read(source, as: .yaml)
    for (name, found, format) in [("JSON", json, InputFormat.json), ("YAML", yaml, .yaml)] {
      if let broken = brokenBy(found, format) { return "\(name): \(broken)" }
    }
    if json.diagnostics.isEmpty && yaml.diagnostics.isEmpty, said(of: json.partial) != said(of: yaml.partial) {
      return "JSON and YAML are told differently"
    }
    return nil
  }

  private static func brokenBy(_ found: Checked<NodeTape>, _ format: InputFormat) -> String? {
    for document in found.partial.documents.prefix(8) {
      let decoded = TransactionDecoder.decode(document, with: SmallVocabulary.whole)
      let checked = Checked(found.partial, decoded.diagnostics)
      if let broken = ReaderInvariants.brokenBy(checked) { return broken }
      if decoded.diagnostics.count > 101 { return "\(decoded.diagnostics.count) mistakes of one deal" }
      if found.diagnostics.isEmpty, let broken = brokenByFixes(of: decoded, format) { return broken }
      // A key that stands twice is read twice.
      let isWhole = found.diagnostics.isEmpty
      if let broken = DealShape.brokenBy(decoded.partial, isWhole: isWhole) { return broken }
      if !decoded.hasErrors, let broken = brokenByJudging(decoded.partial) { return broken }
    }
    return nil
  }

  /// A fix-it leaves a text that reads, and of its own mistake fewer.
  private static func brokenByFixes(of decoded: Checked<Transaction>, _ format: InputFormat) -> String? {
    for diagnostic in decoded.diagnostics.prefix(4) {
      for fixIt in diagnostic.fixIts.prefix(1) {
        guard let fixed = diagnostic.span.source.applying(fixIt.edits) else { return "\(diagnostic.id) has no fix" }
        let read = DocumentReader.read(fixed, as: format)
        if read.hasErrors { return "“\(fixIt.message)” leaves a text that does not read" }
      }
    }
    return nil
  }

  private static func brokenByJudging(_ deal: Transaction) -> String? {
    let assessment = SmallLaw.checker.assess(deal, explaining: true)
    if assessment.id != deal.id { return "another deal was judged" }
    let again = SmallLaw.checker.assess(deal, explaining: true)
    if again.verdict != assessment.verdict || again.findings.count != assessment.findings.count {
      return "the second verdict is another"
    }
    return nil
  }

  private static func said(of tape: NodeTape) -> [String] {
    tape.documents.prefix(8).flatMap { document in
      TransactionDecoder.decode(document, with: SmallVocabulary.whole).diagnostics.map {
        "\($0.id) \($0.span.startUTF8) \($0.message)"
      }
    }
  }
}
