import Foundation
import PanelModel
import PanelTestSupport
import Testing

/// All phrases of the pages, found in their sources, so that none can be forgotten in a list.
@Suite struct ReportPhrasesTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  @Test func `both languages name the same values`() throws {
    let folder = Self.root + "/Sources/Reports"
    let names = try #require(FileManager.default.enumerator(atPath: folder)).compactMap {
      $0 as? String
    }
    let pattern =
      /Phrase\(\s*"(?<code>[^"]+)",\s*en:\s*"(?<en>(?:[^"\\]|\\.)*)",\s*zh:\s*"(?<zh>(?:[^"\\]|\\.)*)"/
    var codes: [String] = []
    var declared = 0
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      declared += text.matches(of: /= Phrase\(/).count
      for match in text.matches(of: pattern) {
        codes.append(String(match.code))
        let phrase = Phrase(String(match.code), en: String(match.en), zh: String(match.zh))
        #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty)
        #expect(
          Set(phrase.valueNames(in: .english)) == Set(phrase.valueNames(in: .chinese)),
          "\(match.code)")
      }
    }
    #expect(codes.count > 100 && codes.count == declared)
    #expect(Set(codes).count == codes.count)
  }
}
