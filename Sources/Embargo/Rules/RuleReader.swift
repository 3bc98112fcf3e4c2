package import LocatedText

/// Reads a file of rules: rules, shared exemptions, named conditions, positions.
package struct RuleReader {
  private let law: LawReader
  private let regime: String

  package init(_ vocabulary: Vocabulary, regime: String) {
    law = LawReader(vocabulary)
    self.regime = regime
  }

  /// Reads one document; what kind of file it is shows in its keys.
  package func read(_ root: LocatedNode, into file: inout RuleFile, _ diagnostics: inout [Diagnostic]) {
    guard var reader = MappingReader(root, of: RuleForms.file, &diagnostics) else { return }
    for node in Fields.list(reader.value("rules"), &diagnostics) {
      if let rule = rule(node, &diagnostics) {
        file.rules.append(rule)
      } else if let id = node.entry("id")?.value {
        file.unreadRules.append(.init(text: id.text, span: id.span))
      }
    }
    file.exemptions += Fields.list(reader.value("exemptions"), &diagnostics).compactMap {
      exemption($0, isShared: true, &diagnostics)
    }
    file.conditions += conditions(reader.value("conditions"), &diagnostics)
    file.positions += positions(reader.value("positions"), &diagnostics)
    file.notEncoded += Fields.list(reader.value("paragraphs"), &diagnostics).compactMap { notEncoded($0, &diagnostics) }
    reader.close(&diagnostics)
  }

  // MARK: rules

  /// Reads one rule.
  func rule(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Rule? {
    guard var reader = MappingReader(node, of: RuleForms.rule, &diagnostics) else { return nil }
    let idNode = reader.required("id", &diagnostics)
    let id = idNode.flatMap { Fields.text($0, &diagnostics) }
    let title = reader.required("title", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
    let citations = law.citations(reader.required("cites", &diagnostics), &diagnostics)
    let inForce = reader.required("in-force", &diagnostics).map { law.intervals($0, ofRule: true, &diagnostics) }
    let measure = reader.value("measure").flatMap { law.word($0, in: [.measures], &diagnostics) }
    let confidence = reader.value("confidence").flatMap { self.confidence($0, &diagnostics) }
    let covers = reader.value("covers").map { node in
      Fields.values(node, &diagnostics).compactMap { law.word($0, in: Taxonomy.allCases, &diagnostics) }
    }
    let effect = reader.value("effect").flatMap { self.effect($0, &diagnostics) } ?? Rule.Effect.prohibit
    let each = reader.value("each").map { self.each($0, &diagnostics) } ?? [.transaction]
    let when = self.when(&reader, isRequired: true, &diagnostics)
    let rationale = reader.required("rationale", &diagnostics).flatMap {
      TemplateReader(paths: law.paths).read($0, &diagnostics)
    }
    let exemptions = Fields.list(reader.value("exemptions"), &diagnostics).compactMap {
      exemption($0, isShared: false, &diagnostics)
    }
    let cap = capOf(effect, &reader, &diagnostics)
    let obligations = law.obligations(reader.value("obligations"), &diagnostics)
    let duty = dutyOf(effect, &reader, &diagnostics)
    reader.close(&diagnostics)
    guard let id, let idNode, let title, let inForce, let when, let rationale else { return nil }
    return Rule(
      id: id, regime: regime, title: title, citations: citations, inForce: inForce, measure: measure,
      confidence: confidence, covers: covers ?? [], effect: effect, each: each, when: when, rationale: rationale,
      exemptions: exemptions, cap: cap, obligations: obligations, duty: duty, idSpan: idNode.span, span: node.span)
  }

  /// The condition under `when`; where that is empty, keys behind it may have been meant to stand under it.
  private func when(
    _ reader: inout MappingReader, isRequired: Bool, _ diagnostics: inout [Diagnostic]
  ) -> Condition? {
    guard let (key, value) = reader.entry("when") else {
      if isRequired { _ = reader.required("when", &diagnostics) }
      return nil
    }
    guard value.isEmptyValue else { return law.conditions.read(value, &diagnostics) }
    let outdented = OutdentedKeys(behind: key, in: reader.node, where: law.conditions.isKey)
    for name in outdented?.names ?? [] { reader.allow(name) }
    diagnostics.append(
      Diagnostic(
        "empty-when", .emptyWhen(outdented?.names ?? []), at: key.span, fixIts: outdented.map { [$0.fixIt] } ?? []))
    return nil
  }

  private func effect(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Rule.Effect? {
    Fields.oneOf(Self.effects, node, &diagnostics).flatMap(Rule.Effect.init)
  }

  private static let effects = Rule.Effect.allCases.map(\.rawValue)

  private func each(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> [RecordKind] {
    Fields.values(node, &diagnostics).compactMap { node in
      let word = Fields.oneOf(Self.subjectNames, node, &diagnostics)
      return Self.subjects.first { RulePath.name(of: $0) == word }
    }
  }

  private static let subjects = [RecordKind.transaction] + RulePath.bindable
  private static let subjectNames = subjects.map { RulePath.name(of: $0) }

  private func confidence(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Rule.Confidence? {
    guard node.kind == .mapping else {
      return Fields.oneOf(RuleForms.levels, node, &diagnostics).map { .init(level: $0, reason: nil) }
    }
    guard var reader = MappingReader(node, of: RuleForms.confidence, &diagnostics) else { return nil }
    let level = reader.required("level", &diagnostics).flatMap {
      Fields.oneOf(RuleForms.levels, $0, &diagnostics)
    }
    let reason = reader.value("reason").flatMap { Fields.text($0, &diagnostics) }
    reader.close(&diagnostics)
    return level.map { .init(level: $0, reason: reason) }
  }

  private func capOf(
    _ effect: Rule.Effect, _ reader: inout MappingReader, _ diagnostics: inout [Diagnostic]
  ) -> Cap? {
    switch effect {
    case .cap: return reader.required("cap", &diagnostics).flatMap { CeilingReader(law: law).read($0, &diagnostics) }
    case .prohibit, .oblige:
      if let node = reader.value("cap") {
        diagnostics.append(Diagnostic("unknown-key", .onlyFor("cap", "cap"), at: node.span))
      }
      return nil
    }
  }

  private func dutyOf(
    _ effect: Rule.Effect, _ reader: inout MappingReader, _ diagnostics: inout [Diagnostic]
  ) -> Rule.Duty? {
    let on = effect == .oblige ? reader.required("on", &diagnostics) : reader.value("on")
    let forceNode = reader.value("force")
    let force = forceNode.flatMap { Fields.oneOf(RuleForms.rule.words(of: "force"), $0, &diagnostics) }
    if effect != .oblige {
      for (key, node) in [("on", on), ("force", forceNode)] {
        if let node { diagnostics.append(Diagnostic("unknown-key", .onlyFor(key, "oblige"), at: node.span)) }
      }
    }
    guard let on else { return nil }
    return Fields.text(on, &diagnostics).map { Rule.Duty(on: $0, isRecommended: force == "recommended") }
  }

  // MARK: exemptions

  /// Reads one exemption: of a rule, or one that stands by itself and lifts several.
  func exemption(_ node: LocatedNode, isShared: Bool, _ diagnostics: inout [Diagnostic]) -> Exemption? {
    guard var reader = MappingReader(node, of: isShared ? RuleForms.sharedExemption : RuleForms.exemption, &diagnostics)
    else { return nil }
    let idNode = reader.required("id", &diagnostics)
    let id = idNode.flatMap { Fields.text($0, &diagnostics) }
    let title = reader.value("title").flatMap { Fields.text($0, &diagnostics) }
    let citations = law.citations(reader.value("cites"), &diagnostics)
    let inForce = reader.value("in-force").map { law.intervals($0, ofRule: false, &diagnostics) }
    let confidence = reader.value("confidence").flatMap { self.confidence($0, &diagnostics) }
    let reach = isShared ? reachOf(&reader, &diagnostics) : nil
    let when = self.when(&reader, isRequired: false, &diagnostics)
    let requires = law.requirements(reader.value("requires"), &diagnostics)
    let outcome = reader.value("outcome")
    let setsTerms = outcome.flatMap { Fields.oneOf(["exempted"], $0, &diagnostics) } != nil
    if let outcome, !requires.isEmpty {
      diagnostics.append(Diagnostic("unknown-key", .termsAndPaper, at: outcome.span))
    }
    let access = reader.value("open-to").flatMap { self.access($0, &diagnostics) } ?? .everybody
    let obligations = law.obligations(reader.value("obligations"), &diagnostics)
    reader.close(&diagnostics)
    guard let id, let idNode else { return nil }
    return Exemption(
      id: id, title: title, citations: citations, inForce: inForce, confidence: confidence, reach: reach, when: when,
      requires: requires, setsTerms: setsTerms, access: access, obligations: obligations, idSpan: idNode.span,
      span: node.span)
  }

  private func access(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Exemption.Access? {
    guard node.kind == .scalar else { return law.conditions.read(node, &diagnostics).map { .deals($0) } }
    return Fields.oneOf(["nobody"], node, &diagnostics).map { _ in .nobody }
  }

  private func reachOf(_ reader: inout MappingReader, _ diagnostics: inout [Diagnostic]) -> Exemption.Reach? {
    let lifts = reader.required("lifts", &diagnostics)
    let except = reader.value("except").map { names($0, &diagnostics) } ?? []
    guard let lifts else { return nil }
    if lifts.kind == .mapping {
      guard var inner = MappingReader(lifts, of: RuleForms.liftedMeasure, &diagnostics) else { return nil }
      let measure = inner.required("measure", &diagnostics).flatMap { law.word($0, in: [.measures], &diagnostics) }
      inner.close(&diagnostics)
      return measure.map { .init(target: .measure($0), except: except, span: lifts.span) }
    }
    if lifts.isWord("all") { return .init(target: .all, except: except, span: lifts.span) }
    return .init(target: .rules(names(lifts, &diagnostics)), except: except, span: lifts.span)
  }

  private func names(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> [Condition.Name] {
    Fields.values(node, &diagnostics).compactMap { node in
      Fields.text(node, &diagnostics).map { .init(text: $0, span: node.span) }
    }
  }

  // MARK: what rules share

  package func conditions(_ node: LocatedNode?, _ diagnostics: inout [Diagnostic]) -> [Regime.NamedCondition] {
    guard let node, let reader = MappingReader(node, of: "‘conditions’", &diagnostics) else { return [] }
    return reader.names.compactMap { entry in
      // The name of a condition that does not read stays known: what names it is no mistake.
      let condition = law.conditions.read(entry.value, &diagnostics)
      return .init(
        name: entry.name, condition: condition ?? Condition(.any([]), at: entry.value.span), span: entry.key.span)
    }
  }

  package func positions(_ node: LocatedNode?, _ diagnostics: inout [Diagnostic]) -> [Regime.Position] {
    guard let node, let all = MappingReader(node, of: "‘positions’", &diagnostics) else { return [] }
    return all.names.compactMap { entry in
      guard var reader = MappingReader(entry.value, of: RuleForms.position, &diagnostics) else { return nil }
      let question = reader.required("question", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
      let optionsNode = reader.required("options", &diagnostics)
      let byDefault = reader.required("default", &diagnostics)
      reader.close(&diagnostics)
      let options = optionsNode.map { self.options($0, &diagnostics) } ?? []
      let chosen = options.isEmpty ? nil : byDefault.flatMap { Fields.oneOf(options.map(\.name), $0, &diagnostics) }
      // The name of a position that does not read stays known: what hangs on it is no mistake.
      return .init(
        name: entry.name, question: question ?? "", options: options,
        defaultOption: chosen ?? options.first?.name ?? "",
        span: entry.key.span)
    }
  }

  private func options(
    _ node: LocatedNode, _ diagnostics: inout [Diagnostic]
  ) -> [(name: String, meaning: String)] {
    guard let reader = MappingReader(node, of: "‘options’", &diagnostics) else { return [] }
    if reader.names.count < 2 { diagnostics.append(Diagnostic("empty-list", .fewOptions, at: node.span)) }
    return reader.names.map { ($0.name, Fields.text($0.value, &diagnostics) ?? "") }
  }

  private func notEncoded(_ node: LocatedNode, _ diagnostics: inout [Diagnostic]) -> Regime.NotEncoded? {
    guard var reader = MappingReader(node, of: RuleForms.notEncoded, &diagnostics) else { return nil }
    let citation = reader.required("cite", &diagnostics).flatMap { law.citation($0, &diagnostics) }
    let reason = reader.required("reason", &diagnostics).flatMap { Fields.text($0, &diagnostics) }
    reader.close(&diagnostics)
    guard let citation, let reason else { return nil }
    return .init(citation: citation, reason: reason)
  }
}

extension Diagnostic.Message {
  fileprivate static var termsAndPaper: Self {
    "‘outcome’ is of an exemption that asks for no paper: one whose paper is there is exempted anyway"
  }

  fileprivate static var fewOptions: Self {
    "a contested question has two options or more; write them with their meaning"
  }

  fileprivate static func emptyWhen(_ names: [String]) -> Self {
    if names.isEmpty { return "‘when’ is empty and would be true of every transaction; indent what belongs under it" }
    return """
      ‘when’ is empty and would be true of every transaction; did you mean \(listing: names) to stand under it?
      """
  }

  fileprivate static func onlyFor(_ key: String, _ effect: String) -> Self {
    "‘\(key)’ belongs to a rule with ‘effect: \(effect)’, which this one has not"
  }
}
