import Foundation
import PanelModel
import Testing

/// The phrases of everything about pools in the command, found in its sources.
@Suite struct SnapshotPhraseTests {
  @Test func `both languages name the same values`() throws {
    let root = Tool.packageRoot + "/Sources/EmpanelCommand/Snapshot"
    let pattern =
      /Phrase\(\s*"(?<code>[^"]+)",\s*en:\s*"(?<en>(?:[^"\\]|\\.)*)",\s*zh:\s*"(?<zh>(?:[^"\\]|\\.)*)"\s*\)/
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: root) {
      let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
      let matches = text.matches(of: pattern)
      for match in matches {
        #expect(names(in: match.en) == names(in: match.zh), "\(match.code)")
      }
      #expect(matches.count == text.matches(of: /= Phrase\(/).count, "\(name)")
      count += matches.count
    }
    #expect(count > 30)
  }

  private func names(in pattern: some StringProtocol) -> Set<String> {
    Set(String(pattern).matches(of: /{([A-Za-z]+)/).map { String($0.output.1) })
  }
}
