/// An entry of a list that was given.
public struct ListingReference: Sendable, Hashable {
  /// Name of the list.
  public let list: String
  /// Id of the entry in it.
  public let id: String
  /// The main name that it bears there.
  public let name: String
  /// SHA-256 of the file of the list.
  public let digest: String
}

extension ListingReference: CustomStringConvertible {
  /// The entry as it is pointed to in a sentence.
  public var description: String { name == id ? "\(id) of “\(list)”" : "\(id) (\(name)) of “\(list)”" }
}
