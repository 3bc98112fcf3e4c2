import ArgumentParser
import Testing

@testable import EmbargoCLI

struct ExitStatusTests {
  @Test func `the numbers are those of the contract`() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 64])
    #expect(ExitStatus.usage.code == ExitCode.validationFailure)
  }

  @Test func `a graver status beats a lesser one`() {
    #expect([ExitStatus.found, .unusable, .clear].max() == .unusable)
  }
}
