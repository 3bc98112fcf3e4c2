package import LocatedText

/// The columns of a table of deals: each names a path within a deal, or is given one by a map.
package enum DealColumns {
  /// Finds out how the cells of a row make a deal.
  ///
  /// - Parameters:
  ///   - header: the names of the columns; an empty one is no name.
  ///   - map: what they are called here; nil where they are paths themselves.
  ///   - vocabulary: the words of the deals.
  /// - Returns: the shape, nil if anything is an error, and everything wrong with the header.
  package static func shape(
    of header: [LocatedNode], by map: HeaderMap?, _ vocabulary: Vocabulary
  ) -> Checked<CSVShape?> {
    guard let first = header.first else { return Checked(nil) }
    var root = Branch()
    var diagnostics: [Diagnostic] = []
    for (column, cell) in header.enumerated() where !cell.text.isEmpty {
      let entry = map?.entry(cell.text)
      if entry?.isIgnored == true { continue }
      let place = entry?.path ?? cell
      do throws(ColumnPath.Fault) {
        let path = try ColumnPath(place.text, vocabulary)
        if let other = root.insert(path, column) {
          diagnostics.append(
            Diagnostic(
              "column-conflict", .conflict(cell.text, header[other].text, place.text), at: cell.span,
              notes: [.init("the other stands here", at: header[other].span)]))
        }
      } catch {
        let help: [Diagnostic.Note] = error.near.map { [.init(.near($0))] } ?? [.init(map == nil ? .useMap : .ignore)]
        diagnostics.append(Diagnostic("unknown-column", error.message, at: place.span, notes: help))
      }
    }
    diagnostics += (map?.entries ?? []).filter { entry in !header.contains { $0.text == entry.header.text } }.map {
      Diagnostic("unknown-column", severity: .warning, .notInTable($0.header.text, header), at: $0.header.span)
    }
    var shape: CSVShape?
    do throws(Gap) {
      shape = CSVShape(
        columns: header.count, unnamed: header.indices.filter { header[$0].text.isEmpty },
        entries: try root.entries(under: ""))
    } catch {
      diagnostics.append(Diagnostic("csv-gap", .gap(error), at: header[error.column].span))
    }
    if !diagnostics.contains(where: { $0.severity == .error }) {
      for field in RecordKind.transaction.requiredFields where root.branches[.key(field.key)] == nil {
        diagnostics.append(Diagnostic("missing-column", .missing(field), at: first.span))
      }
    }
    return Checked(diagnostics.contains { $0.severity == .error } ? nil : shape, diagnostics)
  }

  /// An element of a list without a column in front of one that has some.
  fileprivate struct Gap: Error {
    let missing: String
    let next: String
    let column: Int
  }

  /// A value of the deal, with what lies in it.
  private struct Branch {
    var cell: (column: Int, isList: Bool)?
    var branches: [ColumnPath.Step: Branch] = [:]

    /// The first column in it.
    var column: Int { cell?.column ?? branches.values.map(\.column).min() ?? 0 }

    /// Puts a column where it belongs.
    ///
    /// - Returns: a column that stands there already, or around it, or within it.
    mutating func insert(_ path: ColumnPath, _ column: Int, from depth: Int = 0) -> Int? {
      if let cell { return cell.column }
      guard depth < path.steps.count else {
        if !branches.isEmpty { return self.column }
        cell = (column, path.isList)
        return nil
      }
      return branches[path.steps[depth], default: Branch()].insert(path, column, from: depth + 1)
    }

    func entries(under path: String) throws(Gap) -> [CSVShape.Entry] {
      var entries: [CSVShape.Entry] = []
      for (step, branch) in branches.sorted(by: { $0.value.column < $1.value.column }) {
        guard case .key(let key) = step else { continue }
        entries.append(CSVShape.Entry(key, try branch.part(at: path.isEmpty ? key : "\(path).\(key)")))
      }
      return entries
    }

    private func part(at path: String) throws(Gap) -> CSVShape.Part {
      if let cell { return .cell(cell.column, isList: cell.isList) }
      guard case .element = branches.keys.first else { return .mapping(try entries(under: path)) }
      var parts: [CSVShape.Part] = []
      while parts.count < branches.count {
        guard let element = branches[.element(parts.count)] else {
          let next =
            branches.keys.compactMap { step in
              if case .element(let number) = step, number > parts.count { number } else { nil }
            }.min() ?? 0
          let column = branches[.element(next)]?.column ?? 0
          throw Gap(missing: "\(path).\(parts.count)", next: "\(path).\(next)", column: column)
        }
        parts.append(try element.part(at: "\(path).\(parts.count)"))
      }
      return .sequence(parts)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func conflict(_ one: String, _ other: String, _ path: String) -> Self {
    "the columns ‘\(other)’ and ‘\(one)’ both say what stands under ‘\(path)’, or within it; take one away"
  }

  fileprivate static func near(_ path: String) -> Self { "did you mean ‘\(path)’?" }

  fileprivate static var useMap: Self {
    "a file given by ‘--map’ tells which path a column is, or that it is not to be read: ‘header: ignore’"
  }

  fileprivate static var ignore: Self { "write ‘ignore’ for a column that is not to be read" }

  fileprivate static func notInTable(_ name: String, _ header: [LocatedNode]) -> Self {
    if let near = NearNames.nearest(to: name, among: header.map(\.text)) {
      return "the table has no column ‘\(name)’; did you mean ‘\(near)’?"
    }
    return "the table has no column ‘\(name)’"
  }

  fileprivate static func gap(_ gap: DealColumns.Gap) -> Self {
    "there is a column for ‘\(gap.next)’ and none for ‘\(gap.missing)’; elements of a list are counted from 0 on"
  }

  fileprivate static func missing(_ field: Field) -> Self {
    "the table has no column ‘\(field.key)’, which every deal must have: \(field.type.inWords)"
  }
}
