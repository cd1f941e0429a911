import Foundation
import PoolRecords
import PoolStore
import PoolTestSupport

/// A process of its own for the tests of the store, and for measuring it.
///
/// - `PoolWriter append POOL SEED CALLS` appends random events, and says after each call which head was
///   acknowledged, until it is killed or has done what was asked.
/// - `PoolWriter measure POOL PERSONS EVENTS` makes a pool of so many events for each person and says how
///   long everything took, in lines of JSON; `benchmarks/run.sh pool` calls it.
@main struct WriterProgram {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 4, let first = Int(arguments[2]), let second = Int(arguments[3]) else {
      exit(64)
    }
    do {
      switch arguments[0] {
      case "append": try append(to: arguments[1], seed: UInt64(first), calls: second)
      case "measure": try Measurement(path: arguments[1], persons: first, events: second).run()
      default: exit(64)
      }
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  private static func append(to path: String, seed: UInt64, calls: Int) throws {
    let store = try StoredPool(opening: path, for: .appending)
    var history = RandomHistory(seed: seed, prefix: "W\(seed)-", isForStore: true)
    for _ in 0..<calls {
      let drafts = (0..<history.number(1...8)).map { _ in history.next().draft }
      say(try store.append(drafts).description)
    }
  }

  /// Unbuffered: what was not written when the process dies was not said.
  static func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
}
