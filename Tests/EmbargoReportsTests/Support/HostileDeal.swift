/// A deal whose description would clear the screen and turn the direction of writing.
enum HostileDeal {
  static let json = #"""
    {"id": "hostile", "title": "a\u001b]0;title\u0007", "date": "2030-05-02", "activity": "supply",
     "from": {"country": "XA"}, "to": {"country": "XB"},
     "items": [{"description": "\u001b[2J\u202egnp.exe\u2028\u200b\r\nPERMITTED: 원산", "category": "rifles"}]}
    """#
}
