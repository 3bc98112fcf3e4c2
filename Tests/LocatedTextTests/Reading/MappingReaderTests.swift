import LocatedText
import TestSupport
import Testing

struct MappingReaderTests {
  /// Reads a party: a name that must be there, a country and a note that may be.
  private func read(_ source: SourceText) -> [Diagnostic] {
    let found = DocumentReader.read(source, as: .yaml)
    var diagnostics = found.diagnostics
    for root in found.partial.documents {
      guard var reader = MappingReader(root, of: "a party", &diagnostics) else { continue }
      _ = reader.required("name", &diagnostics)
      _ = reader.value("country")
      reader.allow("note")
      reader.close(&diagnostics)
    }
    return diagnostics
  }

  @Test func `known keys give nothing`() {
    expectDiagnostics("name: a\ncountry: KP\nnote: b\n", [], find: read)
  }

  @Test func `an unknown key has a near name, and renaming is offered`() {
    expectDiagnostics(
      "name: a\n1️⃣'contry': KP\n",
      [
        .init(
          "1️⃣", "unknown key ‘contry’ in a party; did you mean ‘country’?", id: "unknown-key",
          fixIts: ["rename the key to ‘country’"])
      ], fixed: "name: a\n'country': KP\n", find: read)
  }

  @Test func `a key that is another misspelt is not missing as well`() {
    expectDiagnostics(
      "1️⃣nmae: a\n",
      [
        .init(
          "1️⃣", "unknown key ‘nmae’ in a party; did you mean ‘name’?", id: "unknown-key",
          fixIts: ["rename the key to ‘name’"])
      ], fixed: "name: a\n", find: read)
  }

  @Test func `a key of JSON keeps its quotes`() {
    expectDiagnostics(
      #"{"name": "a", 1️⃣"contry": "KP"}"#,
      [
        .init(
          "1️⃣", "unknown key ‘contry’ in a party; did you mean ‘country’?", id: "unknown-key",
          fixIts: ["rename the key to ‘country’"])
      ], fixed: #"{"name": "a", "country": "KP"}"#, prefixes: ["", " \n "], find: read)
  }

  @Test func `a key that is near to none is told what there is`() {
    expectDiagnostics(
      "name: a\n1️⃣colour: red\n",
      [.init("1️⃣", "unknown key ‘colour’ in a party, which can have ‘country’, ‘name’, ‘note’", id: "unknown-key")],
      find: read)
  }

  @Test func `a key that must be there is asked for`() {
    expectDiagnostics(
      "1️⃣country: KP\n", [.init("1️⃣", "a party has no ‘name’, which it must have", id: "missing-key")], find: read)
  }

  @Test func `a list or a word is no mapping`() {
    expectDiagnostics(
      "1️⃣- a\n--- 2️⃣word\n",
      [
        .init("1️⃣", "a party is a mapping of keys and values, and here stands a list", id: "not-a-mapping"),
        .init("2️⃣", "a party is a mapping of keys and values, and here stands a single value", id: "not-a-mapping"),
      ], find: read)
  }
}
