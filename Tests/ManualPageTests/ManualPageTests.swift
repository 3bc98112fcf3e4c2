import Foundation
import TestSupport
import Testing

@testable import manual_page

struct ManualPageTests {
  @Test func `a page names every command and option that is shown, and none that is hidden`() throws {
    let help = """
      {"commandName": "tool", "shouldDisplay": true, "abstract": "Does it.",
       "discussion": "Once.\\n\\nEXIT STATUS:\\n  0   well\\n  1   not",
       "arguments": [{"kind": "flag", "shouldDisplay": true, "isOptional": true, "isRepeating": false,
                      "names": [{"kind": "short", "name": "h"}, {"kind": "long", "name": "help"}], "abstract": "Help."}],
       "subcommands": [
         {"commandName": "look", "shouldDisplay": true, "superCommands": ["tool"], "abstract": "Looks.",
          "arguments": [
            {"kind": "positional", "shouldDisplay": true, "isOptional": false, "isRepeating": true, "valueName": "file",
             "abstract": "What to look at."},
            {"kind": "option", "shouldDisplay": true, "isOptional": true, "isRepeating": false,
             "names": [{"kind": "long", "name": "at"}], "valueName": "place", "defaultValue": ".here",
             "allValues": [".here", "there"], "abstract": "Where."},
            {"kind": "flag", "shouldDisplay": false, "isOptional": true, "isRepeating": false,
             "names": [{"kind": "long", "name": "hidden"}], "valueName": "hidden"}]},
         {"commandName": "secret", "shouldDisplay": false, "superCommands": ["tool"]},
         {"commandName": "help", "shouldDisplay": true, "superCommands": ["tool"]}]}
      """
    let command = try JSONDecoder().decode(CommandHelp.self, from: Data(help.utf8))
    #expect(
      ManualPage.text(of: command, version: "1.2.3") == #"""
        .TH "TOOL" "1" "" "tool 1.2.3" "User commands"
        .SH "NAME"
        \&tool \- Does it.
        .SH "SYNOPSIS"
        \&tool command ...
        .SH "DESCRIPTION"
        \&Once.
        .PP
        .SH "EXIT STATUS"
        .nf
        \&  0   well
        \&  1   not
        .fi
        .SH "OPTIONS"
        .TP
        .B "\-h, \-\-help"
        \&Help.
        .SH "COMMANDS"
        .SS "tool look"
        \&tool look file ... [\-\-at place]
        .PP
        \&Looks.
        .TP
        .B "file"
        \&What to look at.
        .TP
        .B "\-\-at place"
        \&Where. Values: .here, there. Default: .here.

        """#)
  }

  @Test func `the page of the program can be made`() throws {
    let help = try Program(built: "embargo").run(["--experimental-dump-help"]).output
    let page = try Program(built: "manual-page").run(["1.2.3"], input: help)
    #expect(page.status == 0)
    #expect(page.output.hasPrefix(".TH \"EMBARGO\" \"1\" \"\" \"embargo 1.2.3\""))
    #expect(page.output.contains(".SH \"EXIT STATUS\"\n"))
  }
}
