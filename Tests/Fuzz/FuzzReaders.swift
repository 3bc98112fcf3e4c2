import ReaderInvariants

/// The entry of libFuzzer: any bytes are read or told what is wrong with them.
///
/// What comes after the readers (the decoding of a deal) is called here with the same bytes; its target then joins
/// `targets` in `fuzz.sh`.
///
/// Built by `fuzz.sh`, not by the package: SwiftPM cannot link an executable whose `main` is libFuzzer's.
@c(LLVMFuzzerTestOneInput)
public func fuzzReaders(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let broken = ReaderInvariants.brokenBy(bytes) { fatalError(broken) }
  return 0
}
