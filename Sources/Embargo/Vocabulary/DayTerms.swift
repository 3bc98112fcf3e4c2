/// What the terms that the meaning of fields hangs on take in on a day, worked out once for many deals.
final class DayTerms: Sendable {
  /// Roles on the side whence things come, and on the side where they go.
  let supplySide: [TermID]
  let receivingSide: [TermID]
  /// What each role and each kind of party says of being a person.
  let personRoles: [Kleene]
  let persons: [Kleene]
  let stateBodies: [TermID]
  /// What each activity says of being a service.
  private let services: [Kleene]
  private let firstActivity: Int32
  /// What each role says of being the end user, and of being one if nobody is named as such.
  let endUsers: [Kleene]
  let recipients: [Kleene]

  /// - Parameters:
  ///   - vocabulary: the words.
  ///   - day: the day; what is worked out holds until the next of the bounds of its relations.
  init(_ vocabulary: Vocabulary, on day: CalendarDate) {
    let (engine, relations) = (vocabulary.engine, vocabulary.relations)
    func below(_ term: TermID, _ taxonomy: Taxonomy) -> [TermID] {
      relations.closure(of: term, in: vocabulary.range(of: taxonomy), on: day)
    }
    func row(_ terms: [TermID], _ taxonomy: Taxonomy) -> [Kleene] {
      relations.row(forAnyOf: terms, in: vocabulary.range(of: taxonomy), on: day)
    }
    supplySide = below(engine.supplySide, .roles)
    receivingSide = below(engine.receivingSide, .roles)
    personRoles = row([engine.personRole], .roles)
    persons = row([engine.person], .partyKinds)
    stateBodies = below(engine.stateBody, .partyKinds)
    services = row([engine.service], .activities)
    firstActivity = vocabulary.range(of: .activities).lowerBound
    endUsers = row([engine.endUser], .roles)
    recipients = row(engine.recipients, .roles)
  }

  /// Whether an activity is surely a service.
  func isService(_ activity: TermID) -> Bool { services[Int(activity.index - firstActivity)] == .true }
}

/// The terms of days, kept from one deal to the next.
struct DayTermsTable {
  private let vocabulary: Vocabulary
  /// By stretch of days, as far as one was asked for.
  private var known: [DayTerms?]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    known = Array(repeating: nil, count: vocabulary.relations.bounds.count + 1)
  }

  /// Those of a day.
  mutating func terms(on day: CalendarDate) -> DayTerms {
    let stretch = vocabulary.relations.stretch(of: day)
    if let terms = known[stretch] { return terms }
    let terms = DayTerms(vocabulary, on: day)
    known[stretch] = terms
    return terms
  }
}
