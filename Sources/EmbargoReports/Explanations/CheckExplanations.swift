import LocatedText

extension ExplanationCatalogue {
  /// What can be wrong with what is said to the lints: comments that silence them, baselines, the configuration.
  static let checks: [Explanation] = [
    Explanation(
      "bad-report",
      """
      The report with which a run is to be compared is none, is of another version, or was cut off in the midst. Give what \
      ‘embargo check’ wrote as JSON or NDJSON, whole.
      """),
    Explanation(
      "baseline-version",
      """
      The baseline was written by another version of the program, and its form is not known. Write it anew with \
      ‘embargo lint --write-baseline’, after a look at what it lets pass.
      """),
    Explanation(
      "disable-without-reason",
      """
      A comment that silences a lint says why: ‘# embargo:disable long-title the paragraph has it’. Without a reason it \
      silences nothing, since nobody could judge later whether it still should.
      """),
    Explanation(
      "expired-disable",
      """
      A comment that silences a lint ends with ‘until’ and a day, and that day has come. Mend what it silenced, or give \
      it a new day.
      """),
    Explanation(
      "stale-baseline",
      """
      The baseline lists a finding that is no more. Take it out, or write the baseline anew: else it would let the same \
      mistake pass when somebody makes it again.
      """),
    Explanation(
      "unknown-directive",
      """
      A comment begins with ‘embargo:’ and is no order that is known. There is one: ‘# embargo:disable’, then a lint or \
      several with commas between, then the reason, and at the end, if it is to end, ‘until’ and a day.
      """),
    Explanation(
      "unknown-lint",
      """
      A comment or the configuration names a lint that there is not. ‘embargo lint --list’ names them all. Mistakes that \
      keep the rules from being used are no lints, and nothing silences them.
      """),
    Explanation(
      "unused-disable",
      """
      A comment silences a lint that finds nothing there: it was mended, or the comment stands on the wrong line. Behind \
      something it holds for its line; on a line of its own, for the entry or the element of a list that begins next.
      """),
  ]
}
