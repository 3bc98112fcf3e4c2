import LocatedText

extension ExplanationCatalogue {
  /// What can be wrong with a file before anybody asks what it says.
  static let texts: [Explanation] = [
    Explanation(
      "anchor-or-alias",
      """
      YAML can name a piece of a file with ‘&’ and repeat it with ‘*’. Here it cannot: every value stands where it is \
      read, so that a report can point at it, and a small file cannot unfold into a huge one.
      """,
      .deal(
        """
        from: &port {place: The Harbour}
        to: *port
        """,
        """
        from: {place: The Harbour}
        to: {place: The Harbour}
        """)),
    Explanation(
      "complex-key", "A key is a single word; a list or a mapping cannot be one.",
      .deal("? [from, to]\n: {place: The Harbour}", "from: {place: The Harbour}\nto: {place: The Harbour}")),
    Explanation(
      "control-character",
      """
      A character that no text needs stands in the file: a control, or a byte order mark in its midst. It would be \
      invisible in a report, or command the terminal, so it is refused. The place tells which one it is; delete it.
      """),
    Explanation(
      "custom-tag",
      """
      YAML can mark a value with a type, as in ‘!!str’. Here the field that reads a value knows its type, and the mark \
      has no meaning. Leave it out.
      """,
      .deal("notes: !!str 5", "notes: 5")),
    Explanation(
      "directive",
      "A line that begins with ‘%’ would change how YAML is read. There is one way only; delete the line.",
      .yaml(
        """
        %YAML 1.1
        ---
        id: a
        date: 2030-02-03
        activity: supply
        """,
        """
        id: a
        date: 2030-02-03
        activity: supply
        """)),
    Explanation(
      "duplicate-key",
      """
      A key stands twice in one mapping. Other readers take one of the two in silence; which one was meant, only you can \
      tell.
      """,
      .deal(
        """
        purpose: military
        notes: by rail
        purpose: relief
        """,
        """
        purpose: [military, relief]
        notes: by rail
        """)),
    Explanation(
      "empty-document",
      "Between two lines of ‘---’ nothing stands, or nothing but remarks. Take one of the lines away, or write a deal there.",
      .yaml(
        """
        id: a
        date: 2030-02-03
        activity: supply
        ---
        """,
        """
        id: a
        date: 2030-02-03
        activity: supply
        """)),
    Explanation(
      "empty-key", "A value stands behind a colon without a key in front of it.",
      .deal("notes: by rail\n: [military]", "notes: by rail\npurpose: [military]")),
    Explanation(
      "invalid-json",
      """
      The text is not JSON (RFC 8259). The message tells what was expected where; often it is a comma too many or too \
      few, a quote or bracket that is not closed, or a remark, of which JSON has none. For remarks and fewer quotes, \
      write YAML.
      """,
      .json(
        #"{"id": "a", "date": "2030-02-03", "activity": "supply",}"#,
        #"{"id": "a", "date": "2030-02-03", "activity": "supply"}"#)),
    Explanation(
      "invalid-utf-8",
      """
      The file is not written in UTF-8, the one encoding that is read. If letters with accents or other scripts are in \
      it, save it as UTF-8; ‘iconv -f windows-1251 -t utf-8’ turns one into the other.
      """),
    Explanation(
      "invalid-yaml",
      """
      The text is not YAML. The message tells what stands in the way, and where what is not closed was opened; often it \
      is a tab in front of a line, a colon without a space behind it, or lines that do not stand below one another.
      """,
      .deal("from: {place: The Harbour", "from: {place: The Harbour}")),
    Explanation(
      "merge-key",
      "‘<<’ copies the keys of another mapping into this one. Here every value stands where it is read; write them out.",
      .deal("from: {<<: {place: The Harbour}}", "from: {place: The Harbour}")),
    Explanation(
      "missing-key",
      """
      A key that must be there is not. A deal has at least ‘id’, ‘date’ and ‘activity’; what a rule or another record \
      must have, the message tells.
      """,
      .yaml(
        """
        id: a
        activity: supply
        """,
        """
        id: a
        date: 2030-02-03
        activity: supply
        """)),
    Explanation(
      "no-document",
      "The file is empty, or holds nothing but remarks. ‘embargo init deal’ writes a deal to begin with."),
    Explanation(
      "not-a-mapping", "Keys with values are wanted here, and something else stands there.",
      .deal("from: The Harbour", "from: {place: The Harbour}")),
    Explanation(
      "too-deep",
      """
      Lists and mappings lie deeper inside one another than any deal or rule needs: a limit that keeps a hostile file \
      from doing harm.
      """),
    Explanation(
      "too-large",
      """
      The file, or the line of NDJSON or row of a table, is larger than what is read at once. Many deals go into several \
      files, or into NDJSON, one a line, of which there may be any number.
      """),
    Explanation(
      "too-many-nodes",
      "The document holds more keys and values than are read at once. Many deals go into documents of their own."),
    Explanation(
      "unknown-key",
      """
      Nothing is known under this key where it stands. Nothing is passed over in silence: a key misspelt would be a fact \
      lost. The message gives the near name, if there is one. Free text belongs under ‘notes’.
      """,
      .deal("purpse: military", "purpose: military")),
    Explanation(
      "unreadable-format",
      "The input is of a format that holds no documents. Write the deals as YAML or JSON, or as NDJSON, one a line."),
  ]
}
