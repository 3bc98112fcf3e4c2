import Foundation
import TestSupport
import Testing

/// `embargo lint`, as words typed in a folder with the small rules under `rules`.
struct LintCommandTests {
  private static let day = "--as-of 2030-06-01"

  private static func rule(_ keys: String) -> String {
    """
    rules:
      - id: beta-9001-4
        title: Drink to Betaland
        cites: [{resolution: S/RES/9001 (2030), paragraph: "4"}]
        in-force: {from: 2030-01-10}
        \(keys)
        each: item
        when: {holds: to-betaland, item.category: drink}
        rationale: "{item.description} goes to {to.country}."

    """
  }

  /// A rule with an obligation that cites no paragraph.
  private static let obligation = rule("measure: goods-ban") + "    obligations: [{text: Report}]\n"

  private static let off = """
    lints: {rule-without-case: off, exemption-without-case: off, date-bound-without-case: off, unused-term: off,
      term-like-its-parent: off, paragraph-without-rule: off, rationale-without-fact: off}
    """

  private static func lint(_ words: String, _ rule: String = rule("measure: goods-ban")) throws -> Program.Result {
    try Typed.shell(words, with: ["rules/beta/more.yaml": rule, ".embargo.yaml": off])
  }

  @Test func `rules with nothing wrong in them are clean, and the status is 0`() throws {
    let run = try Self.lint("embargo lint --strict \(Self.day) rules")
    #expect(run.status == 0 && run.errors == "", "\(run.output)")
    #expect(run.output.hasSuffix(" files, nothing found\n"))
  }

  @Test func `a finding is shown with its line, and the status is 1`() throws {
    let run = try Self.lint("embargo lint \(Self.day) rules", Self.obligation)
    #expect(run.status == 1 && run.errors == "")
    #expect(run.output.hasPrefix("rules/beta/more.yaml:10:19: warning: "))
    let strict = try Self.lint("embargo lint --strict \(Self.day) rules", Self.obligation)
    #expect(strict.status == 1 && strict.output.contains(":10:19: error: "))
  }

  @Test func `a mistake makes the status 2, whatever else is found`() throws {
    let run = try Self.lint("embargo lint \(Self.day) rules", Self.rule("colour: red"))
    #expect(run.status == 2 && run.output.contains("[unknown-key]"))
    let broken = try Self.lint("embargo lint \(Self.day) rules", "rules: [")
    #expect(broken.status == 2 && broken.output.contains("not looked at: rules/beta/more.yaml, which does not read\n"))
  }

  @Test func `of files that were not named only mistakes are told`() throws {
    let rule = Self.obligation
    #expect(try Self.lint("embargo lint \(Self.day) rules/beta/goods.yaml", rule).status == 0)
    #expect(try Self.lint("embargo lint \(Self.day) rules/beta/more.yaml", rule).status == 1)
    #expect(try Self.lint("embargo lint \(Self.day) rules/beta/goods.yaml", Self.rule("colour: red")).status == 2)
  }

  @Test func `a fix is written, and a patch is printed instead where that is asked for`() throws {
    let rule = Self.rule("mesure: goods-ban")
    let patch = try Self.lint("embargo lint --fix --dry-run \(Self.day) rules; cat rules/beta/more.yaml", rule)
    #expect(patch.output.contains("-    mesure: goods-ban\n+    measure: goods-ban\n"))
    #expect(patch.output.contains("    mesure: goods-ban\n    each: item\n"))
    let fixed = try Self.lint("embargo lint --fix \(Self.day) rules && cat rules/beta/more.yaml", rule)
    #expect(fixed.status == 0 && fixed.errors == "1 mended in 1 file\n")
    #expect(fixed.output.hasSuffix(Self.rule("measure: goods-ban")))
    #expect(try Self.lint("embargo lint --dry-run rules").status == 64)
  }

  @Test func `a fix leaves a link a link, and a file that cannot be written is left as it is`() throws {
    let rule = Self.rule("mesure: goods-ban")
    let run = try Self.lint(
      """
      mv rules/beta/more.yaml real.yaml; ln -s ../../real.yaml rules/beta/more.yaml
      embargo lint --fix \(Self.day) rules >/dev/null 2>&1; test -L rules/beta/more.yaml && grep -c measure real.yaml
      """, rule)
    #expect(run.output == "1\n")
  }

  @Test func `a baseline lets pass what it lists`() throws {
    let rule = Self.obligation
    let run = try Self.lint(
      "embargo lint --write-baseline b.json \(Self.day) rules >/dev/null; embargo lint --baseline b.json \(Self.day) rules",
      rule)
    #expect(run.status == 0 && run.output.hasSuffix(" files, nothing found, 1 silenced\n"))
    let none = try Self.lint("embargo lint --baseline b.json rules")
    #expect(none.status == 2 && none.errors.contains("there is no baseline b.json"))
    let other = try Self.lint(
      "echo '{\"schema\": \"embargo.baseline/7\"}' >b.json; embargo lint --baseline b.json rules")
    #expect(other.status == 2 && other.errors.contains("[baseline-version]"))
    let nowhere = try Self.lint("embargo lint --write-baseline no/b.json \(Self.day) rules")
    #expect(nowhere.status == 2 && nowhere.errors.contains("cannot write no/b.json"))
  }

  @Test func `the configuration is found above the rules, and names them where nothing is typed`() throws {
    let files = [
      "rules/beta/more.yaml": Self.obligation, ".embargo.yaml": "paths: rules\n" + Self.off,
    ]
    let run = try Typed.shell("mkdir deep; cd deep; embargo lint \(Self.day)", with: files)
    #expect(run.status == 1 && run.output.contains("/rules/beta/more.yaml:10:19: warning: "))
    let wrong = try Typed.shell("embargo lint rules", with: [".embargo.yaml": "lints: {long-titel: off}"])
    #expect(wrong.status == 2 && wrong.errors.hasPrefix(".embargo.yaml:1:9: error: no lint is called ‘long-titel’"))
  }

  @Test func `what cannot be looked at at all is told in a sentence`() throws {
    let none = try Typed.shell("embargo lint nowhere")
    #expect(none.status == 2 && none.errors == "error: there is no nowhere\n")
    let empty = try Typed.shell("mkdir empty; embargo lint empty")
    #expect(empty.status == 2 && empty.errors.contains("there is no ‘ruleset.yaml’ in empty or above"))
    let circle = try Typed.shell("ln -s .. rules/beta/circle; embargo lint rules")
    #expect(circle.status == 2 && circle.errors.contains("a link that leads back to a folder above"))
  }

  @Test func `a regime without its head is told of`() throws {
    let run = try Typed.shell("rm rules/beta/regime.yaml; embargo lint rules", with: [".embargo.yaml": Self.off])
    #expect(run.status == 2 && run.output.contains("[no-regime]"))
  }

  @Test func `lints can be listed and explained`() throws {
    let list = try Typed.run("lint", "--list")
    #expect(list.status == 0 && list.output.split(separator: "\n").count > 30)
    let page = try Typed.run("explain", "one-day-gap")
    #expect(page.status == 0)
    try expectGolden(page.output, "explain-one-day-gap.txt")
  }

  @Test(arguments: ["text", "json", "sarif", "github", "junit", "codeclimate", "checkstyle"])
  func `each form can be asked for`(_ format: String) throws {
    let rule = Self.obligation
    let run = try Self.lint("embargo lint --format \(format) \(Self.day) rules", rule)
    #expect(run.status == 1 && run.errors == "")
    #expect(run.output.contains("rules/beta/more.yaml") && run.output.contains("obligation-without-citation"))
  }
}
