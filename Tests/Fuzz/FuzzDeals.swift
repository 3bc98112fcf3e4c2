import DealInvariants

/// The entry of libFuzzer: any bytes are taken for deals, and judged or told what is wrong with them.
///
/// Built by `fuzz.sh`, not by the package: SwiftPM cannot link an executable whose `main` is libFuzzer's.
@c(LLVMFuzzerTestOneInput)
public func fuzzDeals(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let broken = DealInvariants.brokenBy(bytes) { fatalError(broken) }
  return 0
}
