/// What every Swift program costs: the floor of the start-up benchmark.
@main enum EmptyProgram {
  static func main() {}
}
