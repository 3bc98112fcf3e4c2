/// A piece of a file on a page of the manual.
public struct ManualBlock: Sendable {
  let title: String
  let place: String?
  let text: String

  /// Takes the title, the file that the text is, if it is a whole one, and the text.
  public init(title: String, place: String?, text: String) {
    self.title = title
    self.place = place
    self.text = text
  }
}

/// A page of the manual for the terminal.
public enum ManualText {
  /// The page: title, subject, paragraphs, and pieces of files.
  public static func render(
    title: String, subject: String, paragraphs: [String], blocks: [ManualBlock], style: TextStyle
  ) -> String {
    var page = Page(width: style.width, isColoured: style.colour)
    page.add("\(title, .strong) (\(subject))")
    for paragraph in paragraphs {
      page.addBlank()
      page.add("\(paragraph)", indent: 2)
    }
    for block in blocks {
      page.addBlank()
      let place = block.place.map { ", in \($0)" } ?? ""
      page.add("\(block.title, .strong)\(place)", indent: 2)
      for line in block.text.split(separator: "\n", omittingEmptySubsequences: false) {
        page.addLine("\(line)", indent: 4)
      }
    }
    return page.text
  }
}
