import LocatedText

/// A part of a whole in per cent, as the number before the sign: 60 for `60%`.
public enum Share {
  /// Reads a share written as `60%` or `33.5%`.
  ///
  /// - Throws: what is wrong with the text: no percent sign, a number that is none, less than 0 or more than 100.
  public static func parse<Bytes: Collection<UInt8>>(_ text: Bytes) throws(ValueFault) -> ExactDecimal {
    guard let sign = text.firstIndex(of: ASCII.percent), text.index(after: sign) == text.endIndex else {
      let meant = meantShare(text)
      throw ValueFault(.noPercentSign(text, meant: meant), suggestion: meant)
    }
    let number: ExactDecimal
    do throws(ValueFault) {
      number = try ExactDecimal.parse(text[..<sign])
    } catch {
      let meant = meantShare(text)
      throw meant.map { ValueFault(.misspelt(text, meant: $0), suggestion: $0) } ?? ValueFault(.notAShare(text))
    }
    guard isWithinWhole(number) else { throw ValueFault(.outOfRange(text)) }
    return number
  }

  private static func isWithinWhole(_ number: ExactDecimal) -> Bool {
    !number.isNegative && number <= ExactDecimal(100)
  }

  /// The share that `60`, `60 %`, `60 percent` or `33,5%` means; a fraction such as `0.6` could mean two shares.
  private static func meantShare(_ text: some Collection<UInt8>) -> String? {
    guard text.count <= 60 else { return nil }
    var number = String(decoding: text, as: UTF8.self).lowercased()[...]
    var isMarked = false
    for sign in ["%", "per cent", "percent", "pct"] {
      while number.last?.isWhitespace == true { number.removeLast() }
      guard number.hasSuffix(sign) else { continue }
      number = number.dropLast(sign.count)
      isMarked = true
      break
    }
    let bytes = ForeignNumber.meant(by: number.utf8)?.text.utf8 ?? String(number).utf8
    guard let value = try? ExactDecimal.parse(bytes), isWithinWhole(value) else { return nil }
    return isMarked || value.isZero || value > ExactDecimal(1) ? "\(value)%" : nil
  }
}

extension Diagnostic.Message {
  fileprivate static func noPercentSign(_ text: some Collection<UInt8>, meant: String?) -> Self {
    "\(ValueFault.quoting(text)) has no percent sign behind a number; write \(meant ?? "a share as in 60%")"
  }

  fileprivate static func misspelt(_ text: some Collection<UInt8>, meant: String) -> Self {
    "\(ValueFault.quoting(text)) is not how a share is written here; write \(meant)"
  }

  fileprivate static func notAShare(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is not a share; write a number and a percent sign, as in 60%"
  }

  fileprivate static func outOfRange(_ text: some Collection<UInt8>) -> Self {
    "\(ValueFault.quoting(text)) is not a share of a whole; write one from 0% to 100%"
  }
}
