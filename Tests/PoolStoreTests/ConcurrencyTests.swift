import Dispatch
import Foundation
import PanelModel
import PoolRecords
import PoolTestSupport
import Synchronization
import Testing

@testable import PoolStore

@Suite struct ConcurrencyTests {
  private static let isLong = ProcessInfo.processInfo.environment["EMPANEL_SOAK"] != nil
  private static let calls = isLong ? 5000 : 150

  /// Runs bodies on real threads at the same time.
  private func atOnce(_ bodies: [@Sendable () -> Void]) {
    let group = DispatchGroup()
    for body in bodies {
      group.enter()
      Thread {
        body()
        group.leave()
      }.start()
    }
    group.wait()
  }

  @Test func `two writers and two readers lose nothing and never fork the chain`() throws {
    let pool = try TemporaryPool()
    try pool.store().close()
    let path = pool.path
    let told = Mutex<[LogHead]>([])
    let faults = Mutex<[String]>([])
    let isDone = Mutex(false)
    @Sendable func write(_ writer: Int) {
      do {
        let store = try StoredPool(opening: path, for: .appending)
        var history = RandomHistory(seed: UInt64(writer), prefix: "T\(writer)-", isForStore: true)
        for _ in 0..<Self.calls {
          let head = try store.append((0..<history.number(1...4)).map { _ in history.next().draft })
          told.withLock { $0.append(head) }
        }
      } catch { faults.withLock { $0.append("writer \(writer): \(error)") } }
    }
    @Sendable func read() {
      do {
        let store = try StoredPool(opening: path, for: .reading)
        var last = try store.head()
        while !isDone.withLock({ $0 }) {
          let verification = try store.verify(against: last)
          if !verification.isSound {
            faults.withLock { $0.append("\(verification.findings.prefix(3))") }
          }
          last = verification.head
        }
      } catch { faults.withLock { $0.append("reader: \(error)") } }
    }
    atOnce([
      {
        self.atOnce([{ write(1) }, { write(2) }])
        isDone.withLock { $0 = true }
      }, read, read,
    ])
    #expect(faults.withLock { $0 } == [])
    let store = try StoredPool(opening: path, for: .reading)
    let heads = told.withLock { $0 }
    #expect(heads.count == 2 * Self.calls && Set(heads.map(\.size)).count == heads.count)
    var links: [Int: LogHead] = [:]
    try store.forEachEvent {
      let size = $0.header.sequence
      links[size] = LogHead(size: size, link: $0.link)
      return true
    }
    #expect(heads.allSatisfy { links[$0.size] == $0 })
    #expect(links.count == heads.map(\.size).max())
  }

  @Test func `two processes write one file`() throws {
    let pool = try TemporaryPool()
    try pool.store().close()
    let writers = try [21, 22].map {
      try WriterProcess(path: pool.path, seed: UInt64($0), calls: Self.calls)
    }
    let heads = writers.map { $0.acknowledged() }
    #expect(writers.map(\.complaint) == ["", ""])
    #expect(writers.map(\.hasSucceeded) == [true, true])
    try #require(heads.map(\.count) == [Self.calls, Self.calls])
    let store = try StoredPool(opening: pool.path, for: .reading)
    #expect(try store.head().size == heads.joined().map(\.size).max())
    for head in [heads[0][Self.calls / 2], heads[1][Self.calls / 2]] {
      #expect(try store.verify(against: head).isSound)
    }
  }
}
