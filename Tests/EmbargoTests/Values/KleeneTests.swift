import Embargo
import Testing

struct KleeneTests {
  @Test(arguments: Kleene.allCases, Kleene.allCases)
  func `a conjunction is false if one part is, else unknown if one part is`(left: Kleene, right: Kleene) {
    let expected: Kleene =
      left == .false || right == .false ? .false : left == .unknown || right == .unknown ? .unknown : .true
    #expect(left & right == expected)
  }

  @Test(arguments: Kleene.allCases, Kleene.allCases)
  func `a disjunction is true if one part is, else unknown if one part is`(left: Kleene, right: Kleene) {
    let expected: Kleene =
      left == .true || right == .true ? .true : left == .unknown || right == .unknown ? .unknown : .false
    #expect(left | right == expected)
  }

  @Test(arguments: zip([Kleene.false, .unknown, .true], [Kleene.true, .unknown, .false]))
  func `negation turns what is known and leaves the unknown`(value: Kleene, expected: Kleene) {
    #expect(!value == expected)
  }

  @Test(arguments: Kleene.allCases, Kleene.allCases)
  func `negation carries a conjunction over into a disjunction`(left: Kleene, right: Kleene) {
    #expect(!(left & right) == (!left | !right))
    #expect(!(left | right) == (!left & !right))
  }

  @Test(arguments: Kleene.allCases, Kleene.allCases)
  func `either operator keeps its parts apart from their order`(left: Kleene, right: Kleene) {
    #expect(left & right == right & left)
    #expect(left | right == right | left)
  }

  @Test(arguments: Kleene.allCases, Kleene.allCases)
  func `both operators are associative and distribute over each other`(left: Kleene, right: Kleene) {
    for third in Kleene.allCases {
      #expect((left & right) & third == left & (right & third))
      #expect((left | right) | third == left | (right | third))
      #expect(left & (right | third) == (left & right) | (left & third))
      #expect(left | (right & third) == (left | right) & (left | third))
    }
  }

  @Test func `to know more never turns a known answer`() {
    for left in Kleene.allCases {
      for known in [Kleene.false, .true] {
        for result in [(left & .unknown, left & known), (left | .unknown, left | known)] {
          #expect(result.0 == .unknown || result.0 == result.1)
        }
      }
    }
  }

  @Test func `what is surely known is true or false`() {
    #expect(Kleene(true) == .true)
    #expect(Kleene(false) == .false)
  }

  @Test(arguments: zip(Kleene.allCases, ["false", "unknown", "true"]))
  func `a truth value says what it is`(value: Kleene, words: String) {
    #expect(value.description == words)
  }
}
