import Foundation
import GLPKBackend
import LinearPrograms
import PanelTestSupport
import Testing

/// What the LP writer writes means to `glpsol` what the program means to us.
@Suite struct LPFormatRoundTripTests {
  @Test func `glpsol reads our files and finds our answers`() throws {
    guard let glpsol = Self.glpsol else {
      print("NOT CHECKED: glpsol is not installed (apt-get install glpk-utils)")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "lp-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let programs =
      ConformanceProgram.integer.map(\.program) + (0..<60).map { RandomPrograms.integer(seed: $0) }
    for (index, program) in programs.enumerated() {
      let found = try objective(glpsol, program, folder.appending(path: "\(index)"))
      #expect(found == (try solveInteger(program).objective), "program \(index)")
    }
    for item in ConformanceProgram.linear {
      let found = try objective(glpsol, item.program, folder.appending(path: item.name))
      #expect((found == nil) == (item.objective == nil), "\(item.name)")
      #expect(abs((found ?? 0) - (item.objective ?? 0)) < 1e-6, "\(item.name)")
    }
  }

  private static var glpsol: URL? {
    ["/usr/bin/glpsol", "/usr/local/bin/glpsol"].map { URL(filePath: $0) }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }

  /// Runs glpsol; nil when it found no optimum.
  private func objective(_ glpsol: URL, _ program: LinearProgram, _ stem: URL) throws -> Double? {
    let file = stem.appendingPathExtension("lp")
    let answer = stem.appendingPathExtension("txt")
    try LPFormatWriter().text(of: program).write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = glpsol
    process.arguments = ["--lp", file.path, "--write", answer.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "glpsol cannot read \(file.lastPathComponent)")
    // "s mip <rows> <columns> <status> <objective>" or "s bas <rows> <columns> <p> <d> <objective>"
    let line = try String(contentsOf: answer, encoding: .utf8).split(separator: "\n")
      .first { $0.hasPrefix("s ") }
    let words = (line ?? "").split(separator: " ")
    guard let last = words.last else { return nil }
    let isOptimal = words[1] == "mip" ? words[4] == "o" : words[4] == "f" && words[5] == "f"
    return isOptimal ? Double(last) : nil
  }
}
