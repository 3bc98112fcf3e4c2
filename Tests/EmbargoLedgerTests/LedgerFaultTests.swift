import Embargo
import Foundation
import GRDB
import LocatedText
import TestSupport
import Testing

@testable import EmbargoLedger

/// What cannot be used as a ledger gets its own message, and is left as it is.
struct LedgerFaultTests {
  private let checker: Checker

  init() throws { checker = try LedgerFrame.checker() }

  private func reading(_ path: String) -> LedgerFault? {
    #expect(throws: LedgerFault.self) { try LedgerReader.contents(of: path).expect(checker.rules) }
  }

  private func writing(_ path: String, making: Bool = true) -> LedgerFault? {
    #expect(throws: LedgerFault.self) { _ = try Ledger(path, for: checker.rules, making: making) }
  }

  private func expect(_ fault: LedgerFault?, _ kind: LedgerFault.Kind, _ words: String, at path: String) {
    #expect(fault?.kind == kind)
    #expect(fault?.description.replacing(path, with: "LEDGER") == words)
  }

  @Test func `no file, and no folder`() throws {
    try LedgerFrame.withPath { path in
      let words = "there is no ledger at LEDGER; ‘embargo ledger record’ and ‘import’ make one"
      expect(reading(path), .missing, words, at: path)
      expect(writing(path, making: false), .missing, words, at: path)
      #expect(!FileManager.default.fileExists(atPath: path))
      let deeper = path + "/deeper"
      expect(writing(deeper), .missing, "cannot make LEDGER: there is no such folder; make it first", at: deeper)
    }
  }

  @Test func `a text, another database and a folder are no ledgers, and stay as they are`() throws {
    try LedgerFrame.withPath { path in
      let words = "LEDGER is no ledger of Embargo; name another file, or one that is not there yet"
      let text = Data(String(repeating: "this is a text, and long enough for a header\n", count: 40).utf8)
      try text.write(to: URL(filePath: path))
      expect(reading(path), .notALedger, words, at: path)
      expect(writing(path), .notALedger, words, at: path)
      #expect(FileManager.default.contents(atPath: path) == text)
      let other = path + "-other"
      try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE photo (name TEXT)") }
      let before = FileManager.default.contents(atPath: other)
      expect(reading(other), .notALedger, words, at: other)
      expect(writing(other), .notALedger, words, at: other)
      #expect(FileManager.default.contents(atPath: other) == before)
      let folder = path + "-folder"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      expect(reading(folder), .notALedger, words, at: folder)
      expect(writing(folder), .notALedger, words, at: folder)
    }
  }

  @Test func `an empty file is none to read, and one to begin with`() throws {
    try LedgerFrame.withPath { path in
      try Data().write(to: URL(filePath: path))
      expect(
        reading(path), .notALedger,
        "LEDGER is empty and no ledger yet; ‘embargo ledger record’ and ‘import’ make it one", at: path)
      _ = try Ledger(path, for: checker.rules, making: true)
      #expect(try LedgerReader.contents(of: path).entries.isEmpty)
    }
  }

  @Test func `a ledger of a later version`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      try ledger.queue.write { try $0.execute(sql: "PRAGMA user_version = 7") }
      try ledger.queue.close()
      let words = "LEDGER is a ledger of version 7, and this program knows versions up to 1; use a later Embargo"
      expect(reading(path), .newerSchema, words, at: path)
      expect(writing(path), .newerSchema, words, at: path)
    }
  }

  @Test func `a ledger of another rule set, by its name and by its ceilings`() throws {
    try LedgerFrame.withPath { path in
      let other = try LedgerFrame.checker(name: "other")
      let ledger = try Ledger(path, for: other.rules, making: true)
      let words = """
        LEDGER is a ledger of the rule set ‘other’, and the rules here are ‘small’; name its rules with ‘--rules’
        """
      expect(reading(path), .otherRuleSet, words, at: path)
      expect(writing(path), .otherRuleSet, words, at: path)
      try ledger.record(other, LedgerFrame.deals(other, LedgerFrame.oil("a", "1 bbl")))
      let renamed = try LedgerFrame.checker(
        LedgerFrame.rules.replacing("id: oil", with: "id: petrol"), name: "other")
      let fault = #expect(throws: LedgerFault.self) { try LedgerReader.contents(of: path).expect(renamed.rules) }
      expect(
        fault, .otherRuleSet,
        "LEDGER counts against ‘oil’, which is no ceiling of the rules here; name the rules that it was kept under",
        at: path)
    }
  }

  @Test func `a full disk, with nothing recorded`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      try ledger.record(checker, LedgerFrame.deals(checker, LedgerFrame.oil("a", "1 bbl")))
      try ledger.queue.writeWithoutTransaction { db in
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(pages)")
      }
      let name = String(repeating: "x", count: 20_000)
      let fault = #expect(throws: LedgerFault.self) {
        try ledger.record(checker, LedgerFrame.deals(checker, LedgerFrame.oil(name, "1 bbl")))
      }
      expect(fault, .diskFull, "cannot write to LEDGER: the disk is full; nothing was recorded", at: path)
      #expect(try LedgerReader.contents(of: path).entries.count == 1)
    }
  }

  @Test func `a file that was changed behind the ledger's back`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      try ledger.record(
        checker, LedgerFrame.deals(checker, LedgerFrame.oil("a", "1 bbl"), LedgerFrame.oil("b", "2 bbl")))
      try ledger.queue.write { try $0.execute(sql: "DROP TRIGGER entryUnchanged; DROP TRIGGER entryKept") }
      try LedgerReader.verify(path)
      try ledger.queue.write { try $0.execute(sql: "UPDATE entry SET content = '{}' WHERE number = 1") }
      let fault = #expect(throws: LedgerFault.self) { try LedgerReader.verify(path) }
      expect(
        fault, .damaged, "LEDGER is damaged: the deal of entry 1 is not what was written; go back to a copy", at: path)
      try ledger.queue.write { try $0.execute(sql: "UPDATE entry SET amounts = '1.5 bbl' WHERE number = 1") }
      expect(
        reading(path), .damaged,
        "LEDGER is damaged: entry 1 is not what was written, or one before it is not; go back to a copy", at: path)
      try ledger.queue.write { try $0.execute(sql: "DELETE FROM entry WHERE number = 1") }
      expect(reading(path), .damaged, "LEDGER is damaged: entry 1 is not there; go back to a copy", at: path)
      try ledger.queue.write { try $0.execute(sql: "UPDATE entry SET number = 1, days = 'x'") }
      expect(reading(path), .damaged, "LEDGER is damaged: entry 1 does not read; go back to a copy", at: path)
    }
  }

  @Test func `pages that were overwritten`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      try ledger.record(checker, LedgerFrame.deals(checker, LedgerFrame.oil("a", "1 bbl")))
      try ledger.queue.close()
      try LedgerReader.verify(path)
      var bytes = try #require(FileManager.default.contents(atPath: path))
      // The root of an index, which nobody needs in order to read.
      bytes.replaceSubrange((bytes.count - 4096)..<(bytes.count - 4000), with: Data(repeating: 0x55, count: 96))
      try bytes.write(to: URL(filePath: path))
      let fault = #expect(throws: LedgerFault.self) { try LedgerReader.verify(path) }
      #expect(fault?.kind == .damaged)
    }
  }

  @Test func `reading writes nothing, neither to the file nor beside it`() throws {
    try LedgerFrame.withPath { path in
      let ledger = try Ledger(path, for: checker.rules, making: true)
      try ledger.record(checker, LedgerFrame.deals(checker, LedgerFrame.oil("a", "1 bbl")))
      // Somebody is writing: what counts stands beside the file.
      #expect(try LedgerReader.contents(of: path).entries.count == 1)
      try ledger.queue.close()
      let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
      let before = FileManager.default.contents(atPath: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
      #expect(try LedgerReader.contents(of: path).entries.count == 1)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
      #expect(FileManager.default.contents(atPath: path) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
    }
  }
}
