import Foundation
import GLPKBackend
import Glibc
import LinearPrograms
import PanelTestSupport
import Testing

/// What can only be seen in a process of its own.
@Suite struct ProcessTests {
  @Test func `GLPK itself aborts when a problem dies on another thread`() async {
    await #expect(processExitsWith: .signal(SIGABRT)) {
      let process = unsafe dlopen(nil, RTLD_NOW)
      let create = unsafe unsafeBitCast(
        dlsym(process, "glp_create_prob"), to: (@convention(c) () -> UInt).self)
      let delete = unsafe unsafeBitCast(
        dlsym(process, "glp_delete_prob"), to: (@convention(c) (UInt) -> Void).self)
      let problem = create()
      _ = onThreads(1) { _ in delete(problem) }
    }
  }

  @Test func `ten thousand solves leave the memory flat`() async {
    await #expect(processExitsWith: .success) {
      let programs = (UInt64(0)..<20).map {
        RandomPrograms.panels(cases: 5, experts: 5, seats: 2, eligible: 4, seed: $0)
      }
      func solve(_ times: Int) throws {
        for round in 0..<times { _ = try solveInteger(programs[round % programs.count]) }
      }
      try solve(1000)  // what the allocator keeps for itself
      let before = try residentPages()
      try solve(10_000)
      let grown = try residentPages() - before
      // 256 pages are 1 MiB; a leak of 100 bytes per solve would show.
      guard grown < 256 else { exit(1) }
    }
  }

  @Test func `two thousand threads leave the memory flat`() async {
    await #expect(processExitsWith: .success) {
      let program = ConformanceProgram.integer[0].program
      func solve(_ times: Int) {
        for _ in 0..<times { _ = onThreads(1) { _ in try? solveInteger(program) } }
      }
      solve(200)
      let before = try residentPages()
      solve(2000)
      let grown = try residentPages() - before
      guard grown < 512 else { exit(1) }
    }
  }

  @Test func `nothing is printed, not even by a fault or a failing solve`() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      for item in ConformanceProgram.integer { _ = try solveInteger(item.program) }
      for item in ConformanceProgram.linear { _ = try solveRelaxation(item.program) }
      _ = provokeFault()
    }
    let text = try #require(result)
    let printed = String(
      decoding: text.standardOutputContent + text.standardErrorContent, as: UTF8.self)
    #expect(!printed.lowercased().contains("glp"))
    #expect(!printed.contains("OPTIMAL"))
    #expect(!printed.contains("Error detected"))
  }
}

/// Resident memory of this process, in pages.
private func residentPages() throws -> Int {
  let statistics = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
  return try #require(statistics.split(separator: " ").dropFirst().first.flatMap { Int($0) })
}
