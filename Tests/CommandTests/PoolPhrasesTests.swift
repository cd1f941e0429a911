import Foundation
import PanelModel
import PanelTestSupport
import Testing

/// All phrases of the pool commands, found in their sources, so that none can be forgotten in a list.
@Suite struct PoolPhrasesTests {
  @Test func `both languages name the same values, and no code stands twice`() throws {
    let root = Tool.packageRoot + "/Sources/EmpanelCommand/Pool"
    let names = try #require(FileManager.default.enumerator(atPath: root)).compactMap {
      $0 as? String
    }
    let pattern =
      /Phrase\(\s*"(?<code>[^"]+)",\s*en:\s*"(?<en>(?:[^"\\]|\\.)*)",\s*zh:\s*"(?<zh>(?:[^"\\]|\\.)*)"/
    var codes: [String] = []
    for name in names where name.hasSuffix("Phrases.swift") {
      let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
      for match in text.matches(of: pattern) {
        codes.append(String(match.code))
        let phrase = Phrase(String(match.code), en: String(match.en), zh: String(match.zh))
        #expect(
          Set(phrase.valueNames(in: .english)) == Set(phrase.valueNames(in: .chinese)),
          "\(match.code)")
      }
    }
    #expect(codes.count > 60)
    #expect(Set(codes).count == codes.count)
  }
}
