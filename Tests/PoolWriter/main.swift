// Appends random events to a pool, and says after each call which head was acknowledged, until it is
// killed or has done what was asked.
//
// Usage: PoolWriter POOL SEED CALLS

import Foundation
import PoolRecords
import PoolStore
import PoolTestSupport

let arguments = CommandLine.arguments
guard arguments.count == 4, let seed = UInt64(arguments[2]), let calls = Int(arguments[3]) else {
  exit(64)
}
let store = try PoolStore(opening: arguments[1], for: .appending)
var history = RandomHistory(seed: seed, prefix: "W\(seed)-")
for _ in 0..<calls {
  let drafts = (0..<history.number(1...8)).map { _ in history.next().draft }
  let head = try store.append(drafts)
  // Unbuffered: what was not written when the process dies was not acknowledged.
  FileHandle.standardOutput.write(Data("\(head)\n".utf8))
}
