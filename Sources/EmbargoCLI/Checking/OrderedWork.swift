import Dispatch
import LocatedText
import Synchronization

/// Work on blocks of lines by several workers at once, whose results come out in the order of the blocks.
///
/// Each worker reads a block, works on it, and hands the result on; whoever has the one that is next to come out brings
/// out all that wait behind it. So many blocks are under way that no worker waits for another, and no more.
final class OrderedWork<Result: Sendable, Tally: Sendable>: Sendable {
  private struct Source: ~Copyable {
    var reader: BlockReader
    var number = 0
    var isOver = false
    /// Why the blocks end before the input does; what was read before comes out all the same.
    var failure: (any Error)?
  }

  private struct Sink {
    var tally: Tally
    var waiting: [Int: Result] = [:]
    var next = 0
    var failure: (any Error)?
  }

  private let source: Mutex<Source>
  private let sink: Mutex<Sink>
  private let room: DispatchSemaphore
  private let emit: @Sendable (Result, inout Tally) throws -> Void

  private init(
    _ reader: consuming BlockReader, jobs: Int, _ tally: Tally,
    emit: @escaping @Sendable (Result, inout Tally) throws -> Void
  ) {
    source = Mutex(Source(reader: reader))
    sink = Mutex(Sink(tally: tally))
    room = DispatchSemaphore(value: jobs * 2 + 1)
    self.emit = emit
  }

  /// Works on all blocks.
  ///
  /// - Parameters:
  ///   - reader: where the blocks come from.
  ///   - jobs: how many workers there are.
  ///   - tally: what the results are counted up in.
  ///   - worker: makes a worker, on the thread that it will work on.
  ///   - emit: takes the results one after another, in the order of the blocks.
  /// - Returns: the tally, and what went wrong first where results came out, or else where blocks were read; no more
  ///   are read then.
  static func run(
    _ reader: consuming BlockReader, jobs: Int, into tally: Tally,
    worker: @escaping @Sendable () -> (SourceText) -> Result,
    emit: @escaping @Sendable (Result, inout Tally) throws -> Void
  ) -> (tally: Tally, failure: (any Error)?) {
    let work = OrderedWork(reader, jobs: jobs, tally, emit: emit)
    if jobs == 1 {
      work.go(on: worker())
    } else {
      DispatchQueue.concurrentPerform(iterations: jobs) { _ in work.go(on: worker()) }
    }
    let unread = work.source.withLock { $0.failure }
    return work.sink.withLock { ($0.tally, $0.failure ?? unread) }
  }

  private func go(on worker: (SourceText) -> Result) {
    while true {
      room.wait()
      guard let (number, block) = next() else {
        room.signal()
        return
      }
      hand(worker(block), number)
    }
  }

  private func next() -> (number: Int, block: SourceText)? {
    source.withLock { source in
      guard !source.isOver else { return nil }
      do {
        if let block = try source.reader.next() {
          source.number += 1
          return (source.number - 1, block)
        }
      } catch {
        source.failure = error
      }
      source.isOver = true
      return nil
    }
  }

  /// Brings out a result, and those that waited for it.
  private func hand(_ result: Result, _ number: Int) {
    let isBroken = sink.withLock { sink in
      sink.waiting[number] = result
      while let ready = sink.waiting.removeValue(forKey: sink.next) {
        sink.next += 1
        room.signal()
        guard sink.failure == nil else { continue }
        do { try emit(ready, &sink.tally) } catch { sink.failure = error }
      }
      return sink.failure != nil
    }
    if isBroken { source.withLock { $0.isOver = true } }
  }
}
