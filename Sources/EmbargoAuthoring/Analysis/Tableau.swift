import Embargo

/// Takes the conditions of a question apart, case by case, until a case has no contradiction left or all have one.
///
/// What must all be so is put into one box; where one of several must be so, each is tried in turn. A box in which no
/// field is left without a value that fits is handed on to be written down as a deal. That none is left shows that
/// there is no such deal: a box asks for no more than the conditions do.
struct Tableau {
  private(set) var fields: FieldSolver
  private let day: CalendarDate
  /// Boxes that are still looked at.
  private var budget: Int
  private var attempts = 12
  private var isUndecided = false

  init(_ fields: FieldSolver, on day: CalendarDate, budget: Int) {
    self.fields = fields
    self.day = day
    self.budget = budget
  }

  /// How the search ended.
  enum Outcome {
    case none
    case some(Witness)
    case undecided(Answer.Doubt)
  }

  /// Searches the boxes of a question.
  ///
  /// - Parameters:
  ///   - question: what must be so.
  ///   - write: makes a deal of a box, and tries it out; nil if it does not show what it should.
  /// - Returns: what `write` made, or that there is nothing to be made, or that neither is known.
  mutating func search(_ question: Question, write: (Box, FieldSolver) -> Witness?) -> Outcome {
    var box = Box(binding: question.binding)
    let frame = Box.Frame(subject: question.binding, element: 0)
    for goal in question.goals {
      let task = Box.Task(side: goal.side, condition: goal.condition, demand: goal.demand, frame: frame)
      if !add(task, to: &box) { return .none }
    }
    if let witness = search(box, write) { return .some(witness) }
    if budget <= 0 && attempts > 0 { return .undecided(.tooManyBoxes) }
    return isUndecided ? .undecided(.noDealFound) : .none
  }

  private mutating func search(_ box: Box, _ write: (Box, FieldSolver) -> Witness?) -> Witness? {
    guard budget > 0 else { return nil }
    budget -= 1
    var box = box
    guard let branch = nextBranch(&box) else {
      guard !box.open.contains(where: \.isEmpty) else { return nil }
      if let witness = write(box, fields) { return witness }
      isUndecided = true
      attempts -= 1
      if attempts == 0 { budget = 0 }
      return nil
    }
    for next in branch {
      if let witness = search(next, write) { return witness }
      if budget <= 0 { return nil }
    }
    return nil
  }

  /// The boxes to which the branch with the fewest ways on leads; nil if none is open.
  ///
  /// What has one way on is followed
  /// at once; an empty branch is left where no way leads on.
  private mutating func nextBranch(_ box: inout Box) -> [Box]? {
    while !box.open.isEmpty {
      var best: (index: Int, boxes: [Box])?
      for (index, branch) in box.open.enumerated().prefix(6) {
        var rest = box
        rest.open.remove(at: index)
        var boxes: [Box] = []
        for alternative in branch {
          var next = rest
          if add(alternative, to: &next) { boxes.append(next) }
        }
        if best.map({ boxes.count < $0.boxes.count }) ?? true { best = (index, boxes) }
        if boxes.count <= 1 { break }
      }
      guard let best else { return nil }
      if best.boxes.isEmpty { return [] }
      if best.boxes.count > 1 { return best.boxes }
      box = best.boxes[0]
    }
    return nil
  }

  // MARK: taking apart

  private mutating func add(_ alternative: Box.Alternative, to box: inout Box) -> Bool {
    switch alternative {
    case .task(let task): return add(task, to: &box)
    case .element(let record, let task): return add(record, asking: task, to: &box)
    }
  }

  private mutating func add(_ task: Box.Task, to box: inout Box) -> Bool {
    let demand = task.demand
    if demand.isEmpty { return false }
    if demand == Demand() { return true }
    let op = fields.sides.programs[task.side].ops[Int(task.condition)]
    switch op.code {
    case .not: return add(task.asking(op.first, demand.negated), to: &box)
    case .all, .any:
      let children = Array(fields.sides.programs[task.side].children[op.first..<(op.first + op.count)])
      return add(task, children, isAll: op.code == .all, to: &box)
    case .some: return addList(task, op, to: &box)
    case .terms, .surely, .only, .text, .yesNo, .tariff, .from, .before, .quantity, .share, .known, .stated, .sameAs:
      return addTest(task, op, to: &box)
    }
  }

  /// All parts must reach what all must; of what one part must reach, one is chosen.
  private mutating func add(_ task: Box.Task, _ children: [Int32], isAll: Bool, to box: inout Box) -> Bool {
    let forEach = isAll ? Demand(least: task.demand.least) : Demand(most: task.demand.most)
    let forOne = isAll ? Demand(most: task.demand.most) : Demand(least: task.demand.least)
    if forEach != Demand() {
      for child in children where !add(task.asking(child, forEach), to: &box) { return false }
    }
    if forOne == Demand() { return true }
    if children.count == 1 { return add(task.asking(children[0], forOne), to: &box) }
    if children.isEmpty { return false }
    box.open.append(children.map { .task(task.asking($0, forOne)) })
    return true
  }

  private mutating func addList(_ task: Box.Task, _ op: Program.Op, to box: inout Box) -> Bool {
    guard let parent = record(of: op, task.frame) else { return task.demand.allows(.false) }
    let most = task.demand.most
    if most != .true {
      let universal = Box.Universal(
        parent: parent, list: op.field, side: task.side, condition: op.first, most: most)
      box.universals.append(universal)
      for element in box.elements(of: op.field, in: parent) where !apply(universal, to: element, in: &box) {
        return false
      }
      // Whoever it is stands behind himself.
      if op.field == .behind && box.records[parent].list != .endUsers && !box.records[parent].isDoubtful {
        let frame = Box.Frame(subject: .transaction, element: parent)
        let itself = Box.Task(
          side: task.side, condition: op.first, demand: Demand(most: most), frame: frame)
        if !add(itself, to: &box) { return false }
      }
    }
    guard task.demand.least != .false, let kind = op.field.type.elementKind else { return true }
    let child = task.asking(op.first, Demand(least: task.demand.least))
    func element(isDoubtful: Bool) -> Box.Record {
      Box.Record(kind: kind, parent: parent, list: op.field, isDoubtful: isDoubtful)
    }
    if task.demand.least == .true { return add(element(isDoubtful: false), asking: child, to: &box) }
    box.open.append([
      .element(element(isDoubtful: false), child), .element(element(isDoubtful: true), child),
    ])
    return true
  }

  private mutating func add(_ record: Box.Record, asking task: Box.Task, to box: inout Box) -> Bool {
    let element = box.records.count
    box.records.append(record)
    var inside = task.frame
    inside.element = element
    let asked = Box.Task(side: task.side, condition: task.condition, demand: task.demand, frame: inside)
    guard add(asked, to: &box) else { return false }
    for universal in box.universals where universal.parent == record.parent && universal.list == record.list {
      guard apply(universal, to: element, in: &box) else { return false }
    }
    return true
  }

  /// An element that is only perhaps in the list may well be what no sure one is.
  private mutating func apply(_ universal: Box.Universal, to element: Int, in box: inout Box) -> Bool {
    if box.records[element].isDoubtful && universal.most != .false { return true }
    let frame = Box.Frame(subject: .transaction, element: element)
    let task = Box.Task(
      side: universal.side, condition: universal.condition, demand: Demand(most: universal.most), frame: frame)
    return add(task, to: &box)
  }

  // MARK: tests

  private mutating func addTest(_ task: Box.Task, _ op: Program.Op, to box: inout Box) -> Bool {
    guard let record = record(of: op, task.frame) else { return task.demand.allows(.false) }
    if op.field == .date, op.code == .from || op.code == .before {
      let isFrom = day >= CalendarDate(daysSince1970: op.first)
      return task.demand.allows(Kleene(isFrom == (op.code == .from)))
    }
    if op.field == .date && (op.code == .known || op.code == .stated) {
      return task.demand.allows(Kleene(op.first == 1))
    }
    let place = fields.place(of: op, record, side: task.side)
    box.wishes[place, default: []].append(Wish(side: task.side, test: op, demand: task.demand))
    guard let state = fields.state(of: place, in: box) else { return false }
    box.states[place] = state
    return true
  }

  /// The record whose field is asked; nil for a name that is not bound at the moment, which makes a test false.
  private func record(of op: Program.Op, _ frame: Box.Frame) -> Int? {
    switch op.scope {
    case .top: 0
    case .element: frame.element
    case .bound: op.kind == frame.subject ? 1 : nil
    }
  }
}

extension Box.Task {
  fileprivate func asking(_ condition: Int32, _ demand: Demand) -> Box.Task {
    Box.Task(side: side, condition: condition, demand: demand, frame: frame)
  }
}
