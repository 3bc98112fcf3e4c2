import LocatedText

/// Words for papers, deadlines, questions and rationales, out of the vocabulary and the rule's own text.
package struct Wording {
  let rules: CompiledRules

  /// Finds words in what these rules hold.
  package init(rules: CompiledRules) { self.rules = rules }

  private var vocabulary: Vocabulary { rules.vocabulary }

  // MARK: citations

  func citations(_ written: [Citation], on day: CalendarDate) -> [CitedParagraph] {
    let current = written.filter { $0.days.contains(day) }
    return (current.isEmpty ? written : current).map {
      CitedParagraph(resolution: $0.resolution, paragraph: $0.paragraph)
    }
  }

  // MARK: papers

  /// What an exemption asks for, in words; nil if nothing.
  package func needs(_ exemption: Exemption, committee: String?) -> String? {
    guard !exemption.requires.isEmpty else { return nil }
    return exemption.requires.map { needs($0, committee: committee) }.joined(separator: ", and ")
  }

  private func needs(_ requirement: Requirement, committee: String?) -> String {
    var words: String
    switch requirement.kind {
    case .authorisation(let word): words = vocabulary.label(of: word.term)
    case .determination(let word): words = "a determination of “\(vocabulary.label(of: word.term))”"
    }
    if let committee = requirement.committee ?? committee, isOfCommittee(requirement) {
      words += " (\(committee) Committee)"
    }
    if !requirement.issuers.isEmpty {
      words += " by " + requirement.issuers.map { vocabulary.label(of: $0.term) }.joined(separator: " or ")
    }
    if requirement.daysBefore > 0 { words += ", at least \(requirement.daysBefore) days before" }
    if requirement.workingDaysBefore > 0 {
      words += ", at least \(requirement.workingDaysBefore) working days before"
    }
    if let by = requirement.by { words += ", not later than \(by.description)" }
    if let silence = requirement.silence { words += ", where \(silence.inWords) is consent" }
    return words
  }

  /// Whether the paper goes to or comes from a committee: one asked for by name, or a notice and its like.
  private func isOfCommittee(_ requirement: Requirement) -> Bool {
    if requirement.committee != nil { return true }
    guard case .authorisation(let word) = requirement.kind, requirement.issuers.isEmpty else { return false }
    let range = vocabulary.range(of: .authorisations)
    return vocabulary.relations.closure(of: vocabulary.engine.notification, in: range, on: .distantPast)
      .contains(word.term)
  }

  func obligations(_ written: [Obligation], on day: CalendarDate) -> [DueObligation] {
    written.map { obligation in
      DueObligation(
        text: obligation.text, citations: citations(obligation.citations, on: day),
        deadline: obligation.deadline.map(deadline))
    }
  }

  private func deadline(_ deadline: Obligation.Deadline) -> String {
    switch deadline {
    case .within(let duration): "within \(duration.text)"
    case .by(let day): "by \(day.description)"
    }
  }

  // MARK: questions

  /// What to ask about a gap.
  func question(_ gap: Tracer.Gap, _ facts: Facts) -> String {
    let words = stillPossible(asked(gap), gap, facts)
    if gap.field.type == .derivedFindings, let term = words.first {
      return vocabulary.question(of: term)
        ?? "has a State, committee or court found “\(labels(words))” of \(subject(gap, facts))?"
    }
    if let question = listQuestion(gap, facts) { return question }
    let base = gap.field.entry.question.isEmpty ? "what is ‘\(gap.path)’?" : gap.field.entry.question
    let question = base.replacingSubject(with: subject(gap, facts))
    return words.isEmpty ? question : "\(question) (decisive: \(labels(words)))"
  }

  /// Of a party or vessel that bears a name of a list, whether it is the one that is meant there.
  private func listQuestion(_ gap: Tracer.Gap, _ facts: Facts) -> String? {
    guard gap.field.type == .designations, gap.record >= 0, let lists = ListedDesignations(facts) else { return nil }
    var found: [ListingReference] = []
    for index in gap.ops where rules.program.ops[Int(index)].code == .terms {
      let matcher = rules.program.matchers[Int(rules.program.ops[Int(index)].first)]
      found += lists.possibilities(for: matcher, of: gap.record).filter { !found.contains($0) }
    }
    guard !found.isEmpty else { return nil }
    return "is \(subject(gap, facts)) the one listed as \(found.map(\.description).joined(separator: ", or as "))?"
  }

  /// The terms that the questions asked for.
  func asked(_ gap: Tracer.Gap) -> [TermID] {
    var found: [TermID] = []
    for index in gap.ops {
      let op = rules.program.ops[Int(index)]
      guard op.code == .terms || op.code == .surely || op.code == .only else { continue }
      for term in rules.program.asked[rules.program.matchers[Int(op.first)].asked] where !found.contains(term) {
        found.append(term)
      }
    }
    return found
  }

  /// Of the asked terms, those that what is stated leaves open.
  private func stillPossible(_ asked: [TermID], _ gap: Tracer.Gap, _ facts: Facts) -> [TermID] {
    guard gap.record >= 0, let taxonomy = gap.field.type.taxonomies.first, !gap.field.type.isDerived,
      gap.field.type != .designations
    else { return asked }
    var stated = facts.terms(gap.field, of: gap.record).stated.map(\.term)
    let code = facts.slot(.hs, of: gap.record)
    if gap.field == .category && stated.isEmpty && code.state == .stated {
      stated = vocabulary.tariff.terms(of: facts.deal.codes[Int(code.first)])
    }
    guard !stated.isEmpty else { return asked }
    let range = vocabulary.range(of: taxonomy)
    let open = asked.filter { term in
      guard range.contains(term.index) else { return true }
      let row = vocabulary.relations.row(forAnyOf: [term], in: range, on: facts.days.first)
      return stated.contains { !range.contains($0.index) || row[Int($0.index - range.lowerBound)] == .unknown }
    }
    return open.isEmpty ? asked : open
  }

  private func labels(_ terms: [TermID]) -> String {
    let shown = terms.prefix(4).map { vocabulary.label(of: $0) }.joined(separator: ", ")
    return terms.count > 4 ? shown + ", …" : shown
  }

  private func subject(_ gap: Tracer.Gap, _ facts: Facts) -> String {
    guard gap.record > 0 else { return gap.record == Facts.impliedEndUser ? "the end user" : "the deal" }
    if let name = name(of: gap.record, facts) { return "“\(name)”" }
    if facts.deal.records[Int(gap.record)].kind == .service,
      let kind = facts.terms(.serviceKind, of: gap.record).stated.first
    {
      return "the \(vocabulary.label(of: kind.term))"
    }
    return facts.deal.path(of: gap.record)
  }

  /// What the deal calls a record: its description or name; nil if it has none.
  func name(of record: Int32, _ facts: Facts) -> String? {
    guard record > 0 else { return nil }
    let name: Field
    switch facts.deal.records[Int(record)].kind {
    case .item: name = .itemDescription
    case .party: name = .partyName
    case .service: name = .serviceDescription
    case .vessel: name = .vesselName
    default: return nil
    }
    let slot = facts.slot(name, of: record)
    return slot.state == .stated ? facts.deal.node(slot.node).shown : nil
  }

  // MARK: rationales

  func rationale(_ template: Template, _ facts: Facts, _ frame: Evaluator.Frame) -> String {
    let text = template.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .path(let path): value(path, facts, frame)
      }
    }.joined()
    // Telling blanks of all scripts from letters is slow, and most text has no others than these.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let isBlank = { (byte: UInt8) in byte == ASCII.space || (0x09...0x0D).contains(byte) }
    return text.utf8.split(whereSeparator: isBlank).map { Substring($0) }.joined(separator: " ")
  }

  /// Stands for a value that is not stated.
  static let notStated = "not stated"

  func value(_ path: RulePath, _ facts: Facts, _ frame: Evaluator.Frame) -> String {
    let record: Int32
    switch path.scope {
    case .top: record = Transaction.top
    case .element: record = frame.element
    case .bound(let kind):
      guard kind == frame.subjectKind else { return Self.notStated }
      record = frame.subject
    }
    if let element = path.element {
      let list = facts.elements(path.field, of: record, threshold: nil).list
      let values = list.flatMap { self.values(element, $0.record, nil, facts) }
      return values.isEmpty ? Self.notStated : values.joined(separator: ", ")
    }
    let holder = path.container.map { facts.slot($0, of: record) }
    let target = holder.map { $0.state == .stated ? $0.first : Facts.noRecord } ?? record
    let values = self.values(path.field, target, path.key, facts)
    return values.isEmpty ? Self.notStated : values.joined(separator: ", ")
  }

  private func values(_ field: Field, _ record: Int32, _ key: TermID?, _ facts: Facts) -> [String] {
    if field == .date { return [facts.days.description] }
    if !field.type.taxonomies.isEmpty && field.type != .designations && field.type != .derivedFindings {
      return facts.terms(field, of: record).stated.map { stated in
        stated.isText ? facts.deal.node(stated.node).text : vocabulary.label(of: stated.term)
      }
    }
    let slot = facts.slot(field, of: record)
    guard slot.state == .stated || slot.state == .open else { return [] }
    if let key {
      return facts.deal.keyed[slot.first..<(slot.first + slot.count)].filter { $0.key == key }
        .map { facts.deal.node($0.node).shown }
    }
    return slot.node < 0 ? [] : [facts.deal.node(slot.node).shown]
  }
}

extension String {
  /// The question with its subject put in.
  fileprivate func replacingSubject(with subject: String) -> String {
    split(separator: "%", omittingEmptySubsequences: false).joined(separator: subject)
  }
}
