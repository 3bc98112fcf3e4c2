/// A list of designated parties and vessels, as it stood on the day on which it was made.
public struct DesignationList: Sendable {
  /// What the list calls itself; the name of its file where it says nothing.
  public let name: String

  /// The day on which it was made, as it says itself.
  public let generated: CalendarDate?

  /// SHA-256 of its file.
  public let digest: String

  /// The entries, as written.
  package let listings: [Listing]

  /// The designations for which it names everybody: who is not in it is not under them.
  package let completeFor: [TermID]

  /// The kinds of parties and vessels that it names.
  package let kinds: [Listing.Kind]

  /// Number of entries.
  public var count: Int { listings.count }

  package init(
    name: String, generated: CalendarDate?, digest: String, listings: [Listing], completeFor: [TermID],
    kinds: [Listing.Kind]
  ) {
    self.name = name
    self.generated = generated
    self.digest = digest
    self.listings = listings
    self.completeFor = completeFor
    self.kinds = kinds
  }
}
