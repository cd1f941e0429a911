import LinearPrograms
import Synchronization
import Testing

@Suite struct StopFlagTests {
  @Test func `a request calls every observer once and stays`() {
    let stop = StopFlag()
    let calls = Mutex(0)
    for _ in 0..<3 { _ = stop.addObserver { calls.withLock { $0 += 1 } } }
    #expect(!stop.isRequested)
    stop.request()
    stop.request()
    #expect(stop.isRequested)
    #expect(calls.withLock { $0 } == 3)
  }

  @Test func `an observer that comes late is called at once`() {
    let stop = StopFlag()
    stop.request()
    let calls = Mutex(0)
    _ = stop.addObserver { calls.withLock { $0 += 1 } }
    #expect(calls.withLock { $0 } == 1)
  }

  @Test func `an observer that was removed is not called`() {
    let stop = StopFlag()
    let calls = Mutex(0)
    let token = stop.addObserver { calls.withLock { $0 += 1 } }
    stop.removeObserver(token)
    stop.request()
    #expect(calls.withLock { $0 } == 0)
  }
}
