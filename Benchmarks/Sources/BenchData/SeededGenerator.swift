/// Numbers that look random and are the same on every machine: SplitMix64 (Steele, Lea, Flood 2014).
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from nought to below the bound.
  mutating func below(_ bound: Int) -> Int { Int((next() >> 33) % UInt64(bound)) }

  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True so many times in a hundred.
  mutating func percent(_ chance: Int) -> Bool { below(100) < chance }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

  /// Some different elements, in the order of the choices.
  mutating func pick<Element>(_ count: ClosedRange<Int>, of choices: [Element]) -> [Element] {
    let wanted = min(within(count), choices.count)
    var places: Set<Int> = []
    while places.count < wanted { places.insert(below(choices.count)) }
    return places.sorted().map { choices[$0] }
  }
}
