/// Why a JSON text could not be read and at which byte; turned into a diagnostic only when it is to be shown.
package struct JSONFault: Error, Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    case expectedValue
    case expectedKey
    case expectedColon
    case expectedCommaInObject
    case expectedCommaInArray
    case textAfterEnd
    case malformedNumber
    case unclosedString
    case unclosedCollection
    case controlCharacter
    case malformedEscape
    case loneSurrogate
    case invalidUTF8
    case tooDeep
    case tooManyNodes
    case tooLarge
  }

  package let kind: Kind

  /// The byte at which the reader could not go on; of a text that breaks off, its end.
  package let offsetUTF8: Int

  /// Start of what the fault lies in: the open bracket, the quote, the number; otherwise the same as `offsetUTF8`.
  package let openedUTF8: Int

  package init(_ kind: Kind, at offset: Int, in opened: Int? = nil) {
    self.kind = kind
    offsetUTF8 = offset
    openedUTF8 = opened ?? offset
  }
}
