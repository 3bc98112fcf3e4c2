import Embargo
import Testing

struct UnitsTests {
  private static let units = SmallVocabulary.whole.units

  private static func quantity(_ text: String) throws -> Quantity {
    let words = text.split(separator: " ", maxSplits: 1)
    let unit = try #require(units.unit(named: words[1].utf8), "no unit \(words[1])")
    return Quantity(try ExactDecimal.parse(words[0].utf8), unit)
  }

  @Test(arguments: [
    ("1 t", "kg", "1000"), ("2.5 tonnes", "kg", "2500"), ("1 lb", "kg", "0.45359237"), ("907.18474 kg", "lb", "2000"),
    ("500000 bbl", "l", "79493647.464"), ("12.7 mm", "m", "0.0127"), ("1 t", "t", "1"), ("3 pieces", "pieces", "3"),
    ("3 USD", "USD", "3"), ("0 t", "kg", "0"),
  ])
  func `a quantity converts exactly within its dimension`(from: String, to: String, amount: String) throws {
    let unit = try #require(Self.units.unit(named: to.utf8))
    #expect(Self.units.convert(try Self.quantity(from), to: unit) == (try ExactDecimal.parse(amount.utf8)))
  }

  @Test(arguments: [
    ("1 kg", "lb"), ("1 t", "bbl"), ("1 t", "mm"), ("3 pieces", "sets"), ("3 pieces", "kg"), ("1 USD", "EUR"),
    ("1 USD", "kg"), ("1 kg", "USD"), ("1 sets", "pieces"),
  ])
  func `without an exact factor there is no conversion`(from: String, to: String) throws {
    let unit = try #require(Self.units.unit(named: to.utf8))
    #expect(Self.units.convert(try Self.quantity(from), to: unit) == nil)
  }

  @Test(arguments: [
    ("1 t", "1000 kg", Comparison.equal), ("1 lb", "0.453 kg", .more), ("1 mm", "1 m", .less),
    ("2 USD", "1 USD", .more), ("2 pieces", "2 pieces", .equal), ("1 bbl", "158.987294928 l", .equal),
    ("1 bbl", "158.987294929 l", .less),
  ])
  func `quantities of one dimension compare exactly`(left: String, right: String, answer: Comparison) throws {
    #expect(Self.units.compare(try Self.quantity(left), try Self.quantity(right)) == answer)
  }

  @Test(arguments: [("1 t", "1 bbl"), ("1 USD", "1 EUR"), ("1 pieces", "1 sets"), ("1 pieces", "1 kg")])
  func `quantities of two dimensions do not compare`(left: String, right: String) throws {
    #expect(Self.units.compare(try Self.quantity(left), try Self.quantity(right)) == nil)
  }

  @Test func `counting words and currencies are told from measures`() throws {
    let kind = { (name: String) throws in
      let unit = try #require(Self.units.unit(named: name.utf8))
      return (Self.units.isCount(unit), Self.units.isCurrency(unit))
    }
    #expect(try kind("pieces") == (true, false))
    #expect(try kind("EUR") == (false, true))
    #expect(try kind("kg") == (false, false))
    #expect(Self.units.unit(named: "kilogrammes".utf8) == nil)
  }

  @Test func `a factor between dimensions keeps its item, its range and its source`() throws {
    let conversion = try #require(Self.units.conversions.first)
    #expect(Self.units.conversions.count == 1)
    #expect(SmallVocabulary.whole.id(of: conversion.item) == "crude-oil")
    #expect(Self.units[conversion.from].name == "t")
    #expect(Self.units[conversion.to].name == "bbl")
    #expect(conversion.atLeast.description == "7.619")
    #expect(conversion.atMost.description == "7.62")
    #expect(conversion.source == "trade")
  }
}
