#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import Dispatch
import Embargo

/// What the process stands in: its streams, their terminal, the environment.
///
/// Of the commands' files this one alone calls the C library.
enum Terminal {
  /// One of the streams that every process is given.
  enum Stream: Int32 {
    case input = 0
    case output = 1
    case error = 2
  }

  /// Why a read or a write failed.
  struct Fault: Error, CustomStringConvertible {
    fileprivate let number: Int32

    var isBrokenPipe: Bool { number == EPIPE }
    var description: String { unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)" }
  }

  /// Whether a person sits at the other end.
  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// The width of the terminal in columns; nil if the stream is none, or does not tell.
  static func columns(of stream: Stream) -> Int? {
    var size = winsize()
    guard unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether text may be coloured: on a terminal that can, unless `NO_COLOR` (no-color.org) says otherwise.
  static func allowsColour(on stream: Stream) -> Bool {
    isTerminal(stream) && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// The value of an environment variable.
  static func environment(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  /// How many cores this process may use.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The day by the clock and the time zone of this machine.
  static var today: CalendarDate {
    var seconds = time(nil)
    var parts = unsafe tm()
    _ = unsafe localtime_r(&seconds, &parts)
    let local = unsafe seconds + parts.tm_gmtoff
    return CalendarDate(daysSince1970: Int32(local / 86_400))
  }

  /// The moment by the clock of this machine, as UTC: `2026-11-25T03:42:06Z`.
  static var now: String {
    var seconds = time(nil)
    var parts = unsafe tm()
    _ = unsafe gmtime_r(&seconds, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = CalendarDate(daysSince1970: Int32(seconds / 86_400))
    return unsafe "\(day)T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
  }

  /// The name of whoever runs the program, or their number where there is no name.
  static var user: String {
    guard let entry = unsafe getpwuid(getuid()), let name = unsafe entry.pointee.pw_name else {
      return "user \(getuid())"
    }
    return unsafe String(cString: name)
  }

  /// Writes all the bytes; nil if that succeeded.
  static func write(_ bytes: [UInt8], to stream: Stream) -> Fault? { write(bytes, stream.rawValue) }

  private static func write(_ bytes: [UInt8], _ descriptor: Int32) -> Fault? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        waitUntilWritable(descriptor)
      } else if errno != EINTR {
        return Fault(number: errno)
      }
    }
    return nil
  }

  /// An open file, device or pipe to read from.
  struct Reader: ~Copyable {
    private let descriptor: Int32

    /// Reads from standard input.
    init() { descriptor = Stream.input.rawValue }

    /// Opens what a path leads to.
    init(path: String) throws(Fault) {
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Fault(number: errno) }
    }

    deinit { if descriptor != Stream.input.rawValue { close(descriptor) } }

    /// What has come by now, but at least one byte; nothing at the end.
    func some() throws(Fault) -> [UInt8] {
      var fault: Fault?
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 18) { bytes, initialized in
        while true {
          let count = unsafe read(descriptor, bytes.baseAddress, bytes.count)
          if count < 0 && errno == EINTR { continue }
          if count < 0 { fault = Fault(number: errno) }
          initialized = max(count, 0)
          return
        }
      }
      if let fault { throw fault }
      return bytes
    }
  }

  /// Does nothing for a while.
  static func pause(milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }

  /// An open file, device or pipe to write to.
  final class Writer: Sendable {
    private let descriptor: Int32

    /// Opens what a path leads to, or makes a file; what was in it goes if it is to be emptied.
    init(path: String, emptying: Bool) throws(Fault) {
      descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (emptying ? O_TRUNC : 0), 0o666)
      guard descriptor >= 0 else { throw Fault(number: errno) }
    }

    deinit { close(descriptor) }

    /// Writes all the bytes; nil if that succeeded.
    func write(_ bytes: [UInt8]) -> Fault? { Terminal.write(bytes, descriptor) }

    /// Takes away what stands behind so many bytes, and writes on there; nil if that succeeded.
    func cut(to length: Int) -> Fault? {
      guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, off_t(length), SEEK_SET) >= 0 else {
        return Fault(number: errno)
      }
      return nil
    }

    /// Waits until the disk has it all, if it is a disk; nil if that succeeded.
    func flush() -> Fault? { fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS ? nil : Fault(number: errno) }
  }

  /// Whether a path leads to a file of a disk, or to nothing.
  static func isRegularFileOrNone(_ path: String) -> Bool { fileStatus(path).map { $0.isRegular } ?? true }

  /// How many bytes a file of a disk has; nil for anything else.
  static func size(of path: String) -> Int? { fileStatus(path).flatMap { $0.isRegular ? $0.size : nil } }

  private static func fileStatus(_ path: String) -> (isRegular: Bool, size: Int)? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return (status.st_mode & S_IFMT == S_IFREG, Int(status.st_size))
  }

  /// Gives a file another name in one step; nil if that succeeded.
  static func rename(_ path: String, to name: String) -> Fault? {
    systemRename(path, name) == 0 ? nil : Fault(number: errno)
  }

  /// Lets somebody else decide how Ctrl-C and a request to end do end the process; where they are ignored, they stay so.
  static func onInterrupt(_ body: @escaping @Sendable (Int32) -> Void) {
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      let isIgnored =
        unsafe unsafeBitCast(signal(number, SIG_DFL), to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      if isIgnored { _ = signal(number, SIG_IGN) } else { _ = unsafe sigaddset(&signals, number) }
    }
    // Blocked everywhere, they wait for the one thread that asks for them.
    _ = unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let awaited = signals
    DispatchQueue(label: "interrupts").async {
      var (signals, number) = (awaited, Int32(0))
      if unsafe sigwait(&signals, &number) == 0 { body(number) }
    }
  }

  /// Ends the process at once.
  static func end(with status: ExitStatus) -> Never { exit(status.rawValue) }

  /// Ends the process as a signal does that nobody awaits: a shell shows Ctrl-C as status 130.
  static func end(by number: Int32) -> Never {
    _ = signal(number, SIG_DFL)
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe sigaddset(&signals, number)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    _ = raise(number)
    exit(128 + number)
  }

  /// Lets a write to a pipe without a reader fail, instead of ending the process in the midst of its work.
  static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Ends the process as every filter ends whose reader has gone: by SIGPIPE, which a shell shows as status 141.
  static func endByBrokenPipe() -> Never { end(by: SIGPIPE) }

  /// Somebody else made it non-blocking, and it is full.
  private static func waitUntilWritable(_ descriptor: Int32) {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&wanted, 1, -1)
  }
}

/// The C function, under a name that the method above does not hide.
private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, start, count)
}

/// The C function, under a name that the method above does not hide.
private func systemRename(_ path: String, _ name: String) -> Int32 { unsafe rename(path, name) }
