import Foundation
import TestSupport
import Testing

/// What cannot be done with a ledger is said in one sentence, with the right status.
struct LedgerMisuseTests {
  private func run(_ line: String, with files: [String: String] = [:]) throws -> Program.Result {
    let deal = ["a.yaml": Ceilings.deal("a", "1 kg")]
    return try Ceilings.shell(
      "embargo ledger record --rules rules --ledger l.db a.yaml >/dev/null\n"
        + line.replacing("LEDGER", with: "--rules rules --ledger l.db"),
      with: deal.merging(files) { file, _ in file })
  }

  @Test(arguments: [
    (
      "embargo ledger show LEDGER --cap beta-9001-5", 64,
      "There is no rule that sets a ceiling called ‘beta-9001-5’; did you"
    ),
    (
      "embargo ledger show LEDGER --cap nothing", 64,
      "There is no rule that sets a ceiling called ‘nothing’; there is ‘beta-9001-6’."
    ),
    ("embargo ledger show LEDGER --period 2029", 64, "No ceiling has a period in 2029."),
    (
      "embargo ledger show LEDGER --cap beta-9001-6 --period 2029", 64,
      "The ceiling ‘beta-9001-6’ has no period in 2029."
    ),
    ("embargo ledger show LEDGER --period soon", 64, "‘soon’ is not a date"),
    ("embargo ledger remove LEDGER a", 64, "Missing expected argument '--reason <words>'"),
    ("embargo ledger remove LEDGER --reason ' ' a", 64, "‘--reason’ says nothing; write why."),
    ("embargo ledger remove LEDGER --reason x b", 2, "l.db holds no deal and no entry ‘b’"),
    ("embargo ledger record --rules rules a.yaml", 64, "Missing expected argument '--ledger <file>'"),
    ("embargo ledger record LEDGER none.yaml", 2, "cannot read none.yaml: No such file or directory"),
    ("embargo ledger import LEDGER none.csv", 2, "cannot read none.csv: No such file or directory"),
    ("embargo check --rules rules --ledger none.db a.yaml", 2, "there is no ledger at none.db"),
    ("embargo check --rules rules --ledger a.yaml a.yaml", 2, "a.yaml is no ledger of Embargo"),
    ("embargo ledger verify --rules rules --ledger none.db", 2, "there is no ledger at none.db"),
    ("embargo check --ledger l.db a.yaml", 2, "l.db is a ledger of the rule set ‘small’, and the rules here are ‘un’"),
    ("embargo ledger record --rules rules --ledger no/l.db a.yaml", 2, "cannot make no/l.db: there is no such folder"),
  ])
  func `a fault has its message and its status`(_ line: String, _ status: Int, _ words: String) throws {
    let run = try run(line)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.status == Int32(status))
    #expect(run.output == "")
  }

  @Test func `a name that looks like a URI is a file`() throws {
    let run = try run(
      "embargo ledger record --rules rules --ledger 'file:x?mode=memory' a.yaml >/dev/null; ls file*; "
        + "embargo ledger verify --rules rules --ledger 'file:x?mode=memory' | head -n 1")
    #expect(run.output == "file:x?mode=memory\n1 entry, 1 of which count\n")
  }

  /// Whether a program can be run as nobody, whom a folder can be closed to.
  private static let canBeNobody =
    (try? Ceilings.shell("setpriv --reuid 65534 --regid 65534 --clear-groups $(command -v embargo) --version"))?.status
    == 0

  @Test(.enabled(if: canBeNobody))
  func `a read-only folder is read, and not written`() throws {
    let run = try run(
      """
      as_nobody() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; }
      chmod 755 . ; chmod -R a+rX rules a.yaml l.db
      as_nobody $(command -v embargo) check --rules rules --ledger l.db a.yaml | head -n 1 | cut -c 1-9
      as_nobody $(command -v embargo) ledger record --rules rules --ledger l.db a.yaml; echo $?
      as_nobody $(command -v embargo) ledger record --rules rules --ledger new.db a.yaml; echo $?
      """)
    #expect(run.output == "PERMITTED\n2\n2\n", "\(run.output)\(run.errors)")
    #expect(
      run.errors == """
        error: cannot write to l.db: the file or its folder is read-only; nothing was recorded
        error: cannot write to new.db: the file or its folder is read-only; nothing was recorded

        """)
  }
}
