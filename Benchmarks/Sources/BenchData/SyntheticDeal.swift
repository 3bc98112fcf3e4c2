/// A deal as the generator makes it up; what is nil or empty is not stated.
struct SyntheticDeal {
  struct Item {
    var description: String
    var category: String?
    var tariff: String?
    var quantity: String?
  }

  struct Party {
    var name: String
    var roles: [String]
    var country: String?
    var kind: String?
    var designated: [String] = []
  }

  struct Paper {
    let kind: String
    var committee: String?
    let reference: String
    let date: Day
    var covers: [String] = []
  }

  var id: String
  var title: String
  var date: Day
  var contractDate: Day?
  var activity: String
  var from: String?
  var to: String?
  var parties: [Party] = []
  var items: [Item] = []
  var purpose: String?
  var papers: [Paper] = []
}

extension SyntheticDeal {
  /// The deal as one line of JSON.
  var json: String {
    var parts = ["\"id\":\"\(id)\"", "\"title\":\"\(title)\"", "\"date\":\"\(date.text)\""]
    if let contractDate { parts.append("\"contract-date\":\"\(contractDate.text)\"") }
    parts.append("\"activity\":\"\(activity)\"")
    if let from { parts.append("\"from\":{\"country\":\"\(from)\"}") }
    if let to { parts.append("\"to\":{\"country\":\"\(to)\"}") }
    if !parties.isEmpty { parts.append("\"parties\":[\(parties.map(\.json).joined(separator: ","))]") }
    if !items.isEmpty { parts.append("\"items\":[\(items.map(\.json).joined(separator: ","))]") }
    if let purpose { parts.append("\"purpose\":[\"\(purpose)\"]") }
    if !papers.isEmpty { parts.append("\"authorisations\":[\(papers.map(\.json).joined(separator: ","))]") }
    return "{\(parts.joined(separator: ","))}"
  }

  /// The deal as a YAML document, as a person would write it.
  var yaml: String {
    var text = "id: \(id)\ntitle: \(title)\ndate: \(date.text)\nactivity: \(activity)\n"
    if let from { text += "from: {country: \(Self.quoted(from))}\n" }
    if let to { text += "to: {country: \(Self.quoted(to))}\n" }
    if !items.isEmpty { text += "items:\n" }
    for item in items {
      text += "  - description: \(item.description)\n"
      if let category = item.category { text += "    category: \(category)\n" }
      if let tariff = item.tariff { text += "    hs: \"\(tariff)\"\n" }
      if let quantity = item.quantity { text += "    quantity: \(quantity)\n" }
    }
    if !papers.isEmpty { text += "authorisations: [\(papers.map(\.json).joined(separator: ", "))]\n" }
    return text
  }

  /// Norway's code reads as “no” in other programs.
  private static func quoted(_ code: String) -> String { code == "NO" ? "\"NO\"" : code }
}

extension SyntheticDeal.Item {
  fileprivate var json: String {
    var parts = ["\"description\":\"\(description)\""]
    if let category { parts.append("\"category\":\"\(category)\"") }
    if let tariff { parts.append("\"hs\":\"\(tariff)\"") }
    if let quantity { parts.append("\"quantity\":\"\(quantity)\"") }
    return "{\(parts.joined(separator: ","))}"
  }
}

extension SyntheticDeal.Party {
  fileprivate var json: String {
    var parts = ["\"name\":\"\(name)\"", "\"roles\":[\(roles.map { "\"\($0)\"" }.joined(separator: ","))]"]
    if let country { parts.append("\"country\":\"\(country)\"") }
    if let kind { parts.append("\"kind\":\"\(kind)\"") }
    if !designated.isEmpty {
      parts.append("\"designated\":[\(designated.map { "\"\($0)\"" }.joined(separator: ","))]")
    }
    return "{\(parts.joined(separator: ","))}"
  }
}

extension SyntheticDeal.Paper {
  fileprivate var json: String {
    var parts = ["\"kind\":\"\(kind)\""]
    if let committee { parts.append("\"committee\":\"\(committee)\"") }
    parts += ["\"reference\":\"\(reference)\"", "\"date\":\"\(date.text)\""]
    if !covers.isEmpty { parts.append("\"covers\":[\(covers.map { "\"\($0)\"" }.joined(separator: ","))]") }
    return "{\(parts.joined(separator: ","))}"
  }
}
