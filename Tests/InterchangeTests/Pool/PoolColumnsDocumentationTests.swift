import Foundation
import PanelModel
import PoolRecords
import Testing

@testable import Interchange

/// The article on files names every verb with its columns, and every column of lists of persons.
@Suite struct PoolColumnsDocumentationTests {
  private static func article(_ name: String) throws -> String {
    let path = TestFiles.path("../../Sources/Empanel/Documentation.docc/\(name).md")
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func `every verb stands in the article with its columns`() throws {
    let article = try Self.article("Files")
    for verb in PoolVerb.all {
      let columns = verb.fields.map { field in
        let name = field.isRequired ? "**`\(field.column)`**" : "`\(field.column)`"
        let aliases = field.aliases.joined(separator: ", ")
        return aliases.isEmpty ? name : "\(name) (\(aliases))"
      }
      let row = "| `\(verb.name)` | \(columns.joined(separator: "; ")) |"
      #expect(article.contains(row), "\(row)")
    }
  }

  @Test func `the columns of lists of persons stand in the article`() throws {
    let article = try Self.article("Files")
    let start = try #require(article.range(of: "### Lists of persons\n"))
    let section = article[start.upperBound...].prefix { $0 != "#" }
    for column in ProfileTable.schema(match: nil).columns {
      let row = "| `\(column.name)` | \(column.aliases.joined(separator: ", ")) |"
      #expect(section.contains(row), "\(row)")
    }
    let words =
      Array(ChineseChoices.removals.keys) + Array(ChineseChoices.subjects.keys)
      + Array(ChineseChoices.roles.keys)
    for word in words { #expect(article.contains(word), "\(word)") }
  }

  @Test func `every kind of event stands in the article of the pool`() throws {
    let article = try Self.article("Pool")
    for kind in KnownKind.allCases { #expect(article.contains("`\(kind.rawValue)`"), "\(kind)") }
    for verb in PoolVerb.all {
      #expect(
        article.contains("`\(verb.name)`") || article.contains("`pool \(verb.name)`"),
        "\(verb.name)")
    }
  }
}
