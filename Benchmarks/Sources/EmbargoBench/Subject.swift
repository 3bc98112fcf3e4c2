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

  /// The file that it reads as standard input; nil: nothing.
  var input: String?

  /// The file that takes what it prints; what it prints is thrown away otherwise.
  var output: String?

  /// What one run took.
  struct Run {
    let wallMilliseconds: Double
    /// In the program and for it in the system, on all cores.
    let processorMilliseconds: Double
    let peakKilobytes: Double
  }

  /// Starts the program and waits for its end; 1, which says that a deal was found, is as good an end as 0.
  func run() throws -> Run {
    let clock = ContinuousClock()
    let start = clock.now
    var status: Int32 = 0
    var usage = rusage()
    let process = try spawn()
    while unsafe wait4(process, &status, 0, &usage) == -1 {
      guard errno == EINTR else { throw BenchFault("wait4 failed") }
    }
    let duration = start.duration(to: clock.now).components
    guard status == 0 || status == 256 else {
      throw BenchFault("‘\(words.joined(separator: " "))’ ended with status \(status >> 8), signal \(status & 127)")
    }
    func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1e3 + Double(time.tv_usec) / 1e3 }
    return Run(
      wallMilliseconds: Double(duration.seconds) * 1e3 + Double(duration.attoseconds) / 1e15,
      processorMilliseconds: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      peakKilobytes: Double(usage.ru_maxrss))
  }

  private func spawn() throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    _ = unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let fault = unsafe posix_spawnp(&process, words[0], &actions, nil, &arguments, environ)
    guard fault == 0 else { throw BenchFault("cannot start ‘\(words[0])’") }
    return process
  }
}
