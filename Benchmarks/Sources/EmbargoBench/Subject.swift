#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that is run as a whole.
struct Subject {
  let name: String

  /// The path of the program and its arguments.
  let words: [String]

  /// Starts the program, waits for its end and returns the milliseconds between; what it prints is thrown away.
  func run() throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var status: Int32 = 0
    let process = try spawn()
    while unsafe waitpid(process, &status, 0) == -1 { guard errno == EINTR else { throw BenchFault("waitpid failed") } }
    let duration = start.duration(to: clock.now)
    guard status == 0 else { throw BenchFault("‘\(words.joined(separator: " "))’ ended with status \(status)") }
    let parts = duration.components
    return Double(parts.seconds) * 1e3 + Double(parts.attoseconds) / 1e15
  }

  private func spawn() throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    _ = unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let fault = unsafe posix_spawn(&process, words[0], &actions, nil, &arguments, environ)
    guard fault == 0 else { throw BenchFault("cannot start ‘\(words[0])’") }
    return process
  }
}
